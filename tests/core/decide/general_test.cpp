// The general parts of decide/ against published and closed-form answers: variance shares, regression, information,
// newsvendors found by simulation and search.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <functional>
#include <numeric>

#include "core/decide/information.hpp"
#include "core/decide/regression.hpp"
#include "core/decide/search.hpp"
#include "core/decide/variance.hpp"
#include "core/math/normal_quantile.hpp"
#include "core/random/streams.hpp"

using namespace curseur::core;

namespace {

constexpr double pi = 3.14159265358979323846;

std::vector<double> uniform_sample(std::size_t size, std::uint32_t number) {
  std::vector<double> made;
  for (std::size_t i = 0; i < size; ++i)
    made.push_back(uniforms(key_of_seed(11), static_cast<std::uint32_t>(i), 0, StreamKind::company, number)[0]);
  return made;
}
std::vector<double> normal_sample(std::size_t size, std::uint32_t number, double mean, double sd) {
  std::vector<double> made = uniform_sample(size, number);
  for (double& value : made) value = mean + sd * normal_quantile(value);
  return made;
}

std::vector<SobolIndex> indices_of(std::size_t inputs, std::size_t points,
                                   const std::function<double(const std::vector<double>&)>& f) {
  const SobolDesign design = sobol_design(inputs, points);
  SobolSample sample;
  sample.ab.resize(inputs);
  for (std::size_t i = 0; i < points; ++i) {
    sample.a.push_back(f(design.a[i]));
    sample.b.push_back(f(design.b[i]));
    for (std::size_t k = 0; k < inputs; ++k) sample.ab[k].push_back(f(design.ab(k, i)));
  }
  return sobol_indices(sample);
}

}  // namespace

// Saltelli et al., Global Sensitivity Analysis: The Primer, 2008; Ishigami & Homma 1990.
TEST_CASE("Sobol indices of the Ishigami function") {
  const auto found = indices_of(3, 8191, [](const std::vector<double>& u) {
    const auto x = [&](std::size_t i) { return pi * (2 * u[i] - 1); };
    return std::sin(x(0)) + 7 * std::pow(std::sin(x(1)), 2) + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
  });
  const double first[] = {0.313905, 0.442411, 0}, total[] = {0.557589, 0.442411, 0.243684};
  for (std::size_t k = 0; k < 3; ++k) {
    CHECK(std::fabs(found[k].first.mean - first[k]) < 0.01);
    CHECK(std::fabs(found[k].total.mean - total[k]) < 0.01);
    CHECK(found[k].first.se < 0.03);
  }
}
TEST_CASE("Sobol indices of the g-function, and of inputs without effect") {
  const double a[] = {0, 1, 4.5, 9, 99, 99, 99, 99};
  const auto found = indices_of(9, 8191, [&](const std::vector<double>& u) {
    double product = 1;
    for (std::size_t i = 0; i < 8; ++i) product *= (std::fabs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
    return product;
  });
  const double first[] = {0.716192, 0.179048, 0.023676, 0.007162};
  for (std::size_t k = 0; k < 4; ++k) CHECK(std::fabs(found[k].first.mean - first[k]) < 0.01);
  CHECK(found[8].first.mean == 0);
  CHECK(found[8].total.mean == 0);
  const auto constant = indices_of(1, 64, [](const std::vector<double>&) { return 3.0; });
  CHECK(constant[0].total.mean == 0);
}

TEST_CASE("two sources of variance are told apart") {
  const std::size_t rows = 200, columns = 300;
  const auto a = normal_sample(rows, 1, 0, 3), b = normal_sample(columns, 2, 0, 4);
  std::vector<std::vector<double>> sum(rows), product(rows), noise(rows);
  for (std::size_t j = 0; j < rows; ++j) {
    const auto own = normal_sample(columns, 10 + static_cast<std::uint32_t>(j), 0, 5);
    for (std::size_t k = 0; k < columns; ++k) {
      sum[j].push_back(a[j] + b[k]);
      product[j].push_back(a[j] * b[k]);
      noise[j].push_back(own[k]);
    }
  }
  CHECK(two_way(sum).rows == doctest::Approx(9.0 / 25).epsilon(0.2));
  CHECK(two_way(sum).columns == doctest::Approx(16.0 / 25).epsilon(0.15));
  CHECK(two_way(sum).both < 1e-9);
  CHECK(two_way(product).both > 0.95);
  CHECK(two_way(noise).both > 0.98);
  CHECK(two_way(std::vector<std::vector<double>>(3, std::vector<double>(4, 1.0))).both == 0);
}

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

// Snyder & Shen 2019, example 4.3: demand N(50, 8), owning costs 0.18 a unit, renting what is lacking 0.88.
TEST_CASE("own or rent as a newsvendor: simulation and search find the fractile") {
  const auto demand = normal_sample(20000, 5, 50, 8);
  const auto cost = [&](double own) {
    double sum = 0;
    for (const double d : demand) sum += 0.88 * std::max(0.0, d - own);
    return 0.18 * own + sum / static_cast<double>(demand.size());
  };
  std::vector<Tried> seen;
  const SearchBox box{{20}, {90}, {50}, 80};
  while (const auto at = next_point(box, seen)) seen.push_back({*at, -cost((*at)[0]), {}});
  const Tried& best = *std::min_element(seen.begin(), seen.end(), is_better);
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
  std::vector<Tried> seen;
  const SearchBox box{{0, 0}, {300, 300}, {100, 0}, 300};
  while (const auto at = next_point(box, seen)) seen.push_back({*at, -cost((*at)[0], (*at)[1]), {}});
  const Tried& best = *std::min_element(seen.begin(), seen.end(), is_better);
  CHECK(std::fabs(best.at[0] - 79.354259) < 0.5);
  CHECK(std::fabs(best.at[1] - 28.930071) < 0.5);
  CHECK(-best.value == doctest::Approx(4642.452690).epsilon(0.0005));
}
