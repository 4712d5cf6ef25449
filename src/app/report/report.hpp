// The open setting as one page to print or send: question, answer with its uncertainty, charts, drivers, assumptions
// with sources, and how to reproduce the figures. The file is self-contained.
#pragma once

#include <string>

#include "app/state.hpp"

namespace curseur::app {

// A report can be written: the complete outcome, sweep, stories and drivers are there.
bool can_report(const State& state);
// HTML in the view's language. Precondition: can_report.
std::string report_html(State state);

}  // namespace curseur::app
