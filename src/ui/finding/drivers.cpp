// Bar charts: what drives the result, what sets ruined futures apart, what knowing is worth.
#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <numeric>
#include <string>

#include "app/say/number_format.hpp"
#include "core/decide/levers.hpp"
#include "ui/finding/bars.hpp"
#include "ui/finding/finding_view.hpp"
#include "ui/finding/story_list.hpp"

namespace curseur::ui {

using namespace curseur::core;

namespace {

std::vector<std::size_t> order_by(std::size_t count, auto&& weight) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
  order.resize(std::min(count, kMostRows));
  return order;
}

// One input changed at a time.
float draw_tornado(const FindingPlace& place, const Rect& column, const Sensitivity& found) {
  const app::Language language = place.language();
  const std::size_t measure = place.panel.state.view.measure;
  const auto text = [&](double value) {
    return measure == 0 ? app::money_text(value, language, 2) : app::share_text(value, language, 1);
  };
  const auto swing = [&](std::size_t k) {
    return std::fabs(found.tornado[k][measure].high.mean - found.tornado[k][measure].low.mean);
  };
  std::vector<BarRow> rows;
  for (const std::size_t k : order_by(found.inputs.size(), swing)) {
    const auto& ends = found.tornado[k][measure];
    std::string value = text(ends.low.mean) + " … " + text(ends.high.mean);
    if (!found.joint[measure].rank_correlation.empty())
      value += "  ·  " +
               place.panel.fill(
                   "questions.rank",
                   {{"value", app::number_text(std::round(found.joint[measure].rank_correlation[k].mean * 100) / 100,
                                               language, 2)}});
    rows.push_back({app::number_name(place.scenario(), found.inputs[k].pointer, language), std::move(value),
                    ends.low.mean, ends.high.mean, 0, true, theme().accent});
  }
  return draw_bars(column, rows, estimate_of(found.present, kAsked[measure]).mean);
}

// All inputs together: first-order indices as bars, with twice their error; total indices in words.
float draw_indices(const FindingPlace& place, const Rect& column, const Sensitivity& found) {
  const app::Language language = place.language();
  const auto& indices = found.sobol[place.panel.state.view.measure];
  std::vector<BarRow> rows;
  for (const std::size_t k : order_by(indices.size(), [&](std::size_t i) { return indices[i].total.mean; })) {
    const auto& index = indices[k];
    const auto share = [&](const Estimate& found_share) {
      return app::share_text(std::max(0.0, found_share.mean), language) + " " +
             app::share_error(found_share.se, language);
    };
    rows.push_back(
        {app::number_name(place.scenario(), found.inputs[k].pointer, language),
         place.panel.fill("questions.index_pair", {{"first", share(index.first)}, {"total", share(index.total)}}), 0,
         std::max(0.0, index.first.mean), 2 * index.first.se, false, theme().accent});
  }
  const float title =
      draw_text_wrapped(ImGui::GetWindowDrawList(), column.min(), place.panel.word("questions.indices_title"),
                        Style::strong, theme().text, column.width) +
      kSpace2;
  return title + draw_bars({column.x, column.y + title, column.width, 0}, rows, 0, 1);
}

}  // namespace

float draw_found(const FindingPlace& place, const Sensitivity& found) {
  Rect column = place.column;
  float height = draw_tornado(place, column, found);
  if (found.sobol[place.panel.state.view.measure].empty()) return height;
  height += kSpace4;
  column.y += height;
  return height + draw_indices(place, column, found);
}

float draw_found(const FindingPlace& place, const Stress& found) {
  const Panel& panel = place.panel;
  const Rect& column = place.column;
  const core::Scenario& scenario = place.scenario();
  const app::Language language = place.language();
  std::vector<BarRow> rows;
  for (std::size_t k = 0; k < std::min(found.shifts.size(), kMostRows); ++k) {
    const auto& shift = found.shifts[k];
    rows.push_back({app::drawn_name(scenario, shift.kind, shift.index, language),
                    panel.fill("questions.stress_pair",
                               {{"distressed", app::drawn_text(shift.kind, shift.distressed.mean, language)},
                                {"others", app::drawn_text(shift.kind, shift.others.mean, language)}}),
                    0, shift.shift.mean, 2 * shift.shift.se, false, theme().too_fast});
  }
  float height = draw_bars(column, rows, 0);
  if (!found.typical) return height;
  height += kSpace4;
  draw_text(*ImGui::GetWindowDrawList(), {column.x, column.y + height}, panel.word("story.typical"), Style::strong,
            theme().text);
  height += line_height(Style::strong) + kSpace2;
  return height + draw_story(panel, place.scenario(), {column.x, column.y + height, column.width, 0}, *found.typical);
}

float draw_found(const FindingPlace& place, const Worth& found) {
  const Panel& panel = place.panel;
  const Rect& column = place.column;
  const core::Scenario& scenario = place.scenario();
  const app::Language language = place.language();
  std::vector<BarRow> rows;
  for (std::size_t k = 0; k < std::min(found.known.size(), kMostRows - 2); ++k) {
    const auto& known = found.known[k];
    rows.push_back({app::drawn_name(scenario, known.kind, known.index, language), place.money(known.value), 0,
                    known.value.mean, known.value.se, false, theme().accent});
  }
  rows.push_back({panel.word("questions.worth_bound"), place.money(found.perfect), 0, found.perfect.mean,
                  found.perfect.se, false, theme().right});
  return draw_bars(column, rows, 0);
}

}  // namespace curseur::ui
