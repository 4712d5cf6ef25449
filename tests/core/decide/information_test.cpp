// The value of information against closed forms, integration and nested loops.
#include "core/decide/information.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "core/decide/samples.hpp"

using namespace curseur::core;
using curseur::testing::normal_sample;

// NPV = A B - 60 against doing nothing: closed forms of the normal loss function; EVPI by integration.
TEST_CASE("value of information of a product of two normals") {
  const std::size_t n = 40000;
  const auto a = normal_sample(n, 1, 10, 2), b = normal_sample(n, 2, 6.5, 1.5);
  std::vector<std::vector<double>> npv(2, std::vector<double>(n, 0.0));
  for (std::size_t i = 0; i < n; ++i) npv[1][i] = a[i] * b[i] - 60;
  CHECK(value_now(npv).position == 1);
  CHECK(std::fabs(value_now(npv).value.mean - 5) < 4 * value_now(npv).value.se);
  const auto near = [](const Estimate& found, double expected) {
    CAPTURE(found.mean);
    CAPTURE(found.se);
    CHECK(std::fabs(found.mean - expected) < 4 * found.se);
    CHECK(found.se < 0.05 * expected);
  };
  near(value_of_partial_information(npv, {a}), 3.065188);
  near(value_of_partial_information(npv, {b}), 3.813542);
  near(value_of_perfect_information(npv), 5.588128);
  near(value_of_partial_information(npv, {a, b}), 5.588128);  // a group of both tells all
  const double unrelated = value_of_partial_information(npv, {normal_sample(n, 3, 0, 1)}).mean;
  CHECK(std::fabs(unrelated) < 0.05);
  CHECK(value_of_partial_information(npv, {std::vector<double>(n, 1.0)}).mean == doctest::Approx(0));
}

// Brute force: the quantity fixed, the rest drawn anew around it.
TEST_CASE("value of partial information agrees with two nested loops") {
  const std::size_t outer = 300, inner = 400;
  const auto x = normal_sample(outer, 1, 0, 1);
  std::vector<std::vector<double>> npv(3);
  Columns known(1);
  double nested = 0;
  double means[3] = {};
  for (std::size_t j = 0; j < outer; ++j) {
    const auto noise = normal_sample(inner, 100 + static_cast<std::uint32_t>(j), 0, 4);
    double sums[3] = {};
    for (std::size_t i = 0; i < inner; ++i)
      for (std::size_t k = 0; k < 3; ++k) {
        const double value = static_cast<double>(k) * (1 + 2 * x[j] + noise[i]) - static_cast<double>(k * k);
        npv[k].push_back(value);
        sums[k] += value / inner;
        means[k] += value / (inner * outer);
      }
    known[0].insert(known[0].end(), inner, x[j]);
    nested += *std::max_element(sums, sums + 3) / outer;
  }
  nested -= *std::max_element(means, means + 3);
  const auto found = value_of_partial_information(npv, known);
  CHECK(found.mean == doctest::Approx(nested).epsilon(0.06));
}
