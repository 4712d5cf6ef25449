// The open scenario, where it came from, and the seed.
#pragma once

#include <cstdint>
#include <string>

#include "core/model/scenario.hpp"

namespace curseur::app {

// What undo restores, what is saved and what a link contains.
struct Content {
  std::string preset;  // id of the built-in scenario it started from; empty if it came from a file
  core::Scenario original;  // as loaded: resets restore it, marks show what differs from it
  core::Scenario scenario;  // as it is now; core::check finds no fault in it
  std::uint64_t seed = 1;
  bool operator==(const Content&) const = default;
};

}  // namespace curseur::app
