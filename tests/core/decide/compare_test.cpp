// Settings path by path on the same draws.
#include "core/decide/compare.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "core/decide/scenarios.hpp"

using namespace curseur;
using namespace curseur::core;

TEST_CASE("what differs is listed once, with nothing where a setting has no such number") {
  const Scenario a = europe();
  Scenario b = a, c = a;
  b.contracts.pop_back();
  c.contracts[0].probability = 0.123;
  const auto found = changes_between({a, b, c});
  const std::string last = "/contracts/" + std::to_string(a.contracts.size() - 1) + "/";
  REQUIRE(!found.empty());
  CHECK(found[0].pointer == "/contracts/0/probability");
  CHECK(found[0].values ==
        std::vector<std::optional<double>>{a.contracts[0].probability, a.contracts[0].probability, 0.123});
  for (std::size_t k = 1; k < found.size(); ++k) {
    CHECK(found[k].pointer.starts_with(last));
    CHECK_FALSE(found[k].values[1].has_value());
  }
}

TEST_CASE("swapping two settings flips every difference exactly") {
  const Scenario a = europe();
  Scenario b = a;
  b.planning.pace = 0.8;
  b.market.rent_price *= 1.2;
  const auto compared = [](const Scenario& first, const Scenario& second) {
    Compare inquiry({first, second}, {1, 300});
    answer(inquiry);
    return inquiry.result();
  };
  const Comparison there = compared(a, b), back = compared(b, a);
  for (std::size_t k = 0; k < kMetrics; ++k) {
    const PairedDifference &x = there.differences[0][k], &y = back.differences[0][k];
    CHECK(x.mean.mean == -y.mean.mean);
    CHECK(x.mean.se == y.mean.se);
    CHECK(x.better.probability == y.worse.probability);
    CHECK(x.quantiles[2] == doctest::Approx(-y.quantiles[2]));
  }
  REQUIRE(there.changes.size() == 2);
  CHECK(there.changes[0].pointer == "/market/rent_price");
  CHECK(there.changes[1].pointer == "/planning/pace");
  CHECK(there.changes[1].values == std::vector<std::optional<double>>{a.planning.pace, 0.8});
  // The paired difference is that of the means, and surer than they are.
  const auto npv = static_cast<std::size_t>(Metric::npv);
  CHECK(there.differences[0][npv].mean.mean ==
        doctest::Approx(there.summaries[1][Metric::npv].mean - there.summaries[0][Metric::npv].mean));
  const Comparison same = compared(a, a);
  CHECK(same.differences[0][npv].mean.mean == 0);
  CHECK(same.differences[0][npv].better.probability == 0);
  CHECK(same.changes.empty());
}
