// Draws a chart into its frame: axes, curves, marks of what is read. The panel decides when and where.
#pragma once

#include "ui/chart/chart.hpp"
#include "ui/chart/frame.hpp"
#include "ui/chart/time_view.hpp"

namespace curseur::ui {

void draw_chart(ImDrawList& list, const Chart& chart, const ChartFrame& frame, const ChartText& text);
// The same on a ground that is there already.
void draw_chart_on(ImDrawList& list, const Chart& chart, const ChartFrame& frame, const ChartText& text);
// The hairline and dots at the month read; the stretch a drag has marked.
void draw_reading(ImDrawList& list, const Chart& chart, const ChartFrame& frame, int month);
void draw_selection(ImDrawList& list, const ChartFrame& frame, const TimeView::Selection& selection);
// The card with every series at that month, beside the hairline, inside `within`.
void draw_read_out(ImDrawList& list, const Chart& chart, const ChartFrame& frame, const ChartText& text, int month,
                   const Rect& within);
// Before the first result: the card with its title and a quiet placeholder.
void draw_skeleton(ImDrawList& list, const Rect& card, std::string_view title);

// The colour sample of a curve: area, line with its mark, or fan.
void draw_swatch(ImDrawList& list, const Curve& curve, const Rect& box);

// A filled stretch between two edges, with soft edges; x ascending.
struct Edge {
  float x, top, bottom;
};
void draw_band(ImDrawList& list, const std::vector<Edge>& edges, ImU32 colour);

}  // namespace curseur::ui
