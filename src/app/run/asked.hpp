// The question asked of the open document, besides run and sweep. It is not saved.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/decide/question.hpp"

namespace curseur::app {

struct Asked {
  core::QuestionKind kind = core::QuestionKind::optimise;
  double risk = 0;  // for the search for the best: weight of the worst 5 %
  // Levers to move, the second lever of a map, or the numbers whose ranges are tested; empty = the question's default.
  std::vector<std::string> levers;
  std::vector<core::Constraint> constraints;  // for the search
  bool indices = false;  // also computes Sobol indices, for the drivers
  bool operator==(const Asked&) const = default;
};
constexpr auto fields(const Asked*) {
  return core::carried_members(&Asked::kind, &Asked::risk, &Asked::levers, &Asked::constraints, &Asked::indices);
}

// The levers a search may move, in panel order: the pace first, the planner's other policies last.
std::vector<std::string> offered_levers(const core::Scenario& scenario);
// Their usual ranges, narrowed if two of them must stay in order: a ramp ends after it begins.
std::vector<core::LeverRange> ranges_of_levers(const core::Scenario& scenario, const std::vector<std::string>& levers);
// The range in which a number is uncertain: from the scenario, otherwise its usual range; nothing if the range is
// empty.
std::optional<core::LeverRange> doubted_range(const core::Scenario& scenario, const std::string& pointer);

}  // namespace curseur::app
