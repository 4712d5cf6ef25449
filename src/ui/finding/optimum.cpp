// The best setting: each moved lever with its plateau, the results beside the present ones, the conditions.
#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <string>
#include <vector>

#include "app/say/number_format.hpp"
#include "ui/chart/draw.hpp"
#include "ui/finding/bars.hpp"
#include "ui/finding/finding_view.hpp"
#include "ui/kit/paint.hpp"

namespace curseur::ui {

using namespace curseur::core;

namespace {

constexpr float kTrack = 10, kCurve = 56;

// The objective along one lever, with twice its error; the other levers are fixed.
void draw_along(const Rect& plot, const LeverRange& lever, const std::vector<Optimum::Along>& along) {
  double low = HUGE_VAL, high = -HUGE_VAL;
  for (const auto& point : along) {
    low = std::min(low, point.objective.mean - 2 * point.objective.se);
    high = std::max(high, point.objective.mean + 2 * point.objective.se);
  }
  if (!(low < high)) high = low + 1;
  const auto x = [&](double value) {
    return plot.x + plot.width * static_cast<float>((value - lever.low) / (lever.high - lever.low));
  };
  const auto y = [&](double value) {
    return plot.bottom() - plot.height * static_cast<float>((value - low) / (high - low));
  };
  ImDrawList& list = *ImGui::GetWindowDrawList();
  std::vector<Edge> band;
  std::vector<ImVec2> line;
  for (const auto& point : along) {
    band.push_back({x(point.value), y(point.objective.mean + 2 * point.objective.se),
                    y(point.objective.mean - 2 * point.objective.se)});
    line.emplace_back(x(point.value), y(point.objective.mean));
  }
  draw_band(list, band, faded(theme().accent, 0.18f));
  list.AddPolyline(line.data(), static_cast<int>(line.size()), theme().accent, 0, kLineWidth);
}

// Name, values and the objective along the lever. On the lever's range: the plateau if the conditions can be met, the
// best value (disc) and the present value (diamond).
float draw_lever(const FindingPlace& place, const Optimum& found, std::size_t k, float y) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const auto& lever = found.levers[k];
  const Optimum::Range plateau = found.feasible ? found.plateau.at(k) : Optimum::Range{found.at[k], found.at[k]};
  const auto [low, high] = plateau;
  const double now = number_value(place.scenario(), lever.pointer).value_or(lever.low);
  const auto text = [&](double value) {
    return app::number_value_text(place.scenario(), lever.pointer, value, place.language());
  };
  const std::string values =
      place.panel.fill(low < high ? "questions.lever_values" : "questions.lever_value",
                       {{"now", text(now)}, {"best", text(found.at[k])}, {"low", text(low)}, {"high", text(high)}});
  const Rect& column = place.column;
  y += draw_pair({column.x, y, column.width, 0}, app::number_name(place.scenario(), lever.pointer, place.language()),
                 values);
  const Crisp crisp(list);
  draw_along({column.x + kSpace2, y, column.width - 2 * kSpace2, kCurve}, lever, found.along.at(k));
  const Rect track{column.x + kSpace2, y + kCurve + kSpace1, column.width - 2 * kSpace2, kTrack};
  const auto spot = [&](double value) {
    return track.x +
           track.width * static_cast<float>(std::clamp((value - lever.low) / (lever.high - lever.low), 0.0, 1.0));
  };
  draw_field(list, track, theme().field, kTrack / 2);
  if (found.feasible)
    draw_box(list, rect_between(spot(low), track.y, std::max(spot(high), spot(low) + 3), track.bottom()), theme().right,
             kTrack / 2);
  draw_mark(list, Mark::diamond, {spot(now), track.centre().y}, 14, theme().surface);
  draw_mark(list, Mark::diamond, {spot(now), track.centre().y}, 10, theme().text);
  list.AddCircleFilled({spot(found.at[k]), track.centre().y}, 8, theme().surface);
  list.AddCircleFilled({spot(found.at[k]), track.centre().y}, 6, theme().accent);
  return track.bottom() + kSpace3;
}

std::string condition_state(const FindingPlace& place, const Optimum::Kept& kept) {
  const std::string found =
      app::share_text(kept.found.mean, place.language(), 1) + " " + app::share_error(kept.found.se, place.language());
  return place.panel.fill(kept.broken  ? "questions.condition_broken"
                          : kept.binds ? "questions.condition_binds"
                                       : "questions.condition_kept",
                          {{"found", found}});
}

}  // namespace

float draw_found(const FindingPlace& place, const Optimum& found) {
  const Panel& panel = place.panel;
  const Rect& column = place.column;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float y = column.y;
  for (std::size_t k = 0; k < found.levers.size(); ++k) y = draw_lever(place, found, k, y);
  const auto row = [&](const std::string& label, const std::string& value, bool is_present) {
    Rect line{column.x, y, column.width, 22};
    const Rect mark = line.cut_left(kSpace6);
    const Crisp crisp(list);
    if (is_present) draw_mark(list, Mark::diamond, {mark.x + kSpace2, mark.centre().y}, 10, theme().text);
    else list.AddCircleFilled({mark.x + kSpace2, mark.centre().y}, 5, theme().accent);
    y += draw_pair(line, label, value);
  };
  const auto facts = [&](const RunSummary& summary) {
    return place.money(estimate_of(summary, Metric::npv)) + "  ·  " + panel.word("outcomes.distress") + " " +
           app::share_text(summary.distress.probability, place.language(), 1);
  };
  row(panel.word("questions.at_best"), facts(found.summary), false);
  // The open setting, as long as the answer is about it.
  const auto& outcome = panel.state.outcome;
  if (outcome && outcome->version == panel.state.finding->version)
    row(panel.word("questions.here"), facts(outcome->summary), true);
  for (const auto& kept : found.constraints)
    y += draw_pair({column.x, y, column.width, 0}, app::condition_text(kept.constraint, place.language()),
                   condition_state(place, kept));
  return y - column.y;
}

}  // namespace curseur::ui
