// A report made without a cockpit: what it tells is simulated to its end. For the command line.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "app/content.hpp"
#include "app/view.hpp"
#include "core/sim/run.hpp"

namespace curseur::app {

struct State;

// A state that can_report. `paths` from 64 to core::kExactPaths; `told(share)` is called with how much is done, 0 to 1.
State reportable_state(const Content& content, std::size_t paths, const core::ForEach& executor, std::size_t threads,
                       const std::function<void(double)>& told = {});

// The report on such a state, as report_html writes it.
std::string simulated_report(const Content& content, Language language, std::size_t paths,
                             const core::ForEach& executor, std::size_t threads,
                             const std::function<void(double)>& told = {});

}  // namespace curseur::app
