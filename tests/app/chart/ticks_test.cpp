// Axes count in steps people count in.
#include "app/chart/ticks.hpp"

#include <cmath>
#include <doctest/doctest.h>

using namespace curseur::app;

TEST_CASE("value ticks are round, evenly spaced and cover what they are asked for") {
  const struct {
    double low, high;
    int intervals;
    double step, first, last;
  } rows[] = {{0, 1, 5, 0.2, 0, 1},
              {0, 1, 2, 0.5, 0, 1},
              {0, 97, 4, 25, 0, 100},
              {-3.2, 8.9, 6, 2.5, -5, 10},
              {0, 33.4e6, 4, 10e6, 0, 40e6},
              {-700, -100, 3, 250, -750, 0},
              {0.002, 0.0091, 4, 0.002, 0.002, 0.010}};
  for (const auto& row : rows) {
    const Ticks ticks = value_ticks(row.low, row.high, row.intervals);
    CAPTURE(row.low);
    CAPTURE(row.high);
    CHECK(ticks.step == doctest::Approx(row.step));
    CHECK(ticks.low == doctest::Approx(row.first));
    CHECK(ticks.high == doctest::Approx(row.last));
    CHECK(ticks.low <= row.low + 1e-9 * std::abs(row.low));
    CHECK(ticks.high >= row.high - 1e-9 * std::abs(row.high));
    REQUIRE(ticks.values.size() >= 2);
    CHECK(static_cast<int>(ticks.values.size()) - 1 <= row.intervals);
    for (std::size_t i = 1; i < ticks.values.size(); ++i)
      CHECK(ticks.values[i] - ticks.values[i - 1] == doctest::Approx(ticks.step));
  }
}

TEST_CASE("zero is exactly zero on an axis that holds it") {
  const Ticks ticks = value_ticks(-0.3, 0.7, 5);
  bool zero = false;
  for (const double value : ticks.values) zero = zero || value == 0;
  CHECK(zero);
}

TEST_CASE("an axis without extent still has two ticks") {
  for (const double value : {0.0, 5.0, -2e9}) {
    const Ticks ticks = value_ticks(value, value, 4);
    CHECK(ticks.values.size() >= 2);
    CHECK(ticks.high > ticks.low);
  }
}

TEST_CASE("dates fall on the first month of a year or quarter, as close as their labels allow") {
  // 120 months from January 2026, 40 units a year label, 70 a month label
  const auto ticks = [](int first, int last, float width) { return date_ticks(2026, 1, first, last, width, 40, 70); };
  const DateTicks years = ticks(0, 119, 500);
  CHECK(years.unit == Calendar::year);
  REQUIRE(years.ticks.size() == 10);
  CHECK(years.ticks[1].month == 12);
  CHECK(years.ticks[1].january);

  const DateTicks every_second = ticks(0, 119, 300);
  REQUIRE(every_second.ticks.size() == 5);
  CHECK(every_second.ticks[1].month == 24);

  const DateTicks quarters = ticks(12, 24, 300);
  CHECK(quarters.unit == Calendar::quarter);
  CHECK(quarters.ticks.size() == 5);
  CHECK(quarters.ticks[0].january);
  CHECK_FALSE(quarters.ticks[1].january);

  const DateTicks months = ticks(12, 16, 300);
  CHECK(months.unit == Calendar::month);
  CHECK(months.ticks.size() == 5);
}

TEST_CASE("a start in the middle of a year moves the first January") {
  const DateTicks ticks = date_ticks(2026, 9, 0, 47, 400, 40, 70);
  REQUIRE(!ticks.ticks.empty());
  CHECK(ticks.ticks[0].month == 4);
  for (const DateTick& tick : ticks.ticks) CHECK(tick.january);
}

TEST_CASE("ticks of a logarithmic axis are 1, 2 and 5 times powers of ten, or as few of them as fit") {
  const struct {
    double low, high;
    int intervals;
    std::vector<double> expected;
  } rows[] = {
      {0.9, 110, 8, {1, 2, 5, 10, 20, 50, 100}},   {12, 900, 3, {30, 100, 300}},         {2e3, 3e6, 5, {1e4, 1e5, 1e6}},
      {0.02, 0.6, 6, {0.02, 0.05, 0.1, 0.2, 0.5}}, {1, 1e8, 4, {1, 1e2, 1e4, 1e6, 1e8}}, {1, 1e8, 3, {1, 1e3, 1e6}}};
  for (const auto& row : rows) {
    CAPTURE(row.low);
    CAPTURE(row.high);
    const Ticks ticks = log_ticks(row.low, row.high, row.intervals);
    REQUIRE(ticks.values.size() == row.expected.size());
    for (std::size_t i = 0; i < row.expected.size(); ++i) CHECK(ticks.values[i] == doctest::Approx(row.expected[i]));
  }
}

TEST_CASE("within less than a power of ten a logarithmic axis has even ticks, and none outside it") {
  const Ticks ticks = log_ticks(1.3, 3.9, 6);
  CHECK(ticks.values.size() >= 3);
  CHECK(ticks.values.size() <= 7);
  for (const double value : ticks.values) {
    CHECK(value >= 1.3 - 1e-9);
    CHECK(value <= 3.9 + 1e-9);
  }
  CHECK(ticks.values[1] - ticks.values[0] == doctest::Approx(ticks.step));
}
