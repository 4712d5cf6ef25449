// What ruined paths have in common.
#include "core/decide/stress.hpp"

#include <doctest/doctest.h>

#include "core/sim/fate.hpp"

using namespace curseur;
using namespace curseur::core;

TEST_CASE("what ruined paths have in common is found where it was put") {
  PathMetrics metrics;
  metrics.resize(1000);
  Drawn cause{DrawnKind::server_lead, 0, "server_lead", {}}, other{DrawnKind::imitation, 0, "imitation", {}};
  for (std::size_t path = 0; path < 1000; ++path) {
    const double lead = static_cast<double>(path % 10);
    cause.values.push_back(lead);
    other.values.push_back(static_cast<double>((path / 10) % 10));
    metrics[Metric::distress_month][path] = lead >= 8 ? 20 + lead : kNoMonth;
  }
  const Stress found = stress_of(metrics, {other, cause});
  CHECK(found.distressed == 200);
  CHECK((*found.month)[2] == 28.5);
  REQUIRE(found.shifts.size() == 2);
  CHECK(found.shifts[0].name == "server_lead");
  CHECK(found.shifts[0].distressed.mean == doctest::Approx(8.5));
  CHECK(found.shifts[0].others.mean == doctest::Approx(3.5));
  CHECK(found.shifts[0].shift.mean == doctest::Approx(5 / 2.8737).epsilon(1e-3));
  CHECK(found.shifts[1].shift.mean == doctest::Approx(0));
  for (double& month : metrics[Metric::distress_month]) month = kNoMonth;
  CHECK(stress_of(metrics, {cause}).shifts.empty());
}
