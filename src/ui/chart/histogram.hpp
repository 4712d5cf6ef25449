// A small histogram: bars, a zero line if zero is in the range, marks at p5, p50 and p95.
#pragma once

#include <imgui.h>
#include <vector>

#include "core/stats/summary.hpp"
#include "ui/chart/scale.hpp"
#include "ui/kit/rect.hpp"

namespace curseur::ui {

struct HistogramLook {
  ImU32 colour = 0, below_zero = 0;  // of bars above and below zero
  const core::Quantiles* quantiles = nullptr;  // bars outside p5-p95 are faded; marks if requested
  bool marked = false;
};
// The x position of a value in the box.
AxisScale histogram_scale(const Rect& box, double low, double high);
void draw_histogram(ImDrawList& list, const Rect& box, const std::vector<double>& shares, double low, double high,
                    const HistogramLook& look);

}  // namespace curseur::ui
