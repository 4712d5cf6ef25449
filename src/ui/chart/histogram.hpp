// A small histogram: bars, the zero line where it lies inside, marks at p5, p50 and p95.
#pragma once

#include <imgui.h>
#include <vector>

#include "core/stats/summary.hpp"
#include "ui/chart/scale.hpp"
#include "ui/kit/rect.hpp"

namespace curseur::ui {

struct HistogramLook {
  ImU32 colour = 0, below_zero = 0;  // of bars that lie above and below zero
  const core::Quantiles* quantiles = nullptr;  // bars outside p5-p95 are faded; marks, where marked
  bool marked = false;
};
// Where a value stands across the box.
AxisScale histogram_scale(const Rect& box, double low, double high);
void draw_histogram(ImDrawList& list, const Rect& box, const std::vector<double>& shares, double low, double high,
                    const HistogramLook& look);

}  // namespace curseur::ui
