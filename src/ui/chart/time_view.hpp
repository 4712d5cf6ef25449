// Which months the charts show and which month is read; shared by all charts. A drag or two fingers zoom, a double
// click resets, a long press reads along with the finger. Keys read and zoom as well.
#pragma once

#include <optional>

#include "ui/chart/scale.hpp"

namespace curseur::ui {

inline constexpr int kShortestZoom = 4;  // months
inline constexpr float kDragBegins = 6;  // layout units sideways that distinguish a drag from a click

// The pointer over a plot in one frame.
struct PlotPointer {
  int chart = -1;  // the plot; -1 = none
  float x = 0;
  bool over = false;  // points at the plot
  bool pressed = false, held = false, released = false, double_clicked = false;
  bool finger = false;  // the reading stays when the finger leaves
  bool long_held = false;  // the finger has not moved since it touched down: it reads from now on
};

class TimeView {
 public:
  // Forgets the zoom when the number of months changes.
  void set_months(int months);
  // The range shown, fractional while two fingers move it; and the whole months that contain it.
  double from() const { return from_; }
  double to() const { return to_; }
  int first() const;
  int last() const;
  bool zoomed() const { return from_ > 0 || to_ < months_ - 1; }
  void reset();

  // `axis`: the plot's, in months.
  void update(const PlotPointer& pointer, const AxisScale& axis);
  // Nothing is pointed at. A finger's reading stays.
  void leave();
  void dismiss();
  // Called when nothing has moved since the last frame.
  void rest() { clicked_chart_ = -1; }

  // Two fingers at distance `apart` around `middle`. From the first call until they leave, the months under them stay
  // under them.
  void pinch(float middle, float apart, const AxisScale& axis);
  void end_pinch();
  bool pinching() const { return pinch_.has_value(); }
  // By keys: reads the month that many further (from an end if no month is read); reads the first or last month shown;
  // shows `factor` times as many months around the reading.
  void read_further(int chart, int months);
  void read_end(int chart, bool last);
  void zoom(double factor);
  // A finger is reading, so it must not scroll.
  bool scrubbing() const { return scrubbing_; }

  std::optional<int> read_month() const { return read_month_; }
  int read_chart() const { return read_chart_; }  // where the read-out is drawn
  // The plot clicked with a mouse in this frame; -1 = none.
  int clicked_chart() const { return clicked_chart_; }
  struct Selection {
    int chart;
    double from, to;
  };
  std::optional<Selection> selection() const;  // while a drag is in progress

 private:
  void finish_drag(double month);
  void read(int chart, int month, bool stays);
  void show(double from, double span);

  struct Pinch {
    double month, span;
    float apart;
  };  // the month in the middle and the span shown, both at the start

  int months_ = 0;
  double from_ = 0, to_ = 0;
  std::optional<Pinch> pinch_;
  bool scrubbing_ = false;
  std::optional<int> read_month_;
  int read_chart_ = -1;
  bool stays_ = false;  // read by a finger that has left
  int drag_chart_ = -1;
  float drag_x_ = 0;
  double drag_from_ = 0, drag_to_ = 0;
  bool dragging_ = false;
  int clicked_chart_ = -1;
};

// The month of the axis closest to x, within first..last.
int month_at(const AxisScale& axis, float x, int first, int last);

}  // namespace curseur::ui
