// How an outcome comes about: its formula with current figures, then each step down to the scenario's numbers. Every
// figure is from the published outcome or the scenario. Used by the cockpit and the plain version.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/explanation/derivation.hpp"
#include "app/state.hpp"

namespace curseur::app {

struct Explanation {
  std::string title, meaning;
  std::string note;  // why some steps use the median path; empty if none does
  std::vector<Derivation> steps;  // the first is the outcome itself
};

// The term as it reads in an account, "−€1.2 bn" if it is subtracted; and the sign before it: "", "×" or "÷".
std::string value_in_account(const Derivation& step, const Term& term);
std::string sign_in_account(const Derivation& step, std::size_t term);

// The outcomes that can be explained, by id as in figures ("npv", "distress"), in the order in which they are offered.
std::vector<std::string> explained_outcomes();
bool is_explained(std::string_view id);
// True if the outcome is explained, and the open document has what that needs: results and, for the verdict, a sweep.
bool can_explain(const State& state, std::string_view id);
// Precondition: can_explain(state, id).
Explanation explanation_of(const State& state, std::string_view id);

}  // namespace curseur::app
