// What is asked of the open document beside run and sweep; no part of what is saved.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/decide/question.hpp"

namespace curseur::app {

struct Asked {
  core::QuestionKind kind = core::QuestionKind::optimise;
  double risk = 0;  // of the search for the best: weight of the worst 5 %
  // That it moves, of a map the second, or whose ranges drive the result; empty = as the question usually does.
  std::vector<std::string> levers;
  std::vector<core::Constraint> constraints;  // of the search
  bool indices = false;  // Sobol's, of what drives it
  bool operator==(const Asked&) const = default;
};
constexpr auto fields(const Asked*) {
  return core::carried_members(&Asked::kind, &Asked::risk, &Asked::levers, &Asked::constraints, &Asked::indices);
}

// The levers that a person may let move, in the order of the panel: the pace first, the planner's other
// habits last.
std::vector<std::string> offered_levers(const core::Scenario& scenario);
// Their usual ranges, narrowed where two of them must keep their order: a ramp ends after it begins.
std::vector<core::LeverRange> ranges_of_levers(const core::Scenario& scenario, const std::vector<std::string>& levers);
// In which a number is doubted: the range its scenario gives, else its usual one; nothing where it has no width.
std::optional<core::LeverRange> doubted_range(const core::Scenario& scenario, const std::string& pointer);

}  // namespace curseur::app
