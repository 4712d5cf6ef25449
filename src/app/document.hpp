// What is simulated, saved and shared: a scenario, where it came from, and the seed. Only apply() changes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/run/asked.hpp"
#include "core/model/scenario.hpp"
#include "core/sim/series.hpp"

namespace curseur::app {

// What history takes back, what is saved and what a link holds.
struct Content {
  std::string preset;  // id of the built-in scenario it started from; empty when it came from a file
  core::Scenario original;  // as it was loaded: resets go back to it, marks show what differs from it
  core::Scenario scenario;  // as it is now; core::check finds nothing wrong with it
  std::uint64_t seed = 1;
  bool operator==(const Content&) const = default;
};

// A setting put aside to compare with.
struct Pin {
  std::string name;
  Content content;
  bool operator==(const Pin&) const = default;
};
inline constexpr std::size_t kMostPins = 4;

// Which document is meant: any number that differs means another one.
struct Versions {
  std::uint64_t version = 1;  // goes up with every change of scenario or seed
  std::uint64_t sweep_version = 1;  // goes up with those that are not of the pace: the sweep does not depend on it
  std::uint64_t asked_version = 1;  // goes up with every change of what is asked
  std::uint64_t baseline_version = 0;  // goes up with every change of the baseline
  std::uint64_t picked_version = 0;  // goes up with every path that is picked
  std::uint64_t report_version = 0;  // goes up with every report that is asked for
  bool operator==(const Versions&) const = default;
};

// A place in a chart: the path that comes nearest to it is to be told.
struct Pick {
  core::Series series{};
  std::size_t month = 0;
  double value = 0;
};

// Its content and versions are named where they are meant as such; by itself a document is neither.
struct Document : private Content, private Versions {
  using Content::original, Content::preset, Content::scenario, Content::seed;
  using Versions::asked_version, Versions::baseline_version, Versions::picked_version, Versions::report_version,
      Versions::sweep_version, Versions::version;

  Content& content() { return *this; }
  const Content& content() const { return *this; }
  Versions& versions() { return *this; }
  const Versions& versions() const { return *this; }

  std::vector<Pin> pins;  // kMostPins at most
  std::optional<std::size_t> baseline;  // the pin that charts and outcomes are compared with
  std::optional<Asked> asked;  // no part of what is saved, nor is
  std::optional<Pick> picked;
  bool reported = false;  // a report is to be made: it needs more than is shown
};

}  // namespace curseur::app
