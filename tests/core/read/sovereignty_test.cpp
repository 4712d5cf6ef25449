// The sovereignty sheet against cases worked by hand, and against who is served in a run.
#include "core/read/sovereignty.hpp"

#include <algorithm>
#include <doctest/doctest.h>

#include "core/decide/scenarios.hpp"
#include "core/model/parameters.hpp"
#include "core/sim/run.hpp"

using namespace curseur;
using namespace curseur::core;

namespace {

// One region: owned SEAL-3 held back by SOV-5 alone, rented SEAL-1; segments that ask for 4, 2 and 0.
Scenario small() {
  Scenario s;
  s.regions.resize(1);
  s.regions[0].id = "here";
  s.regions[0].sovereignty.own = {4, 4, 4, 4, 3, 4, 4, 4};
  s.regions[0].sovereignty.rented = {1, 2, 2, 1, 1, 2, 3, 4};
  s.segments.resize(3);
  const char* ids[] = {"open", "strict", "careful"};
  const int asked[] = {0, 4, 2};
  for (std::size_t k = 0; k < 3; ++k) {
    s.segments[k].id = ids[k];
    s.segments[k].region = "here";
    s.segments[k].min_seal = asked[k];
    s.segments[k].potential = 1000;
    s.segments[k].adopted = 0.05;
  }
  s.contracts = {
      {"strict", 0, 12, 100, 0.5}, {"strict", 6, 24, 300, 0.25}, {"careful", 0, 12, 40, 1}, {"open", 0, 12, 7, 1}};
  return s;
}

}  // namespace

TEST_CASE("the score is the sum of weight times level over four, worked by hand") {
  double all = 0;
  for (const double weight : kObjectiveWeights) all += weight;
  CHECK(all == doctest::Approx(1));
  CHECK(sovereignty_score({0, 0, 0, 0, 0, 0, 0, 0}) == 0);
  CHECK(sovereignty_score({4, 4, 4, 4, 4, 4, 4, 4}) == doctest::Approx(1));
  // 15 + 10 + 10 + 15 * 3/4 + 20 * 3/4 + 15 * 3/4 + 10 + 5 * 3/4
  CHECK(sovereignty_score({4, 4, 4, 3, 3, 3, 4, 3}) == doctest::Approx(0.8625));
  // 15/4 + 10/4 + 10/2 + 15/4 + 20/4 + 15/4 + 10/2 + 5 * 3/4
  CHECK(sovereignty_score({1, 1, 2, 1, 1, 1, 2, 3}) == doctest::Approx(0.325));
  // Each weight by itself, in the order of the framework.
  const double weights[] = {0.15, 0.10, 0.10, 0.15, 0.20, 0.15, 0.10, 0.05};
  for (std::size_t k = 0; k < kObjectives; ++k) {
    Levels levels{};
    levels[k] = 4;
    CHECK(sovereignty_score(levels) == doctest::Approx(weights[k]));
  }
}

TEST_CASE("the weakest objective makes the SEAL, and those at it hold it back") {
  const auto sheet = sovereignty_sheet(small()).front();
  CHECK(sheet.of(Supply::own).seal == 3);
  CHECK(sheet.of(Supply::own).weakest == std::vector<std::size_t>{4});
  CHECK(sheet.of(Supply::rented).seal == 1);
  CHECK(sheet.of(Supply::rented).weakest == std::vector<std::size_t>{0, 3, 4});
}

TEST_CASE("who may be served is whoever asks for no more than the SEAL; the strictest come first") {
  const auto services = sovereignty_sheet(small()).front().services;
  REQUIRE(services.size() == 3);
  CHECK(services[0].segment == 1);
  CHECK(services[0].turned_away());
  CHECK(services[1].segment == 2);
  CHECK(services[1].by(Supply::own));
  CHECK_FALSE(services[1].by(Supply::rented));
  CHECK(services[2].segment == 0);
  CHECK(services[2].by(Supply::own));
  CHECK(services[2].by(Supply::rented));
  CHECK(services[2].initial == 50);
  CHECK(services[2].potential == 1000);
}

TEST_CASE("a level up opens the segments that ask for it, with their contracts and what must be raised") {
  const auto sheet = sovereignty_sheet(small()).front();
  const auto& own = sheet.of(Supply::own).next.value();
  CHECK(own.seal == 4);
  CHECK(own.objectives == std::vector<std::size_t>{4});
  CHECK(own.segments == std::vector<std::size_t>{1});
  CHECK(own.contracts == 2);
  CHECK(own.h100e == 400);
  CHECK(own.expected_h100e == 125);  // 100 / 2 + 300 / 4
  const auto& rented = sheet.of(Supply::rented).next.value();
  CHECK(rented.seal == 2);
  CHECK(rented.segments == std::vector<std::size_t>{2});
  CHECK(rented.contracts == 1);
  CHECK(rented.expected_h100e == 40);
  CHECK_FALSE(sheet.of(Supply::rented).further.has_value());
}

TEST_CASE(
    "where a level up opens nothing, the lowest level that opens something is told; at the highest there is none") {
  Scenario s = small();
  s.segments[2].min_seal = 4;
  const auto sheet = sovereignty_sheet(s).front();
  CHECK(sheet.of(Supply::rented).next->segments.empty());
  CHECK(sheet.of(Supply::rented).next->contracts == 0);
  const auto& further = sheet.of(Supply::rented).further.value();
  CHECK(further.seal == 4);
  CHECK(further.segments == std::vector<std::size_t>{1, 2});
  CHECK(further.contracts == 3);
  CHECK(further.objectives == std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6});  // SOV-8 is at 4 already

  s.regions[0].sovereignty.own.fill(4);
  const auto full = sovereignty_sheet(s).front();
  CHECK_FALSE(full.of(Supply::own).next.has_value());
  CHECK_FALSE(full.of(Supply::own).further.has_value());
  CHECK(full.of(Supply::own).weakest.empty());

  s.segments[1].min_seal = s.segments[2].min_seal = 0;  // nobody asks for anything
  CHECK_FALSE(sovereignty_sheet(s).front().of(Supply::rented).further.has_value());
}

TEST_CASE("segments of another region neither appear nor open") {
  Scenario s = small();
  s.regions.push_back(s.regions[0]);
  s.regions[1].id = "there";
  const auto sheets = sovereignty_sheet(s);
  REQUIRE(sheets.size() == 2);
  CHECK(sheets[1].services.empty());
  CHECK(sheets[1].of(Supply::own).next->segments.empty());
  s.training = {"there", 5, 0};
  CHECK(sovereignty_sheet(s)[1].trains);
  CHECK_FALSE(sovereignty_sheet(s)[0].trains);
}

TEST_CASE("a level's pointer names that level") {
  Scenario s = small();
  find_number(s, level_pointer(0, Supply::rented, 6))->set(0);
  CHECK(s.regions[0].sovereignty.rented[6] == 0);
  find_number(s, level_pointer(0, Supply::own, 1))->set(2);
  CHECK(s.regions[0].sovereignty.own[1] == 2);
}

TEST_CASE("whom the sheet says nothing may serve is not served in a run, and raising the level serves them") {
  Scenario s = europe(24);
  const auto unserved = [&] {
    RunOptions options;
    options.paths = 1;
    return run(s, options).metrics[Metric::unserved_share][0];
  };
  std::erase_if(s.segments, [](const Segment& segment) { return segment.id != "public"; });
  s.contracts.clear();
  s.training.h100e = 0;
  s.regions[0].sovereignty.own = s.regions[0].sovereignty.rented = {3, 3, 3, 3, 2, 3, 3, 3};
  REQUIRE(sovereignty_sheet(s)[0].services[0].turned_away());
  CHECK(unserved() == 1);
  const auto raised = sovereignty_sheet(s)[0].of(Supply::rented).next->objectives;
  CHECK(raised == std::vector<std::size_t>{4});
  for (const std::size_t k : raised) find_number(s, level_pointer(0, Supply::rented, k))->set(3);
  REQUIRE(sovereignty_sheet(s)[0].services[0].by(Supply::rented));
  CHECK(unserved() < 0.5);
}
