// View commands: language, theme, overlays, selection. They never change the document.
#include <algorithm>

#include "app/edit/apply_parts.hpp"
#include "app/say/number_format.hpp"
#include "core/model/parameters.hpp"

namespace curseur::app {
namespace {

// Explanation, number card and model link to each other. Closing one brings back the one it was opened from.
bool open_over(View& view, Overlay next) {
  if (view.overlay == next) return false;
  const auto known = std::find(view.behind.begin(), view.behind.end(), next);
  view.behind.erase(known, view.behind.end());
  const bool comes_back =
      view.overlay == Overlay::explain || view.overlay == Overlay::number || view.overlay == Overlay::model;
  if (comes_back && known == view.behind.end()) view.behind.push_back(view.overlay);
  view.overlay = next;
  return true;
}

}  // namespace

bool carry_out(State& state, const SetAgainst& c) { return change(state.view.against, c.against); }
bool carry_out(State& state, const ShowStory& c) { return change(state.view.story, c.story); }
bool carry_out(State& state, const SetMeasure& c) {
  return c.measure < core::kAskedCount && change(state.view.measure, c.measure);
}

bool carry_out(State& state, const SetChartLook& c) {
  ChartLook& look = state.view.looks[c.chart];
  const bool changed = change(look, c.look);
  if (look == ChartLook{}) state.view.looks.erase(c.chart);
  return changed;
}

bool carry_out(State& state, const SetLanguage& c) { return change(state.view.language, c.language); }
bool carry_out(State& state, const SetTheme& c) { return change(state.view.theme, c.theme); }
bool carry_out(State& state, const SetContrast& c) { return change(state.view.contrast, c.contrast); }
bool carry_out(State& state, const SizeText& c) {
  return change(state.view.text_size, text_size_beside(state.view.text_size, c.steps));
}

bool carry_out(State& state, const SetSystemLook& c) {
  const bool dark = change(state.view.system_prefers_dark, c.prefers_dark);
  const bool contrast = change(state.view.system_prefers_contrast, c.prefers_contrast);
  return change(state.view.reduced_motion, c.reduced_motion) || dark || contrast;
}

bool carry_out(State& state, const SetTour& c) { return change(state.view.tour, c.step); }

bool carry_out(State& state, const SetOverlay& c) {
  const bool forgets = !state.view.behind.empty();
  state.view.behind.clear();
  return change(state.view.overlay, c.overlay) || forgets;
}

bool carry_out(State& state, const CloseOverlay&) {
  View& view = state.view;
  const Overlay next = view.behind.empty() ? Overlay::none : view.behind.back();
  if (!view.behind.empty()) view.behind.pop_back();
  return change(view.overlay, next);
}

bool carry_out(State& state, const ShowTable& c) {
  const bool list = change(state.view.list, c.list);
  return change(state.view.overlay, Overlay::tables) || list;
}

bool carry_out(State& state, const ShowNumber& c) {
  if (!core::number_value(state.document.scenario, c.pointer)) return false;
  const bool number = change(state.view.number, c.pointer);
  return open_over(state.view, Overlay::number) || number;
}

bool carry_out(State& state, const ShowModel& c) {
  open_over(state.view, Overlay::model);
  state.view.section = c.section;
  ++state.view.sections_asked;
  return true;
}

bool carry_out(State& state, const ShowExplanation& c) {
  const bool which = change(state.view.explained, c.outcome);
  return change(state.view.overlay, Overlay::explain) || which;
}

bool carry_out(State& state, const SelectRegion& c) {
  return c.region <= state.document.scenario.regions.size() && change(state.view.region, c.region);
}

bool carry_out(State& state, const ShowSovereignty& c) {
  if (c.region >= state.document.scenario.regions.size()) return false;
  const bool differs = change(state.view.sheet_region, c.region);
  return change(state.view.overlay, Overlay::sovereignty) || differs;
}

}  // namespace curseur::app
