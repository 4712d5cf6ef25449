// The same bits whatever the instruction set, the threads and what else is asked for; and where two runs part is told.
#include "io/result/sameness.hpp"

#include <doctest/doctest.h>
#include <string>

#include "core/math/bits.hpp"
#include "core/model/parameters.hpp"
#include "engine/threads.hpp"
#include "io/result/result_writer.hpp"
#include "io/scenario/presets.hpp"
#include "support/run_difference.hpp"

using namespace curseur;
using core::Metric;
using core::Series;

namespace {

core::RunOptions options_of(const core::Scenario& scenario, std::size_t paths, bool monthly = true) {
  core::RunOptions options;
  options.paths = paths;
  if (monthly) options.series = core::all_series(scenario);
  return options;
}

void check_same(const core::Run& one, const core::Run& other, const core::Scenario& scenario, const std::string& what) {
  const auto difference = core::first_difference(one, other, scenario);
  if (difference) FAIL_CHECK(what << ": " << core::difference_text(*difference));
}

}  // namespace

TEST_CASE("every instruction set of this processor gives the same bits in every month of every path") {
  for (const auto& preset : io::presets()) {
    const auto scenario = io::scenario_of(preset);
    auto options = options_of(scenario, 200);
    options.instructions = core::InstructionSet::baseline;
    const auto plain = core::run(scenario, options);
    for (const auto set : core::instruction_sets()) {
      options.instructions = set;
      check_same(core::run(scenario, options), plain, scenario,
                 std::string(preset.id) + " with " + std::string(core::name_of(set)));
    }
  }
}

TEST_CASE("1, 2 and 5 threads give the same bits in every month of every path") {
  for (const auto& preset : io::presets()) {
    const auto scenario = io::scenario_of(preset);
    const auto options = options_of(scenario, 1000);
    const auto alone = core::run(scenario, options);
    for (const std::size_t count : {1, 2, 5}) {
      engine::Threads threads(count);
      check_same(core::run(scenario, options, threads.executor()), alone, scenario,
                 std::string(preset.id) + " on " + std::to_string(count) + " threads");
    }
  }
}

TEST_CASE("an output more or less changes nothing else") {
  const auto scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  const auto all = core::run(scenario, options_of(scenario, 130));
  auto fewer = options_of(scenario, 130);
  fewer.series.assign(fewer.series.size(), false);
  fewer.series[core::column_of(Series::cash)] = true;
  check_same(core::run(scenario, fewer), all, scenario, "cash alone");
  check_same(core::run(scenario, options_of(scenario, 130, false)), all, scenario, "metrics alone");
}

TEST_CASE("a region's setting leaves the draws of the others as they were") {
  // Where nothing is owned, money couples no regions: what is rented depends on the region's own draws alone.
  auto scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  for (auto& region : scenario.regions) region.integration.from = region.integration.to = 0;
  auto changed = scenario;
  changed.regions[0].electricity_price *= 1.5;
  changed.regions[0].cutoff_hazard = 0.9;
  changed.regions[0].rent_availability = 0.2;
  REQUIRE(core::check(changed).empty());
  const auto before = core::run(scenario, options_of(scenario, 130)),
             after = core::run(changed, options_of(changed, 130));
  const auto same = [&](std::size_t column) {
    for (std::size_t t = 0; t < before.monthly.months(); ++t)
      for (std::size_t path = 0; path < 130; ++path)
        if (before.monthly.at(column, t)[path] != after.monthly.at(column, t)[path]) return false;
    return true;
  };
  REQUIRE(scenario.regions.size() > 1);
  for (std::size_t region = 1; region < scenario.regions.size(); ++region)
    for (const auto series : {core::RegionSeries::own, core::RegionSeries::rented, core::RegionSeries::unserved})
      CHECK(same(core::column_of(series, region)));
  CHECK(same(core::column_of(Series::price)));
  CHECK(same(core::column_of(Series::server_cost)));
  CHECK(!same(core::column_of(core::RegionSeries::rented, 0)));
}

TEST_CASE("the first difference of two runs is named: series, path, month, values") {
  const auto scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  const auto options = options_of(scenario, 70);
  const auto one = core::run(scenario, options);
  CHECK(!core::first_difference(one, one, scenario));

  auto other = one;
  other.monthly.at(core::column_of(Series::cash), 43)[17] += 1;
  other.monthly.at(core::column_of(Series::debt), 43)[16] += 1;
  other.monthly.at(core::column_of(Series::demand), 60)[2] += 1;
  other.metrics[Metric::npv][0] += 1;
  const auto found = core::first_difference(one, other, scenario);
  REQUIRE(found.has_value());
  CHECK(found->name == "debt");
  CHECK(found->path == 16);
  CHECK(found->month == 43);
  CHECK(core::difference_text(*found).starts_with("debt of path 16 in month 43: "));

  auto metric = one;
  metric.metrics[Metric::autonomy][9] = 5;
  const auto in_metrics = core::first_difference(one, metric, scenario);
  REQUIRE(in_metrics.has_value());
  CHECK(in_metrics->name == "autonomy");
  CHECK(in_metrics->path == 9);
  CHECK(!in_metrics->month);

  // A lever parts two runs where it first acts, not before.
  auto faster = scenario;
  faster.planning.pace = 0.9;
  CHECK(core::first_difference(one, core::run(faster, options), scenario).has_value());
}

TEST_CASE("a path's trace is the path of a run, whatever the number of paths") {
  const auto scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  const auto options = options_of(scenario, 131);
  const auto run = core::run(scenario, options);
  for (const std::size_t path : {0, 63, 64, 130}) {
    const auto trace = io::trace_lines(scenario, options, path);
    const auto value = [&](double number) { return io::digest_text(core::bits_of(number)); };
    CHECK(trace.find("month 119 cash " + value(run.monthly.at(core::column_of(Series::cash), 119)[path]) + " ") !=
          std::string::npos);
    CHECK(trace.find("metric npv " + value(run.metrics[Metric::npv][path]) + " ") != std::string::npos);
  }
}
