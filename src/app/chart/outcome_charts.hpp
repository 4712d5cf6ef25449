// The charts in the centre of the cockpit, made from an outcome: what each shows, in which unit, colour and words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/chart/chart.hpp"
#include "app/state.hpp"
#include "core/sim/series.hpp"

namespace curseur::app {

// In display order; the first is the large one. Precondition: the state has an outcome.
std::vector<Chart> charts_of_state(const State& state);
std::size_t chart_count();
// The series that charts draw as fans, without duplicates; a run has to publish them.
std::vector<core::Series> charted_series();
// The chart titles, shown until there is an outcome.
std::vector<std::string> chart_titles(const State& state);
ChartText chart_text(const State& state);
// The caption of a saved chart: the program, the scenario, the pace and the number of futures.
std::string picture_caption(const State& state);

}  // namespace curseur::app
