// Regression weights and rank correlation of samples whose answers are known.
#include "core/decide/regression.hpp"

#include <cmath>
#include <doctest/doctest.h>

#include "core/decide/samples.hpp"

using namespace curseur::core;
using curseur::testing::normal_sample;

TEST_CASE("standardised regression weights are those of a linear model") {
  const std::size_t n = 4000;
  const Columns x = {normal_sample(n, 1, 5, 2), normal_sample(n, 2, -1, 0.5), normal_sample(n, 3, 0, 1),
                     std::vector<double>(n, 7.0)};
  const auto noise = normal_sample(n, 4, 0, 3);
  std::vector<double> y;
  for (std::size_t i = 0; i < n; ++i) y.push_back(2 * x[0][i] - 4 * x[1][i] + noise[i]);
  const double sd = std::sqrt(16.0 + 4 + 9);
  const auto found = standardised_regression(x, y);
  CHECK(std::fabs(found.weights[0] - 4 / sd) < 4 * found.se[0] + 0.02);
  CHECK(std::fabs(found.weights[1] + 2 / sd) < 4 * found.se[1] + 0.02);
  CHECK(std::fabs(found.weights[2]) < 4 * found.se[2]);
  CHECK(found.weights[3] == 0);
  CHECK(found.se[0] == doctest::Approx(3 / sd / std::sqrt(n)).epsilon(0.1));
  CHECK(found.r2 == doctest::Approx(20.0 / 29).epsilon(0.05));
  Columns twice = x;
  twice.push_back(x[0]);  // an input given twice still has an answer
  CHECK(standardised_regression(twice, y).r2 == doctest::Approx(found.r2));
  CHECK(standardised_regression(x, std::vector<double>(y.begin(), y.begin() + 5)).r2 == 0);
}

TEST_CASE("rank correlation sees order alone, with ties by their mean rank") {
  const std::vector<double> x = {1, 2, 3, 4, 5}, up = {1, 10, 100, 1000, 10000}, down = {5, 4, 3, 2, 1}, flat(5, 2.0);
  CHECK(rank_correlation(x, up) == doctest::Approx(1));
  CHECK(rank_correlation(x, down) == doctest::Approx(-1));
  CHECK(rank_correlation(x, flat) == 0);
  const std::vector<double> tied = {1, 1, 2, 2, 3};  // ranks 1.5 1.5 3.5 3.5 5: r = 9 / sqrt(10 * 9)
  CHECK(rank_correlation(x, tied) == doctest::Approx(9 / std::sqrt(90.0)));
}
