// What a report is made of, simulated to its end without a cockpit: for the command line.
#pragma once

#include <functional>

#include "app/state.hpp"
#include "core/sim/run.hpp"

namespace curseur::app {

// A state that can_report. `paths` from 64 to core::kExactPaths; `told(share)` is called with how much is done, 0 to 1.
State reportable_state(const Content& content, std::size_t paths, const core::ForEach& executor, std::size_t threads,
                       const std::function<void(double)>& told = {});

}  // namespace curseur::app
