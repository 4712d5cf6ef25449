// Everything of a chart stands inside its card, at any size.
#include "ui/chart/frame.hpp"

#include <doctest/doctest.h>

#include "app/chart/logarithm.hpp"
#include "ui/chart/draw.hpp"

using namespace curseur;
using namespace curseur::ui;

namespace {

struct Context {
  Context() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    build_fonts(1);
  }
  ~Context() { ImGui::DestroyContext(); }
};

Curve fan(double scale) {
  Curve curve{Shape::fan, "Demand", Hue::owned, Mark::disc, {}, {}, {}, false, -1, 1};
  for (std::size_t q = 0; q < 5; ++q)
    for (int t = 0; t < 120; ++t) curve.quantiles[q].push_back(scale * (0.2 + static_cast<double>(q)) * t);
  return curve;
}
Curve area(const char* label, double value) {
  Curve curve{Shape::area, label, Hue::owned, Mark::square, {}, {}, {}, false, -1, 1};
  curve.quantiles[2].assign(120, value);
  return curve;
}

Chart example() {
  Chart chart;
  chart.title = "Capacity and demand";
  chart.note = "H100e; areas: median path; demand: median, 25–75 and 5–95 %";
  chart.curves = {area("Owned, in use", 40), area("Reserved", 20), area("Unserved", 5), fan(1)};
  chart.axis_text = chart.value_text = [](double v) { return std::to_string(static_cast<long>(v)) + " units"; };
  chart.strip = Strip{"In distress", "None", Hue::owned, std::vector<double>(120, 0.1)};
  return chart;
}
ChartText text() {
  return {2026,
          1,
          [](int) { return std::string("Sept 2026"); },
          [](double) { return std::string("10 %"); },
          "Median",
          "25–75 %",
          "5–95 %"};
}
bool inside(const Rect& part, const Rect& whole) {
  return part.x >= whole.x && part.y >= whole.y && part.right() <= whole.right() + 0.5f &&
         part.bottom() <= whole.bottom() + 0.5f;
}

}  // namespace

TEST_CASE("header, plot, strip and dates stay inside the card and apart from each other") {
  const Context context;
  const Chart chart = example();
  for (const float width : {300.f, 374.f, 520.f, 1200.f}) {
    CAPTURE(width);
    const Rect card{20, 30, width, 260};
    const ChartFrame frame = frame_of(chart, text(), card, header_height(chart, text(), width), {0, 119});
    CHECK(inside(frame.title, card));
    CHECK(inside(frame.note, card));
    CHECK(inside(frame.plot, card));
    CHECK(inside(frame.strip, card));
    CHECK(frame.plot.height > 40);
    CHECK(frame.strip.y >= frame.plot.bottom());
    CHECK(card.bottom() - frame.strip.bottom() >= line_height(Style::caption) + kSpace2);  // the dates
    for (const LegendItem& item : frame.legend) {
      CHECK(inside(item.box, card));
      CHECK(item.box.y >= frame.title.bottom());
      CHECK(item.box.bottom() <= frame.plot.y + 0.5f);
      CHECK(text_width(item.label, Style::caption) <= item.box.width);
    }
    for (std::size_t i = 1; i < frame.legend.size(); ++i) {
      const Rect &a = frame.legend[i - 1].box, &b = frame.legend[i].box;
      CHECK((b.y >= a.bottom() - 0.5f || b.x >= a.right()));
    }
  }
}

TEST_CASE("value labels fit between the card's edge and the plot") {
  const Context context;
  const Chart chart = example();
  const Rect card{0, 0, 400, 260};
  const ChartFrame frame = frame_of(chart, text(), card, header_height(chart, text(), card.width), {0, 119});
  for (const double value : frame.ticks.values)
    CHECK(frame.plot.x - kSpace2 - text_width(chart.axis_text(value), Style::caption) >= 0);
}

TEST_CASE("the value axis holds zero and everything that is drawn in the months shown, and no more than it needs") {
  const Context context;
  const Chart chart = example();
  const auto tops = tops_of(chart);
  CHECK(shown_range(chart, tops, 0, 119).high == doctest::Approx(4.2 * 119));
  CHECK(shown_range(chart, tops, 0, 10).high == doctest::Approx(65));  // the areas
  CHECK(shown_range(chart, tops, 60, 119).low == 0);
  const Rect card{0, 0, 400, 260};
  const ChartFrame frame = frame_of(chart, text(), card, header_height(chart, text(), card.width), {0, 119});
  CHECK(frame.y.at(4.2 * 119) >= frame.plot.y - 0.01f);
  CHECK(frame.y.at(4.2 * 119) <= frame.plot.y + frame.plot.height * 0.1f);
  CHECK(frame.y.at(0) <= frame.plot.bottom() + 0.01f);
}

TEST_CASE("an axis stands still while the data fit it well, and is fitted anew where they do not") {
  const ValueRange held = settled_range({}, {0, 100});
  CHECK(held.low == 0);
  CHECK(held.high > 100);
  CHECK(held.high < 110);
  CHECK(settled_range(held, {0, 103}) == held);
  CHECK(settled_range(held, {0, 70}) == held);
  CHECK(settled_range(held, {0, 40}).high < 50);
  CHECK(settled_range(held, {0, 120}).high > 120);
  CHECK(settled_range(held, {-5, 90}).low < -5);
  CHECK(settled_range({}, {0, 0}).high > 0);
}

TEST_CASE("a fan is drawn from the highest quantile to the lowest") {
  const Context context;
  const Chart chart = example();
  const Rect card{0, 0, 400, 260};
  const ChartFrame frame = frame_of(chart, text(), card, header_height(chart, text(), card.width), {0, 119});
  const Curve& demand = chart.curves.back();
  for (std::size_t t = 1; t < 120; ++t)
    for (std::size_t q = 1; q < 5; ++q)
      CHECK(frame.y.at(demand.quantiles[q][t]) < frame.y.at(demand.quantiles[q - 1][t]));
  for (int t = 1; t < 120; ++t) CHECK(frame.x.at(t) > frame.x.at(t - 1));
}

TEST_CASE("a legend names the line and the bands of a chart that has one fan") {
  const Context context;
  Chart chart = example();
  chart.curves = {fan(1)};
  const ChartFrame frame = frame_of(chart, text(), {0, 0, 400, 260}, header_height(chart, text(), 400), {0, 119});
  REQUIRE(frame.legend.size() == 3);
  CHECK(frame.legend[0].label == "Median");
  CHECK(frame.legend[1].label == "25–75 %");
  CHECK(frame.legend[2].label == "5–95 %");
}

TEST_CASE("a logarithmic scale has equal ways for equal ratios, there and back, and no place for zero") {
  const AxisScale scale{1, 1000, 300, 0, true};
  CHECK(scale.at(1) == doctest::Approx(300));
  CHECK(scale.at(10) == doctest::Approx(200));
  CHECK(scale.at(100) == doctest::Approx(100));
  CHECK(scale.value_at(scale.at(42)) == doctest::Approx(42));
  CHECK_FALSE(scale.shows(0));
  CHECK(scale.shows(0.5));
  CHECK(scale.at(0) > 300);  // below the axis
  CHECK(scale.at(-5) > 300);
}

TEST_CASE("a logarithmic axis stands still like an even one, by ratios") {
  const ValueRange held = settled_log_range({}, {10, 1000});
  CHECK(held.low < 10);
  CHECK(held.low > 5);
  CHECK(held.high > 1000);
  CHECK(settled_log_range(held, {10, 800}) == held);
  CHECK(settled_log_range(held, {30, 1000}) == held);
  CHECK(settled_log_range(held, {200, 1000}).low > 100);
  CHECK(settled_log_range(held, {10, 3000}).high > 3000);
  CHECK(settled_log_range({}, {5, 5}).high > 5);
}

TEST_CASE("a chart on a logarithmic axis shows all its values above zero between its ends") {
  const Context context;
  Chart chart = example();
  app::set_axis(chart, true, app::Language::en);
  REQUIRE(chart.logarithmic);
  const ChartFrame frame = frame_of(chart, text(), {0, 0, 400, 260}, header_height(chart, text(), 400), {0, 119});
  CHECK(frame.tops.empty());
  for (const Curve& curve : chart.curves)
    for (std::size_t t = 1; t < 120; ++t) {
      CHECK(frame.y.at(curve.values()[t]) >= frame.plot.y - 0.01f);
      CHECK(frame.y.at(curve.values()[t]) <= frame.plot.bottom() + 0.01f);
    }
  for (const double value : frame.ticks.values) CHECK(value > 0);
  CHECK(frame.ticks.values.size() >= 3);
}

TEST_CASE("while fingers move, months stand where they are held, and dates outside are left out") {
  const Context context;
  const Chart chart = example();
  const ChartFrame frame =
      frame_of(chart, text(), {0, 0, 600, 260}, header_height(chart, text(), 600), {12, 25, 12.4, 24.6});
  CHECK(frame.x.at(12.4) == doctest::Approx(frame.plot.x));
  CHECK(frame.x.at(24.6) == doctest::Approx(frame.plot.right()));
  for (const DateTick& tick : frame.dates.ticks) {
    CHECK(tick.month >= 12.4);
    CHECK(tick.month <= 24.6);
  }
}
