// Which months the charts show and which one is read, shared by all of them: zoom by dragging, a double click resets.
#pragma once

#include <optional>

#include "ui/chart/scale.hpp"

namespace curseur::ui {

inline constexpr int kShortestZoom = 4;     // months
inline constexpr float kDragBegins = 6;     // layout units sideways that tell a drag from a click

// The pointer over one plot in one frame.
struct PlotPointer {
  int chart = -1;          // which; -1 = over none
  float x = 0;
  bool over = false;       // points at it
  bool pressed = false, held = false, released = false, double_clicked = false;
  bool finger = false;     // what it reads stays after the finger has left
};

class TimeView {
 public:
  // Forgets the zoom when the number of months changes.
  void set_months(int months);
  int first() const { return first_; }
  int last() const { return last_; }
  bool zoomed() const { return first_ > 0 || last_ < months_ - 1; }
  void reset();

  // `axis` is the plot's, in months.
  void update(const PlotPointer& pointer, const Scale& axis);
  // Nothing is pointed at; what a finger read stays.
  void leave();
  void dismiss();

  std::optional<int> read_month() const { return read_month_; }
  int read_chart() const { return read_chart_; }   // where the read-out is drawn
  // The plot that was clicked in this frame, where a mouse did it; -1 = none.
  int clicked_chart() const { return clicked_chart_; }
  struct Selection { int chart; double from, to; };
  std::optional<Selection> selection() const;      // while a drag is under way

 private:
  void finish_drag(double month);

  int months_ = 0, first_ = 0, last_ = 0;
  std::optional<int> read_month_;
  int read_chart_ = -1;
  bool stays_ = false;     // read by a finger that left
  int drag_chart_ = -1;
  float drag_x_ = 0;
  double drag_from_ = 0, drag_to_ = 0;
  bool dragging_ = false;
  int clicked_chart_ = -1;
};

// The month of the axis closest to the place, within first..last.
int month_at(const Scale& axis, float x, int first, int last);

}  // namespace curseur::ui
