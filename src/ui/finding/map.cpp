// A grid of two levers, coloured by mean npv.
#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <string>

#include "app/say/number_format.hpp"
#include "ui/finding/finding_view.hpp"
#include "ui/kit/paint.hpp"

namespace curseur::ui {

using namespace curseur::core;

float draw_found(const FindingPlace& place, const Map& found) {
  const Rect& column = place.column;
  const core::Scenario& scenario = place.scenario();
  const app::Language language = place.language();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::size_t wide = found.positions[0].size(), tall = found.positions[1].size();
  const float aside = 44, below = 20, height = std::clamp(column.width * 0.5f, 200.f, 320.f);
  const Rect grid{column.x + aside, column.y, column.width - aside, height};
  double low = HUGE_VAL, high = -HUGE_VAL;
  for (const auto& summary : found.summaries) {
    low = std::min(low, summary[Metric::npv].mean);
    high = std::max(high, summary[Metric::npv].mean);
  }
  const float cell_x = grid.width / static_cast<float>(wide), cell_y = grid.height / static_cast<float>(tall);
  const auto box_of = [&](std::size_t first, std::size_t second) {
    return Rect{grid.x + cell_x * static_cast<float>(first), grid.bottom() - cell_y * static_cast<float>(second + 1),
                cell_x, cell_y}
        .shrunk(0.5f);
  };
  const bool room = cell_x > 52 && cell_y > 16;
  for (std::size_t second = 0; second < tall; ++second)
    for (std::size_t first = 0; first < wide; ++first) {
      const double value = found.at(first, second)[Metric::npv].mean;
      const float share = high > low ? static_cast<float>((value - low) / (high - low)) : 0;
      const Rect box = box_of(first, second);
      draw_box(list, box, mixed(theme().field, theme().accent, 0.06f + 0.8f * share), 2);
      const ImU32 ground = mixed(theme().field, theme().accent, 0.06f + 0.8f * share);
      const ImU32 ink =
          contrast(theme().text, ground) >= contrast(theme().on_accent, ground) ? theme().text : theme().on_accent;
      if (room) draw_text_in(list, box, app::money_text(value, language, 2), Style::caption, ink, Align::centre);
    }
  const Crisp crisp(list);
  draw_outline(list, box_of(found.best % wide, found.best / wide), theme().text, 3, 2);
  const auto across = [&](double value, std::size_t lever, float origin, float length) {
    const auto& positions = found.positions[lever];
    return origin + length * static_cast<float>((value - positions.front()) / (positions.back() - positions.front()));
  };
  const double mine_x = scenario.planning.pace, mine_y = number_value(scenario, found.levers[1].pointer).value_or(0);
  const ImVec2 mine{
      std::clamp(across(mine_x, 0, grid.x + cell_x / 2, grid.width - cell_x), grid.x, grid.right()),
      std::clamp(across(mine_y, 1, grid.bottom() - cell_y / 2, -(grid.height - cell_y)), grid.y, grid.bottom())};
  draw_mark(list, Mark::diamond, mine, 16, theme().surface);
  draw_mark(list, Mark::diamond, mine, 11, theme().text);
  const std::size_t step = cell_x < 40 ? 2 : 1;
  for (std::size_t first = 0; first < wide; first += step)
    draw_text(list, {box_of(first, 0).centre().x, grid.bottom() + kSpace1},
              app::pace_text(found.positions[0][first], language), Style::caption, theme().text_soft, Align::centre);
  for (std::size_t second = 0; second < tall; second += 2)
    draw_text_in(list, {column.x, box_of(0, second).y, aside - kSpace2, cell_y},
                 app::number_value_text(scenario, found.levers[1].pointer, found.positions[1][second], language),
                 Style::caption, theme().text_soft, Align::right);
  return height + below;
}

}  // namespace curseur::ui
