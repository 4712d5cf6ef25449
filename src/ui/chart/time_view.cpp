// One drag at a time; what it selects becomes the zoom when it is let go.
#include "ui/chart/time_view.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace curseur::ui {

int month_at(const Scale& axis, float x, int first, int last) {
  return std::clamp(static_cast<int>(std::lround(axis.value_at(x))), first, last);
}

void TimeView::set_months(int months) {
  if (months == months_) return;
  months_ = months;
  reset();
  dismiss();
}

void TimeView::reset() {
  first_ = 0;
  last_ = std::max(0, months_ - 1);
}

void TimeView::update(const PlotPointer& pointer, const Scale& axis) {
  clicked_chart_ = -1;
  if (!pointer.over && !pointer.held && !pointer.released) return;
  if (pointer.double_clicked) {
    reset();
    drag_chart_ = -1;
    dragging_ = false;
    return;
  }
  const double month = std::clamp(axis.value_at(pointer.x), static_cast<double>(first_), static_cast<double>(last_));
  if (pointer.pressed) {
    drag_chart_ = pointer.chart;
    drag_x_ = pointer.x;
    drag_from_ = month;
    dragging_ = false;
  }
  const bool dragged_here = drag_chart_ == pointer.chart;
  if (dragged_here && std::abs(pointer.x - drag_x_) >= kDragBegins) dragging_ = true;
  // A finger that has just come down may be about to scroll: it reads when it taps or drags.
  if (!pointer.finger || pointer.released || dragging_) {
    read_month_ = month_at(axis, pointer.x, first_, last_);
    read_chart_ = pointer.chart;
    stays_ = pointer.finger;
  }
  if (!dragged_here) return;
  if (pointer.released && !dragging_ && pointer.over && !pointer.finger) clicked_chart_ = pointer.chart;
  drag_to_ = month;
  if (pointer.released || !pointer.held) finish_drag(month);
}

void TimeView::finish_drag(double month) {
  drag_chart_ = -1;
  if (!std::exchange(dragging_, false)) return;
  int from = static_cast<int>(std::lround(std::min(drag_from_, month)));
  int to = static_cast<int>(std::lround(std::max(drag_from_, month)));
  if (to - from < kShortestZoom) {
    from = std::clamp(from - (kShortestZoom - (to - from)) / 2, 0, std::max(0, months_ - 1 - kShortestZoom));
    to = std::min(from + kShortestZoom, months_ - 1);
  }
  first_ = std::max(0, from);
  last_ = std::min(months_ - 1, to);
  read_month_.reset();
}

void TimeView::leave() {
  clicked_chart_ = -1;
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
