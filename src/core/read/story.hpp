// One future month by month: what chance did on it, and what came of that. Used by reverse stress and by the cockpit.
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
  cutoff,  // begins; `value` months in all
  shortage,  // workload begins to go unserved; `value` months on end, `expected` the largest share of it
  idleness,  // owned capacity falls below the threshold of idleness; `value` months on end
  lowest_cash,  // `value` MEUR
  distress,  // money runs out for the first time; `value` MEUR of rescue in all
  payback  // what was put in has come back
};
inline constexpr std::size_t kEventKinds = 13;
constexpr std::size_t count_of(EventKind) { return kEventKinds; }
std::string_view name_of(EventKind kind);  // "equity_closed"

struct StoryEvent {
  std::size_t month = 0;
  EventKind kind{};
  std::size_t index = 0;  // of its region, contract or round; else 0
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
  std::array<double, kMetrics> metrics{};  // of the path, as in the run
  std::vector<StoryEvent> events;  // by month; chance first
  std::vector<std::vector<double>> series;  // by column of kStorySeries, by month
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
// What charts draw of the path.
inline constexpr Series kStorySeries[] = {Series::demand, Series::own,    Series::cash,        Series::revenue,
                                          Series::spend,  Series::fcf,    Series::utilisation, Series::autonomy,
                                          Series::power,  Series::energy, Series::price,       Series::server_cost};

// The path of that number in a run with the seed, to the last bit as in the run of all paths. Precondition:
// core::check finds nothing in the scenario.
Story story_of(const Scenario& scenario, std::uint64_t seed, std::size_t path);

// Paths by their rank in npv: nearest to its 5 %, 50 % and 95 % quantile, the lower of two. Precondition: not empty.
struct TypicalPaths {
  std::size_t bad = 0, median = 0, good = 0;
};
TypicalPaths typical_paths(const PathMetrics& metrics);

}  // namespace curseur::core
