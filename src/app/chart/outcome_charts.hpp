// The charts of the centre, made of an outcome: what each shows, in which unit, colour and words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/chart/chart.hpp"
#include "app/state.hpp"
#include "core/sim/series.hpp"

namespace curseur::app {

// In the order they stand in; the first is the large one. Precondition: the state has an outcome.
std::vector<Chart> charts_of_state(const State& state);
std::size_t chart_count();
// The series that they draw as fans, each once: a run has to publish them.
std::vector<core::Series> charted_series();
// Their titles, for the time before the first outcome.
std::vector<std::string> chart_titles(const State& state);
ChartText chart_text(const State& state);
// What stands under a saved chart: the program, the scenario, the pace, how many futures.
std::string picture_caption(const State& state);

}  // namespace curseur::app
