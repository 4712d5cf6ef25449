// The setting that is open as one page to print or send: question, answer with its uncertainty, charts, what drives it,
// assumptions with their sources, and how to get the same figures again. It needs nothing but itself.
#pragma once

#include <string>

#include "app/state.hpp"

namespace curseur::app {

// A report can be written: the complete outcome, sweep and stories are there, and what drives the result.
bool can_report(const State& state);
// HTML in the language of the view. Precondition: can_report.
std::string report_html(State state);

}  // namespace curseur::app
