// What is simulated, saved and shared: a scenario, where it came from, and the seed. Only apply() changes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/decide/question.hpp"
#include "core/model/scenario.hpp"

namespace curseur::app {

struct Document {
  std::string preset;        // id of the built-in scenario it started from; empty when it came from a file
  core::Scenario original;   // as it was loaded: resets go back to it, marks show what differs from it
  core::Scenario scenario;   // as it is now; core::check finds nothing wrong with it
  std::uint64_t seed = 1;
  std::uint64_t version = 1;        // goes up with every change of scenario or seed
  std::uint64_t sweep_version = 1;  // goes up with those that are not of the pace: the sweep does not depend on it
  // What is asked of it beside run and sweep, and the weight of risk in the search for the best; no part of what is saved.
  std::optional<core::QuestionKind> asked;
  double asked_risk = 0;
  std::uint64_t asked_version = 1;  // goes up with every change of these
};

}  // namespace curseur::app
