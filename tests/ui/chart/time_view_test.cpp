// The months shown and the month read follow the pointer.
#include "ui/chart/time_view.hpp"

#include <cmath>
#include <doctest/doctest.h>

using namespace curseur::ui;

namespace {
constexpr AxisScale kAxis{0, 119, 100, 100 + 119 * 4};  // four units a month
float at(int month) { return kAxis.at(month); }

PlotPointer hovering(int month, int chart = 0) { return {.chart = chart, .x = at(month), .over = true}; }
PlotPointer pressing(int month) { return {.chart = 0, .x = at(month), .over = true, .pressed = true, .held = true}; }
PlotPointer holding(int month) { return {.chart = 0, .x = at(month), .over = true, .held = true}; }
PlotPointer letting_go(int month) { return {.chart = 0, .x = at(month), .over = true, .released = true}; }

TimeView view_of(int months) {
  TimeView view;
  view.set_months(months);
  return view;
}
void drag(TimeView& view, int from, int to) {
  view.update(pressing(from), kAxis);
  view.update(holding((from + to) / 2), kAxis);
  view.update(holding(to), kAxis);
  view.update(letting_go(to), kAxis);
}
}  // namespace

TEST_CASE("the month read is the nearest to the pointer, within those shown") {
  CHECK(month_at(kAxis, at(17) + 1.9f, 0, 119) == 17);
  CHECK(month_at(kAxis, at(17) + 2.1f, 0, 119) == 18);
  CHECK(month_at(kAxis, -1000, 0, 119) == 0);
  CHECK(month_at(kAxis, 5000, 12, 60) == 60);
}

TEST_CASE("pointing at one chart reads the month in all, leaving reads none") {
  TimeView view = view_of(120);
  view.update(hovering(42, 3), kAxis);
  CHECK(view.read_month() == 42);
  CHECK(view.read_chart() == 3);
  view.leave();
  CHECK_FALSE(view.read_month());
}

TEST_CASE("a finger reads when it taps, not when it comes down to scroll") {
  TimeView view = view_of(120);
  PlotPointer finger = pressing(30);
  finger.finger = true;
  view.update(finger, kAxis);
  CHECK_FALSE(view.read_month());
  finger = letting_go(30);
  finger.finger = true;
  view.update(finger, kAxis);
  CHECK(view.read_month() == 30);
}

TEST_CASE("what a finger reads stays after it has left, until it is dismissed or a mouse reads") {
  TimeView view = view_of(120);
  PlotPointer tap = letting_go(30);
  tap.finger = true;
  view.update(tap, kAxis);
  view.leave();
  CHECK(view.read_month() == 30);
  view.dismiss();
  CHECK_FALSE(view.read_month());
  view.update(tap, kAxis);
  view.update(hovering(31), kAxis);
  view.leave();
  CHECK_FALSE(view.read_month());
}

TEST_CASE("a drag shows what it covers, in either direction, and a double click shows all again") {
  TimeView view = view_of(120);
  drag(view, 24, 60);
  CHECK(view.first() == 24);
  CHECK(view.last() == 60);
  CHECK(view.zoomed());
  PlotPointer twice = hovering(40);
  twice.double_clicked = twice.pressed = twice.held = true;
  view.update(twice, kAxis);
  CHECK_FALSE(view.zoomed());
  CHECK(view.last() == 119);
  drag(view, 80, 50);
  CHECK(view.first() == 50);
  CHECK(view.last() == 80);
}

TEST_CASE("while dragging the stretch is marked; a click marks and changes nothing") {
  TimeView view = view_of(120);
  view.update(pressing(24), kAxis);
  CHECK_FALSE(view.selection());
  view.update(holding(36), kAxis);
  REQUIRE(view.selection());
  CHECK(view.selection()->from == doctest::Approx(24));
  CHECK(view.selection()->to == doctest::Approx(36));
  view.update(letting_go(36), kAxis);
  CHECK_FALSE(view.selection());

  TimeView other = view_of(120);
  other.update(pressing(24), kAxis);
  other.update(letting_go(24), kAxis);
  CHECK_FALSE(other.zoomed());
}

TEST_CASE("a very short drag still shows a few months, inside the period") {
  for (const int from : {0, 60, 117}) {
    TimeView view = view_of(120);
    drag(view, from, from + 2);
    CHECK(view.last() - view.first() >= kShortestZoom);
    CHECK(view.first() >= 0);
    CHECK(view.last() <= 119);
  }
}

TEST_CASE("another number of months forgets the zoom, the same one keeps it") {
  TimeView view = view_of(120);
  drag(view, 24, 60);
  view.set_months(120);
  CHECK(view.zoomed());
  view.set_months(60);
  CHECK_FALSE(view.zoomed());
  CHECK(view.last() == 59);
}

TEST_CASE("two fingers keep the months under them: apart they zoom, together they show more, sideways they move") {
  TimeView view = view_of(120);
  const float middle = at(60), apart = 100;
  view.pinch(middle, apart, kAxis);
  CHECK(view.pinching());
  CHECK_FALSE(view.zoomed());
  view.pinch(middle, 2 * apart, kAxis);
  CHECK(view.to() - view.from() == doctest::Approx(59.5));
  // Month 60 stays where it was: at 60/119 of the axis.
  CHECK(view.from() + (60.0 / 119) * 59.5 == doctest::Approx(60));
  const AxisScale zoomed{view.from(), view.to(), kAxis.from, kAxis.to};
  view.pinch(middle + 40, 2 * apart, zoomed);
  CHECK(view.from() + (60.0 * 4 + 40) / (119 * 4) * 59.5 == doctest::Approx(60));
  view.end_pinch();
  CHECK_FALSE(view.pinching());
  CHECK(view.from() == std::round(view.from()));
  CHECK(view.to() == std::round(view.to()));
  CHECK(view.first() == static_cast<int>(view.from()));
  // Closer together than they began: all of it, and no more.
  view.pinch(middle, 300, zoomed);
  view.pinch(middle, 30, zoomed);
  view.end_pinch();
  CHECK_FALSE(view.zoomed());
}

TEST_CASE("two fingers zoom to no less than a few months, and stay inside the period at its ends") {
  for (const int month : {0, 60, 119}) {
    TimeView view = view_of(120);
    view.pinch(at(month), 30, kAxis);
    view.pinch(at(month), 30000, kAxis);
    view.end_pinch();
    CHECK(view.last() - view.first() >= kShortestZoom);
    CHECK(view.first() >= 0);
    CHECK(view.last() <= 119);
  }
  TimeView brief = view_of(3);  // a period shorter than the shortest zoom
  brief.pinch(at(1), 30, kAxis);
  brief.pinch(at(1), 90, kAxis);
  brief.end_pinch();
  CHECK(brief.first() == 0);
  CHECK(brief.last() == 2);
}

TEST_CASE("a finger that rests reads, goes on reading as it moves, and does not zoom") {
  TimeView view = view_of(120);
  PlotPointer finger = pressing(30);
  finger.finger = true;
  view.update(finger, kAxis);
  finger = holding(30);
  finger.finger = finger.long_held = true;
  view.update(finger, kAxis);
  CHECK(view.scrubbing());
  CHECK(view.read_month() == 30);
  finger = holding(70);
  finger.finger = true;
  view.update(finger, kAxis);
  CHECK(view.read_month() == 70);
  CHECK_FALSE(view.selection());
  finger = letting_go(70);
  finger.finger = true;
  view.update(finger, kAxis);
  CHECK_FALSE(view.scrubbing());
  CHECK_FALSE(view.zoomed());
  CHECK(view.clicked_chart() == -1);
  view.leave();
  CHECK(view.read_month() == 70);
}

TEST_CASE("keys read month by month, zoom around what is read, and take the months along") {
  TimeView view = view_of(120);
  view.read_further(2, 1);
  CHECK(view.read_month() == 0);
  CHECK(view.read_chart() == 2);
  view.read_further(2, 12);
  view.read_further(2, 1);
  CHECK(view.read_month() == 13);
  view.read_end(2, true);
  CHECK(view.read_month() == 119);
  view.read_further(2, 5);
  CHECK(view.read_month() == 119);
  view.zoom(0.5);
  CHECK(view.zoomed());
  CHECK(view.last() == 119);
  CHECK(view.last() - view.first() == 60);
  view.read_end(2, false);
  view.read_further(2, -10);
  CHECK(view.read_month() == view.first());
  CHECK(view.last() - view.first() == 60);
  view.zoom(2);
  view.zoom(2);
  CHECK_FALSE(view.zoomed());
  for (int i = 0; i < 20; ++i) view.zoom(0.5);
  CHECK(view.last() - view.first() == kShortestZoom);
  view.leave();
  CHECK(view.read_month());  // until something else is read
  view.dismiss();
  view.read_further(0, -1);
  CHECK(view.read_month() == view.last());
}
