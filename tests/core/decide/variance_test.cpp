// Variance shares against published and closed-form answers.
#include "core/decide/variance.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <functional>

#include "core/decide/samples.hpp"

using namespace curseur::core;
using curseur::testing::normal_sample;

namespace {

constexpr double pi = 3.14159265358979323846;

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
