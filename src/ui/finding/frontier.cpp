// Settings as dots: value against what it is weighed with.
#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <string>

#include "app/say/number_format.hpp"
#include "ui/chart/chart.hpp"
#include "ui/finding/finding_view.hpp"
#include "ui/kit/paint.hpp"

namespace curseur::ui {

using namespace curseur::core;

float draw_found(const FindingPlace& place, const Frontier& found) {
  const Panel& panel = place.panel;
  const Rect& column = place.column;
  const app::Language language = place.language();
  const Against against = panel.state.view.against;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float height = std::clamp(column.width * 0.5f, 220.f, 340.f), aside = 64, below = 36, above = 20;
  const Rect plot{column.x + aside, column.y + above, column.width - aside - kSpace2, height - below - above};
  double x_low = HUGE_VAL, x_high = -HUGE_VAL, y_low = HUGE_VAL, y_high = -HUGE_VAL;
  for (const auto& point : found.points) {
    x_low = std::min(x_low, point.value(against));
    x_high = std::max(x_high, point.value(against));
    y_low = std::min(y_low, point.npv.mean);
    y_high = std::max(y_high, point.npv.mean);
  }
  const Ticks x_ticks = value_ticks(x_low, x_high > x_low ? x_high : x_low + 0.01, 6),
              y_ticks = value_ticks(y_low, y_high > y_low ? y_high : y_low + 1, 5);
  const auto spot = [&](const FrontierPoint& point) {
    return ImVec2{
        plot.x + plot.width * static_cast<float>((point.value(against) - x_ticks.low) / (x_ticks.high - x_ticks.low)),
        plot.bottom() -
            plot.height * static_cast<float>((point.npv.mean - y_ticks.low) / (y_ticks.high - y_ticks.low))};
  };
  draw_text(list, {column.x, column.y}, panel.word("questions.frontier_y"), Style::caption, theme().text_soft);
  for (const double tick : y_ticks.values) {
    const float y =
        plot.bottom() - plot.height * static_cast<float>((tick - y_ticks.low) / (y_ticks.high - y_ticks.low));
    draw_hairline_across(list, plot.x, plot.right(), y, theme().grid);
    draw_text(list, {plot.x - kSpace2, y - line_height(Style::caption) / 2}, app::money_text(tick, language),
              Style::caption, theme().text_soft, Align::right);
  }
  for (const double tick : x_ticks.values) {
    const float x = plot.x + plot.width * static_cast<float>((tick - x_ticks.low) / (x_ticks.high - x_ticks.low));
    draw_text(list, {x, plot.bottom() + kSpace1},
              against == Against::cvar5 ? app::money_text(tick, language)
                                        : app::share_text(tick, language, x_ticks.step < 0.01 ? 1 : 0),
              Style::caption, theme().text_soft, Align::centre);
  }
  draw_text(list, {plot.right(), plot.bottom() + kSpace1 + line_height(Style::caption)},
            app::against_name(against, language), Style::caption, theme().text_soft, Align::right);
  const Crisp crisp(list);
  const auto best = found.best(against);
  for (std::size_t k = 1; k < found.points.size(); ++k)
    list.AddCircle(spot(found.points[k]), 3.5f, theme().text_faint, 0, 1.25f);
  std::vector<ImVec2> line;
  for (const std::size_t k : best) line.push_back(spot(found.points[k]));
  std::sort(line.begin(), line.end(), [](ImVec2 a, ImVec2 b) { return a.x < b.x; });
  list.AddPolyline(line.data(), static_cast<int>(line.size()), faded(theme().accent, 0.6f), 0, 1.5f);
  for (const std::size_t k : best) list.AddCircleFilled(spot(found.points[k]), 4.5f, theme().accent);
  if (const auto better = found.nearest_better(against))
    list.AddCircle(spot(found.points[*better]), 9, theme().right_text, 0, 2);
  draw_mark(list, Mark::diamond, spot(found.points[0]), 16, theme().surface);
  draw_mark(list, Mark::diamond, spot(found.points[0]), 11, theme().text);
  return height;
}

}  // namespace curseur::ui
