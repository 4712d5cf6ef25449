// How an outcome comes about: its formula with the current figures in it, and step by step down to the numbers of the
// scenario. Every figure is of the published outcome or of the scenario. Used by the cockpit and the plain version.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/explanation/derivation.hpp"
#include "app/state.hpp"

namespace curseur::app {

struct Explanation {
  std::string title, meaning;
  std::string note;  // why some steps are of the median path; empty where none is
  std::vector<Derivation> steps;  // the first is the outcome itself
};

// The term as it is read in an account: "−€1.2 bn" where it is taken off; and what stands before it: "", "×" or "÷".
std::string value_in_account(const Derivation& step, const Term& term);
std::string sign_in_account(const Derivation& step, std::size_t term);

// The outcome of that id, as figures have it: "npv", "distress".
const char* name_of(Explained which);
std::optional<Explained> explained_named(std::string_view id);
// Precondition: can_explain(state, which).
Explanation explanation_of(const State& state, Explained which);
// There are results of the open document, and of the verdict a sweep.
bool can_explain(const State& state, Explained which);

}  // namespace curseur::app
