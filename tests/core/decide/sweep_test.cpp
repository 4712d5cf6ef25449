// Too slow, right, too fast, the positions of a sweep, and its best place.
#include "core/decide/sweep.hpp"

#include <doctest/doctest.h>
#include <limits>

#include "core/decide/best.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using core::Objective;

TEST_CASE("the standard sweep of the pace has its twenty-one positions") {
  const auto positions = core::standard_pace_positions();
  REQUIRE(positions.size() == 21);
  CHECK(positions.front() == 0.02);
  CHECK(positions[1] == 0.05);
  CHECK(positions[10] == 0.5);
  CHECK(positions.back() == 0.98);
}

TEST_CASE("evenly spaced positions include both ends, and whole ones do not repeat") {
  CHECK(core::evenly_spaced(0, 1, 5, false) == std::vector<double>{0, 0.25, 0.5, 0.75, 1});
  CHECK(core::evenly_spaced(-0.5, -0.1, 7, false).back() == -0.1);
  CHECK(core::evenly_spaced(1, 3, 9, true) == std::vector<double>{1, 2, 3});
  CHECK(core::evenly_spaced(4, 9, 1, false).size() == 1);
}

TEST_CASE("hindsight judges each future on its own") {
  // Three positions, four futures; regret 5 % of the range
  const std::vector<std::vector<double>> npv = {{10, 0, 5, 1}, {9.6, 10, 5, 2}, {0, 9, 5, 3}};
  const auto found = core::verdicts(npv, 0.05);
  REQUIRE(found.size() == 3);
  // position 0: best in the first, worst in the second, equal in the third, worst in the fourth
  CHECK(found[0].right.probability == 0.5);
  CHECK(found[0].too_slow.probability == 0.5);
  CHECK(found[0].too_fast.probability == 0);
  // position 1: within regret, best, equal, too slow
  CHECK(found[1].right.probability == 0.75);
  CHECK(found[1].too_slow.probability == 0.25);
  // position 2: too fast, too fast, equal, best
  CHECK(found[2].too_fast.probability == 0.5);
  CHECK(found[2].right.probability == 0.5);
  for (const auto& verdict : found)
    CHECK(verdict.too_slow.probability + verdict.right.probability + verdict.too_fast.probability ==
          doctest::Approx(1));
}

TEST_CASE("the lowest of equally good positions is the best one") {
  const std::vector<std::vector<double>> npv = {{0}, {10}, {10}, {8}};
  const auto found = core::verdicts(npv, 0);
  CHECK(found[0].too_slow.probability == 1);
  CHECK(found[1].right.probability == 1);
  CHECK(found[2].right.probability == 1);
  CHECK(found[3].too_fast.probability == 1);
}

TEST_CASE("the best place depends on what is asked, and its plateau on what chance can tell apart") {
  std::vector<std::vector<double>> npv(3);
  for (int path = 0; path < 1600; ++path) {
    const double luck = (path * 37) % 101;  // the same on all positions: it cancels out of the differences
    npv[0].push_back(10 + luck * 0.1);
    npv[1].push_back(10.0 + luck * 0.11 - 0.2);
    npv[2].push_back(luck < 90 ? luck * 0.05 : 200);
  }
  CHECK(core::best_position(npv, Objective::mean).position == 2);
  CHECK(core::best_position(npv, Objective::cvar5).position == 0);
  CHECK(core::best_position(npv, Objective::median).position == 1);
  const auto best = core::best_position(npv, Objective::cvar5);
  CHECK(best.low <= best.position);
  CHECK(best.high >= best.position);
  CHECK(best.high < 2);  // the gambler's position is far below
  // Equal positions are one plateau
  const std::vector<std::vector<double>> flat(5, std::vector<double>{1, 2, 3});
  CHECK(core::best_position(flat, Objective::mean).low == 0);
  CHECK(core::best_position(flat, Objective::mean).high == 4);
}

TEST_CASE("a sweep shows each run in order and matches runs of their own") {
  const auto scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  core::SweepOptions options;
  options.positions = {0.1, 0.6};
  options.paths = 70;
  std::vector<std::size_t> seen;
  std::vector<std::uint64_t> digests;
  const auto swept = core::sweep(scenario, options, core::for_each_in_turn, core::block_of(1),
                                 [&](std::size_t k, core::RunReport&& report) {
                                   seen.push_back(k);
                                   digests.push_back(report.digest);
                                   CHECK(report.per_path.paths() == 0);  // not wanted
                                 });
  CHECK(seen == std::vector<std::size_t>{0, 1});
  REQUIRE(swept.points.size() == 2);
  CHECK(swept.digest == core::fnv1a_word(digests[1], core::fnv1a_word(digests[0])));
  auto slow = scenario;
  slow.planning.pace = 0.1;
  core::RunOptions run_options;
  run_options.paths = 70;
  const auto alone = core::run(slow, run_options);
  CHECK(core::digest(alone.metrics) == digests[0]);
  CHECK(swept.points[0].summary[core::Metric::npv].mean == core::summarize(alone)[core::Metric::npv].mean);
}

TEST_CASE("a lever that is no number, or a position out of range, is a fault") {
  const auto scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  core::SweepOptions options;
  options.positions = {0.5};
  options.lever = "/planning/speed";
  CHECK(core::check_sweep(scenario, options).size() == 1);
  options.lever = "/planning/pace";
  CHECK(core::check_sweep(scenario, options).empty());
  options.positions = {0.5, 1.5};
  REQUIRE(core::check_sweep(scenario, options).size() == 1);
  CHECK(core::check_sweep(scenario, options)[0].pointer == "/planning/pace");
}
