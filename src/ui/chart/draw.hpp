// Draws a chart into its frame: axes, curves and marks of the reading. The panel decides when and where.
#pragma once

#include "ui/chart/chart.hpp"
#include "ui/chart/frame.hpp"
#include "ui/chart/time_view.hpp"

namespace curseur::ui {

void draw_chart(ImDrawList& list, const Chart& chart, const ChartFrame& frame, const ChartText& text);
// The same without the card, on an existing background.
void draw_chart_on(ImDrawList& list, const Chart& chart, const ChartFrame& frame, const ChartText& text);
// The hairline and dots at the month being read, and the range selected by a drag.
void draw_reading(ImDrawList& list, const Chart& chart, const ChartFrame& frame, int month);
void draw_selection(ImDrawList& list, const ChartFrame& frame, const TimeView::Selection& selection);
// The card with the values of all series in that month, beside the hairline, inside `within`.
void draw_read_out(ImDrawList& list, const Chart& chart, const ChartFrame& frame, const ChartText& text, int month,
                   const Rect& within);
// Shown before the first result: the card with its title and a plain placeholder.
void draw_skeleton(ImDrawList& list, const Rect& card, std::string_view title);

// The colour sample of a curve: area, line with its mark, or fan.
void draw_swatch(ImDrawList& list, const Curve& curve, const Rect& box);

// Fills the area between two edges, with soft edges; x ascending.
struct Edge {
  float x, top, bottom;
};
void draw_band(ImDrawList& list, const std::vector<Edge>& edges, ImU32 colour);

}  // namespace curseur::ui
