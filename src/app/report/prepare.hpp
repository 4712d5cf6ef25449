// Makes a report without a cockpit by running all its simulations to completion. For the command line.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "app/content.hpp"
#include "app/view.hpp"
#include "core/sim/run.hpp"

namespace curseur::app {

struct State;

// Returns a state that can_report. `paths` from 64 to core::kExactPaths; calls `told(share)` with the progress, 0 to 1.
State reportable_state(const Content& content, std::size_t paths, const core::ForEach& executor, std::size_t threads,
                       const std::function<void(double)>& told = {});

// The report for such a state, as written by report_html.
std::string simulated_report(const Content& content, Language language, std::size_t paths,
                             const core::ForEach& executor, std::size_t threads,
                             const std::function<void(double)>& told = {});

}  // namespace curseur::app
