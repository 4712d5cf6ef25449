// Handles one drag at a time; the range it selects becomes the zoom on release.
#include "ui/chart/time_view.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace curseur::ui {

int month_at(const AxisScale& axis, float x, int first, int last) {
  return std::clamp(static_cast<int>(std::lround(axis.value_at(x))), first, last);
}

void TimeView::set_months(int months) {
  if (months == months_) return;
  months_ = months;
  reset();
  dismiss();
}

void TimeView::reset() {
  from_ = 0;
  to_ = std::max(0, months_ - 1);
}

int TimeView::first() const { return static_cast<int>(std::floor(from_)); }
int TimeView::last() const { return static_cast<int>(std::ceil(to_)); }

// Shows this span, limited to the months there are and kept inside the period.
void TimeView::show(double from, double span) {
  const double whole = std::max(0, months_ - 1);
  span = std::min(std::max(span, static_cast<double>(kShortestZoom)), whole);
  from_ = std::clamp(from, 0.0, whole - span);
  to_ = from_ + span;
}

void TimeView::read(int chart, int month, bool stays) {
  read_month_ = month;
  read_chart_ = chart;
  stays_ = stays;
}

void TimeView::update(const PlotPointer& pointer, const AxisScale& axis) {
  clicked_chart_ = -1;
  if (!pointer.over && !pointer.held && !pointer.released) return;
  if (pointer.double_clicked) {
    reset();
    drag_chart_ = -1;
    dragging_ = false;
    return;
  }
  const double month = std::clamp(axis.value_at(pointer.x), from_, to_);
  if (pointer.pressed) {
    drag_chart_ = pointer.chart;
    drag_x_ = pointer.x;
    drag_from_ = month;
    dragging_ = false;
  }
  const bool dragged_here = drag_chart_ == pointer.chart;
  if (dragged_here && pointer.long_held && !dragging_) scrubbing_ = true;
  if (scrubbing_) {
    read(pointer.chart, month_at(axis, pointer.x, first(), last()), true);
    if (pointer.held && !pointer.released) return;
    scrubbing_ = false;
    drag_chart_ = -1;
    return;
  }
  if (dragged_here && std::abs(pointer.x - drag_x_) >= kDragBegins) dragging_ = true;
  // A finger that has just touched down may be about to scroll, so it only reads once it taps or drags.
  if (!pointer.finger || pointer.released || dragging_)
    read(pointer.chart, month_at(axis, pointer.x, first(), last()), pointer.finger);
  if (!dragged_here) return;
  if (pointer.released && !dragging_ && pointer.over && !pointer.finger) clicked_chart_ = pointer.chart;
  drag_to_ = month;
  if (pointer.released || !pointer.held) finish_drag(month);
}

void TimeView::finish_drag(double month) {
  drag_chart_ = -1;
  if (!std::exchange(dragging_, false)) return;
  const double from = std::round(std::min(drag_from_, month)), span = std::round(std::max(drag_from_, month)) - from;
  show(span < kShortestZoom ? from - std::floor((kShortestZoom - span) / 2) : from, span);
  read_month_.reset();
}

void TimeView::pinch(float middle, float apart, const AxisScale& axis) {
  constexpr float kClosest = 24;  // minimum distance between the fingers; without it the months would run away
  apart = std::max(apart, kClosest);
  if (!pinch_) {
    dismiss();
    pinch_ = Pinch{std::clamp(axis.value_at(middle), from_, to_), to_ - from_, apart};
  }
  const double span = std::clamp(pinch_->span * static_cast<double>(pinch_->apart / apart),
                                 static_cast<double>(kShortestZoom), std::max<double>(kShortestZoom, months_ - 1));
  const auto share = static_cast<double>((middle - axis.from) / (axis.to - axis.from));
  show(pinch_->month - share * span, span);
}

void TimeView::end_pinch() {
  if (!pinch_) return;
  pinch_.reset();
  const double from = std::round(from_);
  show(from, std::round(to_) - from);
}

void TimeView::read_further(int chart, int months) {
  if (months == 0 || months_ == 0) return;
  const int month = !read_month_ ? (months > 0 ? first() : last()) : std::clamp(*read_month_ + months, 0, months_ - 1);
  read(chart, month, true);
  const double span = to_ - from_;
  if (month < from_) show(month, span);
  if (month > to_) show(month - span, span);
}

void TimeView::read_end(int chart, bool at_last) {
  if (months_ > 0) read(chart, at_last ? last() : first(), true);
}

void TimeView::zoom(double factor) {
  const double span = std::round((to_ - from_) * factor), around = read_month_ ? *read_month_ : (from_ + to_) / 2;
  const double share = to_ > from_ ? (around - from_) / (to_ - from_) : 0.5;
  show(std::round(around - share * span), span);
}

void TimeView::leave() {
  clicked_chart_ = -1;
  scrubbing_ = false;
  if (!stays_) read_month_.reset();
  drag_chart_ = -1;
  dragging_ = false;
}

void TimeView::dismiss() {
  stays_ = false;
  leave();
}

std::optional<TimeView::Selection> TimeView::selection() const {
  if (drag_chart_ < 0 || !dragging_) return {};
  return Selection{drag_chart_, std::min(drag_from_, drag_to_), std::max(drag_from_, drag_to_)};
}

}  // namespace curseur::ui
