// The graph behind the cursor's handle: the three bands, the curve of mean NPV with its axis, and the best places with
// their plateaus. Draws a sweep and handles no input. Used by the cursor panel.
#pragma once

#include <imgui.h>
#include <span>

#include "app/run/outcome.hpp"
#include "ui/kit/smooth.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

inline constexpr double kSlowest = 0.01, kFastest = 0.99;  // of the handle

// Maps the pace to positions along the track, and money to heights in the graph.
struct CursorAxes {
  Rect graph;  // contains bands and curve
  double npv_low = 0, npv_high = 1;  // MEUR at the bottom and the top

  float x_of(double pace) const {
    return graph.x + graph.width * static_cast<float>((pace - kSlowest) / (kFastest - kSlowest));
  }
  double pace_at(float x) const {
    return kSlowest + static_cast<double>((x - graph.x) / graph.width) * (kFastest - kSlowest);
  }
  float y_of(double npv) const {
    return graph.bottom() - graph.height * static_cast<float>((npv - npv_low) / (npv_high - npv_low));
  }
};

// A sweep as smooth curves over the pace.
struct CursorCurves {
  explicit CursorCurves(const app::CursorSweep& sweep);
  Smooth slow, slow_or_right;  // shares: the boundaries of the bands, from the bottom
  Smooth npv, npv_error;  // MEUR; one standard error
};

// The money range that covers the curve and its band, with round ends.
void fit_npv(CursorAxes& axes, const app::CursorSweep& sweep);

// The bands' names avoid the handle's line and, if possible, the thin lines at `guides`.
void draw_cursor_bands(ImDrawList& list, const Panel& panel, const CursorAxes& axes, const CursorCurves& curves,
                       std::span<const float> guides);
void draw_cursor_curve(ImDrawList& list, const CursorAxes& axes, const CursorCurves& curves);
// Drawn to the right of the graph, `width` wide.
void draw_money_axis(ImDrawList& list, const Panel& panel, const CursorAxes& axes, float width);
// Draws three rows of kBestRow each from the top of `box`, with thin lines down into the graph.
inline constexpr float kBestRow = 17;
void draw_best_places(ImDrawList& list, const Panel& panel, const CursorAxes& axes, const app::CursorSweep& sweep,
                      const Rect& box);
// Shown until the first sweep is there.
void draw_cursor_loading(ImDrawList& list, const Panel& panel, const CursorAxes& axes, const Rect& best_rows);

}  // namespace curseur::ui
