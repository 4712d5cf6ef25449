// The search on functions whose highest point is known, with and without constraints, and on published newsvendors.
#include "core/decide/search.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <functional>

#include "core/decide/samples.hpp"
#include "core/math/normal_quantile.hpp"

using namespace curseur::core;
using curseur::testing::normal_sample;

namespace {

struct Found {
  Tried best;
  std::size_t evaluations = 0;
};
Found search(const SearchBox& box, const std::function<Tried(const Point&)>& evaluate) {
  std::vector<Tried> seen;
  while (const auto at = next_point(box, seen)) {
    REQUIRE(seen.size() < box.limit);
    for (std::size_t d = 0; d < at->size(); ++d) CHECK((box.low[d] <= (*at)[d] && (*at)[d] <= box.high[d]));
    seen.push_back(evaluate(*at));
    seen.back().at = *at;
  }
  Found found{seen.front(), seen.size()};
  for (const Tried& tried : seen)
    if (is_better(tried, found.best)) found.best = tried;
  return found;
}

double branin(const Point& x) {
  constexpr double pi = 3.14159265358979323846;
  const double a = x[1] - 5.1 / (4 * pi * pi) * x[0] * x[0] + 5 / pi * x[0] - 6;
  return a * a + 10 * (1 - 1 / (8 * pi)) * std::cos(x[0]) + 10;
}

double hartmann6(const Point& x) {
  constexpr double alpha[4] = {1.0, 1.2, 3.0, 3.2};
  constexpr double a[4][6] = {
      {10, 3, 17, 3.5, 1.7, 8}, {0.05, 10, 17, 0.1, 8, 14}, {3, 3.5, 1.7, 10, 17, 8}, {17, 8, 0.05, 10, 0.1, 14}};
  constexpr double p[4][6] = {{1312, 1696, 5569, 124, 8283, 5886},
                              {2329, 4135, 8307, 3736, 1004, 9991},
                              {2348, 1451, 3522, 2883, 3047, 6650},
                              {4047, 8828, 8732, 5743, 1091, 381}};
  double sum = 0;
  for (int i = 0; i < 4; ++i) {
    double inner = 0;
    for (int j = 0; j < 6; ++j) inner += a[i][j] * std::pow(x[j] - 1e-4 * p[i][j], 2);
    sum -= alpha[i] * std::exp(-inner);
  }
  return sum;
}

}  // namespace

// Dixon & Szego 1978.
TEST_CASE("the search finds the lowest point of Branin's function") {
  const auto found = search({{-5, 0}, {10, 15}, {0, 0}, 400}, [](const Point& x) { return Tried{{}, -branin(x), {}}; });
  CHECK(-found.best.value == doctest::Approx(0.397887357729738).epsilon(1e-6));
  CHECK(found.evaluations <= 400);
}
TEST_CASE("the search finds the lowest point of Hartmann's function of six variables") {
  const SearchBox box{Point(6, 0.0), Point(6, 1.0), Point(6, 0.5), 2000};
  const auto found = search(box, [](const Point& x) { return Tried{{}, -hartmann6(x), {}}; });
  CHECK(-found.best.value == doctest::Approx(-3.32237).epsilon(1e-4));
}

TEST_CASE("the search keeps constraints and finds the best point on their edge") {
  // The most of x + y in the unit disc.
  const SearchBox box{{-2, -2}, {2, 2}, {1.9, 1.9}, 300, 1};
  const auto found = search(box, [](const Point& x) {
    return Tried{{}, x[0] + x[1], {1 - x[0] * x[0] - x[1] * x[1]}};
  });
  CHECK(found.best.feasible());
  CHECK(found.best.value == doctest::Approx(std::sqrt(2.0)).epsilon(1e-6));
}

TEST_CASE("where constraints contradict each other the least broken point is the best") {
  const SearchBox box{{0}, {1}, {0.9}, 100, 2};
  const auto found = search(box, [](const Point& x) { return Tried{{}, x[0], {x[0] - 0.7, 0.3 - x[0]}}; });
  CHECK_FALSE(found.best.feasible());
  CHECK(found.best.room[0] + found.best.room[1] == doctest::Approx(-0.4));
}

TEST_CASE("one dimension, and never more evaluations than allowed") {
  for (const std::size_t limit : {1, 2, 10, 60}) {
    const auto found = search({{0}, {1}, {0.5}, limit}, [](const Point& x) {
      return Tried{{}, -std::pow(x[0] - 0.3123, 2), {}};
    });
    CHECK(found.evaluations <= limit);
    if (limit == 60) CHECK(found.best.at[0] == doctest::Approx(0.3123).epsilon(1e-4));
  }
}

TEST_CASE("a Sobol sequence fills the box evenly") {
  const auto points = sobol_points(3, 1023);  // with the origin left out, one of each sixteenth is missing at most
  for (std::size_t d = 0; d < 3; ++d) {
    std::vector<int> counts(16);
    for (const Point& point : points) ++counts[static_cast<std::size_t>(point[d] * 16)];
    for (const int count : counts) CHECK((count == 64 || count == 63));
  }
}

// Snyder & Shen 2019, example 4.3: demand N(50, 8), owning costs 0.18 a unit, renting what is lacking 0.88.
TEST_CASE("own or rent as a newsvendor: simulation and search find the fractile") {
  const auto demand = normal_sample(20000, 5, 50, 8);
  const auto cost = [&](double own) {
    double sum = 0;
    for (const double d : demand) sum += 0.88 * std::max(0.0, d - own);
    return 0.18 * own + sum / static_cast<double>(demand.size());
  };
  const Tried best = search({{20}, {90}, {50}, 80}, [&](const Point& x) { return Tried{{}, -cost(x[0]), {}}; }).best;
  CHECK(std::fabs(best.at[0] - 56.603955927) < 0.3);
  CHECK(std::fabs(-best.value - 10.997605193) < 0.05);
  CHECK(cost(0) == doctest::Approx(44).epsilon(0.01));
}

// Two nested fractiles, Van Mieghem & Rudi 2002: demand lognormal, mean 100, c.v. 0.5; own 30 + 5, reserved 12 + 35,
// on demand 0 + 70.
TEST_CASE("own, reserved and on demand: the search finds both capacities") {
  const double variance = std::log(1.25), sd = std::sqrt(variance), centre = std::log(100.0) - variance / 2;
  std::vector<double> demand;
  for (int i = 0; i < 20000; ++i) demand.push_back(std::exp(centre + sd * normal_quantile((i + 0.5) / 20000)));
  const auto cost = [&](double own, double reserved) {
    double sum = 0;
    for (const double d : demand) {
      const double from_own = std::min(d, own), from_reserved = std::min(d - from_own, reserved);
      sum += 5 * from_own + 35 * from_reserved + 70 * (d - from_own - from_reserved);
    }
    return 30 * own + 12 * reserved + sum / static_cast<double>(demand.size());
  };
  const Tried best = search({{0, 0}, {300, 300}, {100, 0}, 300}, [&](const Point& x) {
                       return Tried{{}, -cost(x[0], x[1]), {}};
                     }).best;
  CHECK(std::fabs(best.at[0] - 79.354259) < 0.5);
  CHECK(std::fabs(best.at[1] - 28.930071) < 0.5);
  CHECK(-best.value == doctest::Approx(4642.452690).epsilon(0.0005));
}
