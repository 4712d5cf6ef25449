// Which months the charts show and which one is read, shared by all of them: a drag zooms and so do
// two fingers, a double click resets, a long press reads along with the finger; keys read and zoom, too.
#pragma once

#include <optional>

#include "ui/chart/scale.hpp"

namespace curseur::ui {

inline constexpr int kShortestZoom = 4;  // months
inline constexpr float kDragBegins = 6;  // layout units sideways that tell a drag from a click

// The pointer over one plot in one frame.
struct PlotPointer {
  int chart = -1;  // which; -1 = over none
  float x = 0;
  bool over = false;  // points at it
  bool pressed = false, held = false, released = false, double_clicked = false;
  bool finger = false;  // what it reads stays after the finger has left
  bool long_held = false;  // a finger that has stayed where it came down: it reads from now on
};

class TimeView {
 public:
  // Forgets the zoom when the number of months changes.
  void set_months(int months);
  // What is shown, while two fingers move not by whole months; and the months that holds.
  double from() const { return from_; }
  double to() const { return to_; }
  int first() const;
  int last() const;
  bool zoomed() const { return from_ > 0 || to_ < months_ - 1; }
  void reset();

  // `axis` is the plot's, in months.
  void update(const PlotPointer& pointer, const AxisScale& axis);
  // Nothing is pointed at; what a finger read stays.
  void leave();
  void dismiss();
  // Nothing has moved since the last frame.
  void rest() { clicked_chart_ = -1; }

  // Two fingers so far apart, with their middle there; from the first call until they leave the months under them stay
  // so.
  void pinch(float middle, float apart, const AxisScale& axis);
  void end_pinch();
  bool pinching() const { return pinch_.has_value(); }
  // By keys: reads the month so many further, or from either end where none is read; the first or the last shown; shows
  // as many months times `factor` around what is read.
  void read_further(int chart, int months);
  void read_end(int chart, bool last);
  void zoom(double factor);
  // A finger reads: it is not to scroll.
  bool scrubbing() const { return scrubbing_; }

  std::optional<int> read_month() const { return read_month_; }
  int read_chart() const { return read_chart_; }  // where the read-out is drawn
  // The plot that was clicked in this frame, where a mouse did it; -1 = none.
  int clicked_chart() const { return clicked_chart_; }
  struct Selection {
    int chart;
    double from, to;
  };
  std::optional<Selection> selection() const;  // while a drag is under way

 private:
  void finish_drag(double month);
  void read(int chart, int month, bool stays);
  void show(double from, double span);

  struct Pinch {
    double month, span;
    float apart;
  };  // under the middle; shown; both when it began

  int months_ = 0;
  double from_ = 0, to_ = 0;
  std::optional<Pinch> pinch_;
  bool scrubbing_ = false;
  std::optional<int> read_month_;
  int read_chart_ = -1;
  bool stays_ = false;  // read by a finger that left
  int drag_chart_ = -1;
  float drag_x_ = 0;
  double drag_from_ = 0, drag_to_ = 0;
  bool dragging_ = false;
  int clicked_chart_ = -1;
};

// The month of the axis closest to the place, within first..last.
int month_at(const AxisScale& axis, float x, int first, int last);

}  // namespace curseur::ui
