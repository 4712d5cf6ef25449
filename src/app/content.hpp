// The scenario that is open, where it came from, and the seed.
#pragma once

#include <cstdint>
#include <string>

#include "core/model/scenario.hpp"

namespace curseur::app {

// What history takes back, what is saved and what a link holds.
struct Content {
  std::string preset;  // id of the built-in scenario it started from; empty when it came from a file
  core::Scenario original;  // as it was loaded: resets go back to it, marks show what differs from it
  core::Scenario scenario;  // as it is now; core::check finds nothing wrong with it
  std::uint64_t seed = 1;
  bool operator==(const Content&) const = default;
};

}  // namespace curseur::app
