// Findings in words.
#pragma once

#include <string>
#include <vector>

#include "app/view.hpp"
#include "core/decide/frontier.hpp"
#include "core/decide/levers.hpp"

namespace curseur::app {

struct State;

// The finding in one or two plain sentences with its error. Precondition: the state has one.
std::string finding_sentence(const State& state);
// A condition of the search: "distress at most 10 %".
std::string condition_text(const core::Constraint& condition, Language language);
// The names of the settings in a comparison, in its order.
std::vector<std::string> compared_names(const State& state);
// What value is weighed against, and one value of it.
std::string against_name(core::Against against, Language language);
std::string against_text(core::Against against, double value, Language language);

}  // namespace curseur::app
