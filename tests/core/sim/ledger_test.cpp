// Running sums by month and the orders that arrive after each path's own lead, against walking through the orders.
#include "core/sim/ledger.hpp"

#include <doctest/doctest.h>
#include <memory>
#include <vector>

using namespace curseur::core;

TEST_CASE("what happened in a stretch of months is one difference") {
  Ledger ledger;
  ledger.open(6);
  for (std::size_t month = 0; month < 6; ++month)
    ledger.enter(month, [&](std::size_t lane) {
      return month == 2 ? 0.1 : month == 4 ? static_cast<double>(lane) : 0;
    });
  CHECK(ledger.through(-3)[5] == 0);
  CHECK(ledger.through(5)[7] - ledger.through(3)[7] == doctest::Approx(7));
  CHECK(ledger.through(3)[7] - ledger.through(2)[7] == 0);
}

TEST_CASE("a pipeline knows what has arrived, what will, and what nobody has ordered yet") {
  constexpr std::size_t kMonths = 30, kHorizon = 50;
  auto lead = std::make_unique<Column>();
  for (std::size_t lane = 0; lane < kBatch; ++lane) (*lead)[lane] = 1 + static_cast<double>((lane * 7) % 40);
  Pipeline pipeline;
  for (int use = 0; use < 2; ++use) {  // the second time over what the first left
    pipeline.open(kHorizon, *lead);
    std::vector<double> orders;
    for (std::size_t now = 0; now < kMonths; ++now) {
      orders.push_back(static_cast<double>((now * 13) % 5));
      pipeline.order(now, [&](std::size_t) { return orders[now]; });
      for (long month = -2; month < static_cast<long>(kHorizon); ++month)
        for (std::size_t lane = 0; lane < kBatch; lane += 9) {
          double expected = 0;
          for (std::size_t ordered = 0; ordered <= now; ++ordered)
            if (static_cast<long>(ordered) + static_cast<long>((*lead)[lane]) <= month) expected += orders[ordered];
          CHECK(pipeline.arrived_by(month)[lane] == expected);
        }
    }
  }
}
