// The figures of an outcome as text: label, value, error, note. For the outcomes panel; does no drawing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"

namespace curseur::app {

struct Figure {
  std::string_view id;  // the key of its words: "distress"
  std::optional<core::Metric> metric;  // the figure's metric; the return has none
  std::string label, note, value, error, help;
  std::string difference;  // to the baseline, with how often it is better; empty if there is no baseline
  const Histogram* histogram = nullptr;
  const core::Quantiles* quantiles = nullptr;
  bool alarming = false;  // draw its histogram in the colour of distress
};
struct FigureGroup {
  std::string title;
  std::vector<Figure> figures;
};
// A metric's difference to the baseline: "+€0.4 bn against A, better in 63 %"; empty if there is no baseline.
std::string difference_text(const State& state, core::Metric metric);
// Precondition: the state has an outcome, which must outlive the figures.
std::vector<FigureGroup> figures_of_state(const State& state);

}  // namespace curseur::app
