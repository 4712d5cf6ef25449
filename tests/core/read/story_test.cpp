// One future told: the same bits as in the run, events that agree with its months and with what chance drew.
#include "core/read/story.hpp"

#include <algorithm>
#include <doctest/doctest.h>

#include "core/decide/stress.hpp"
#include "core/sim/fate.hpp"
#include "core/sim/run.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using namespace curseur::core;

namespace {

Scenario scenario() { return io::scenario_of(*io::find_preset(io::kDefaultPreset)); }

std::size_t count(const Story& story, EventKind kind) {
  return static_cast<std::size_t>(
      std::count_if(story.events.begin(), story.events.end(), [&](const auto& event) { return event.kind == kind; }));
}
const StoryEvent& find(const Story& story, EventKind kind) {
  return *std::find_if(story.events.begin(), story.events.end(), [&](const auto& event) { return event.kind == kind; });
}

}  // namespace

TEST_CASE("the path of a story is the path of the run, to the last bit") {
  const Scenario s = scenario();
  RunOptions options;
  options.seed = 7;
  options.paths = 300;
  options.series = all_series(s);
  const Run whole = run(s, options);
  for (const std::size_t path : {0, 63, 64, 131, 299}) {
    const Story story = story_of(s, 7, path);
    for (const auto& info : metric_infos())
      CHECK(story.metrics[static_cast<std::size_t>(info.metric)] == whole.metrics[info.metric][path]);
    REQUIRE(story.series.size() == kSeries);
    for (std::size_t k = 0; k < kSeries; ++k)
      for (std::size_t t = 0; t < whole.monthly.months(); ++t)
        CHECK(story.series[k][t] == whole.monthly.at(column_of(static_cast<Series>(k)), t)[path]);
  }
}

TEST_CASE("events agree with the metrics of the path and stand in order") {
  const Scenario s = scenario();
  for (std::size_t path = 0; path < 40; ++path) {
    CAPTURE(path);
    const Story story = story_of(s, 1, path);
    CHECK(std::is_sorted(story.events.begin(), story.events.end(),
                         [](const auto& a, const auto& b) { return a.month < b.month; }));
    const double distress = story.metrics[static_cast<std::size_t>(Metric::distress_month)];
    CHECK(count(story, EventKind::distress) == (distress == kNoMonth ? 0 : 1));
    if (distress != kNoMonth) CHECK(static_cast<double>(find(story, EventKind::distress).month) == distress);
    const double payback = story.metrics[static_cast<std::size_t>(Metric::payback_month)];
    CHECK(count(story, EventKind::payback) == (payback == kNoMonth ? 0 : 1));
    CHECK(count(story, EventKind::lowest_cash) == 1);
    const auto& cash = story.series[static_cast<std::size_t>(Series::cash)];
    CHECK(find(story, EventKind::lowest_cash).value == *std::min_element(cash.begin(), cash.end()));
    CHECK(count(story, EventKind::equity_closed) + count(story, EventKind::equity_failed) == s.finance.equity.size());
  }
}

TEST_CASE("what chance did on a path is what the quantities of all paths say") {
  const Scenario s = scenario();
  constexpr std::size_t kPaths = 120;
  const auto drawn = drawn_quantities(s, 3, kPaths, static_cast<std::size_t>(s.months));
  const auto value = [&](DrawnKind kind, std::size_t index, std::size_t path) {
    for (const auto& quantity : drawn)
      if (quantity.kind == kind && quantity.index == index) return quantity.values[path];
    return -1.0;
  };
  for (std::size_t path = 0; path < kPaths; ++path) {
    const Fate fate = fate_of(s, 3, path);
    CHECK(fate.server_lead == value(DrawnKind::server_lead, 0, path));
    CHECK(static_cast<double>(std::count(fate.winter.begin(), fate.winter.end(), true)) ==
          value(DrawnKind::winter, 0, path));
    for (std::size_t r = 0; r < s.regions.size(); ++r) {
      CHECK(fate.facility_lead[r] == value(DrawnKind::facility_lead, r, path));
      const double months = static_cast<double>(std::count(fate.cutoff[r].begin(), fate.cutoff[r].end(), true));
      const double told = value(DrawnKind::cutoff, r, path);
      CHECK((told < 0 ? months == 0 : months == told));
    }
  }
}

TEST_CASE("typical paths stand at their ranks") {
  PathMetrics metrics;
  metrics.resize(101);
  for (std::size_t path = 0; path < 101; ++path) metrics[Metric::npv][path] = static_cast<double>((path * 37) % 101);
  const TypicalPaths found = typical_paths(metrics);
  CHECK(metrics[Metric::npv][found.bad] == 5);
  CHECK(metrics[Metric::npv][found.median] == 50);
  CHECK(metrics[Metric::npv][found.good] == 95);
}

TEST_CASE("the typical ruined path is a ruined one, the nearest to the middle of them") {
  PathMetrics metrics;
  metrics.resize(6);
  for (auto& month : metrics[Metric::distress_month]) month = kNoMonth;
  for (const std::size_t path : {1, 2, 4}) metrics[Metric::distress_month][path] = 30;
  // Path 0 lies in the middle of the ruined ones, but is not ruined; of those, 2 is nearest.
  const std::vector<Drawn> drawn = {{DrawnKind::scarcity, 0, "scarcity", {2.0, 1.0, 2.2, -4.0, 3.2, 9.0}}};
  CHECK(typical_distressed(metrics, drawn) == 2);
}

TEST_CASE("reverse stress tells a typical ruined future") {
  ReverseStress stress(scenario(), {1, 500});
  answer(stress);
  REQUIRE(stress.result().typical.has_value());
  CHECK(count(*stress.result().typical, EventKind::distress) == 1);
}
