// One future, month by month: the random events on it and their consequences. Used by reverse stress and by the
// cockpit.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/model/scenario.hpp"
#include "core/sim/metrics.hpp"
#include "core/sim/series.hpp"

namespace curseur::core {

enum class EventKind {
  server_lead,
  facility_lead,  // known from the first order: `value` months instead of `expected`
  equity_closed,
  equity_failed,  // `value` MEUR
  contract_signed,
  contract_missed,  // `value` H100e
  winter,
  cutoff,  // begins; lasts `value` months
  shortage,  // workload starts to go unserved, for `value` months; `expected`: the largest share
  idleness,  // owned capacity falls below the idleness threshold, for `value` months
  lowest_cash,  // `value` MEUR
  distress,  // money runs out for the first time; `value` MEUR of total rescue
  payback  // the investment has been recovered
};
inline constexpr std::size_t kEventKinds = 13;
constexpr std::size_t count_of(EventKind) { return kEventKinds; }
std::string_view name_of(EventKind kind);  // "equity_closed"

struct StoryEvent {
  std::size_t month = 0;
  EventKind kind{};
  std::size_t index = 0;  // of the region, contract or round; otherwise 0
  double value = 0, expected = 0;
  bool operator==(const StoryEvent&) const = default;
};

constexpr auto fields(const StoryEvent*) {
  return members("StoryEvent", "Something that happens in one future.",
                 field("month", &StoryEvent::month, unit::kMonth, "when"),
                 field("kind", &StoryEvent::kind, unit::kNone, "what"),
                 field("index", &StoryEvent::index, unit::kNone, "of its region, contract or equity round; else 0"),
                 field("value", &StoryEvent::value, unit::kEvent, "how much"),
                 field("expected", &StoryEvent::expected, unit::kEvent, "how much was to be expected"));
}

struct Story {
  std::size_t path = 0;
  std::array<double, kMetrics> metrics{};  // of this path, as in the run
  std::vector<StoryEvent> events;  // by month; random events first
  std::vector<std::vector<double>> series;  // of this path, by Series and month
};
constexpr auto fields(const Story*) {
  return members("Story", "One future, month by month.",
                 field("path", &Story::path, unit::kNone, "number of the path in the run"), carried(&Story::metrics),
                 carried(&Story::series),
                 derived(
                     "npv", [](const Story& story) { return story.metrics[static_cast<std::size_t>(Metric::npv)]; },
                     unit::kMeur, "its net present value"),
                 field("events", &Story::events, unit::kNone, "what happens in it, by month"));
}

// The story of one path of a run with this seed, identical to the last bit to the run of all paths. Precondition:
// core::check finds no fault in the scenario.
Story story_of(const Scenario& scenario, std::uint64_t seed, std::size_t path);

// The paths nearest in npv rank to its 5 %, 50 % and 95 % quantiles (the lower of two). Precondition: not empty.
struct TypicalPaths {
  std::size_t bad = 0, median = 0, good = 0;
};
TypicalPaths typical_paths(const PathMetrics& metrics);

}  // namespace curseur::core
