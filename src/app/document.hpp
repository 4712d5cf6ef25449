// What is simulated, saved and shared: a scenario, its origin and the seed. Only apply() changes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/content.hpp"
#include "app/run/asked.hpp"
#include "core/sim/series.hpp"

namespace curseur::app {

// A setting pinned for comparison.
struct Pin {
  std::string name;
  Content content;
  bool operator==(const Pin&) const = default;
};
inline constexpr std::size_t kMostPins = 4;

// Identifies a document: if any of the numbers differs, it is a different document.
struct Versions {
  std::uint64_t version = 1;  // rises with every change of scenario or seed
  std::uint64_t sweep_version = 1;  // rises with those changes except the pace, which the sweep does not depend on
  std::uint64_t asked_version = 1;  // rises with every change of the question
  std::uint64_t baseline_version = 0;  // rises with every change of the baseline
  std::uint64_t picked_version = 0;  // rises with every picked path
  std::uint64_t report_version = 0;  // rises with every requested report
  bool operator==(const Versions&) const = default;
};
constexpr auto fields(const Versions*) {
  return core::carried_members(&Versions::version, &Versions::sweep_version, &Versions::asked_version,
                               &Versions::baseline_version, &Versions::picked_version, &Versions::report_version);
}

// A place in a chart: the path that passes closest to it is to be told as a story.
struct Pick {
  core::Series series{};
  std::size_t month = 0;
  double value = 0;
};
constexpr auto fields(const Pick*) { return core::carried_members(&Pick::series, &Pick::month, &Pick::value); }

// Code that means the content or the versions names them; the document itself converts to neither.
struct Document : private Content, private Versions {
  using Content::original, Content::preset, Content::scenario, Content::seed;
  using Versions::asked_version, Versions::baseline_version, Versions::picked_version, Versions::report_version,
      Versions::sweep_version, Versions::version;

  Content& content() { return *this; }
  const Content& content() const { return *this; }
  Versions& versions() { return *this; }
  const Versions& versions() const { return *this; }

  std::vector<Pin> pins;  // at most kMostPins
  std::optional<std::size_t> baseline;  // the pin that charts and outcomes are compared with
  std::optional<Asked> asked;  // not saved, and neither is
  std::optional<Pick> picked;
  bool reported = false;  // a report has been requested: it needs more results than are shown
};

}  // namespace curseur::app
