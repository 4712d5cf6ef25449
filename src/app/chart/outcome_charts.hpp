// The charts of the centre, made of an outcome: what each shows, in which unit, colour and words.
#pragma once

#include <vector>

#include "app/chart/chart.hpp"
#include "app/state.hpp"

namespace curseur::app {

// In the order they stand in; the first is the large one. Precondition: the state has an outcome.
std::vector<Chart> charts_of_state(const State& state);
inline constexpr std::size_t kCharts = 7;
// Their titles, for the time before the first outcome.
std::vector<std::string> chart_titles(const State& state);
ChartText chart_text(const State& state);
// What stands under a saved chart: the program, the scenario, the pace, how many futures.
std::string picture_caption(const State& state);

}  // namespace curseur::app
