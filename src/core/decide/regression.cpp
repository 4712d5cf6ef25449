// Least squares by normal equations of scaled columns, ranks, and a Cholesky factorisation.
#include "core/decide/regression.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/stats/summary.hpp"

namespace curseur::core {
namespace {

constexpr double kNothing = 1e-10;  // of a scaled column's weight: below it, the column adds nothing to those before it

// Scales to mean 0 and sum of squares 1; all zero if there is no spread.
std::vector<double> scaled(std::span<const double> values) {
  const double n = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  std::vector<double> made(values.begin(), values.end());
  double squares = 0;
  for (double& value : made) {
    value -= mean;
    squares += value * value;
  }
  const double root = std::sqrt(squares), negligible = 1e-12 * std::fabs(mean) * std::sqrt(n);
  for (double& value : made) value = root > negligible ? value / root : 0;
  return made;
}

double product(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

// The lower triangle of the factor, row by row; rows without weight are zero.
std::vector<double> factor_of(std::vector<double> a, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const double whole = a[i * n + i];
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = a[i * n + j];
      for (std::size_t k = 0; k < j; ++k) sum -= a[i * n + k] * a[j * n + k];
      if (j < i) a[i * n + j] = a[j * n + j] > 0 ? sum / a[j * n + j] : 0;
      else a[i * n + i] = sum > kNothing * whole ? std::sqrt(sum) : 0;
    }
  }
  return a;
}

std::vector<double> solved(const std::vector<double>& factor, std::vector<double> b) {
  const std::size_t n = b.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k) b[i] -= factor[i * n + k] * b[k];
    b[i] = factor[i * n + i] > 0 ? b[i] / factor[i * n + i] : 0;
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) b[i] -= factor[k * n + i] * b[k];
    b[i] = factor[i * n + i] > 0 ? b[i] / factor[i * n + i] : 0;
  }
  return b;
}

std::vector<double> ranks(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> made(values.size());
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    while (end < order.size() && values[order[end]] == values[order[begin]]) ++end;
    for (std::size_t i = begin; i < end; ++i) made[order[i]] = 0.5 * static_cast<double>(begin + end - 1);
  }
  return made;
}

}  // namespace

std::vector<double> solve_symmetric(std::vector<double> a, std::vector<double> b) {
  const std::size_t n = b.size();
  return solved(factor_of(std::move(a), n), std::move(b));
}

StandardisedRegression standardised_regression(const Columns& x, std::span<const double> y) {
  const std::size_t inputs = x.size(), n = y.size();
  StandardisedRegression made{std::vector<double>(inputs, 0.0), std::vector<double>(inputs, 0.0), 0};
  if (n < inputs + 2) return made;
  Columns unit;
  for (const auto& column : x) unit.push_back(scaled(column));
  const std::vector<double> target = scaled(y);
  std::vector<double> normal(inputs * inputs), right(inputs);
  for (std::size_t i = 0; i < inputs; ++i) {
    for (std::size_t j = 0; j <= i; ++j) normal[i * inputs + j] = normal[j * inputs + i] = product(unit[i], unit[j]);
    right[i] = product(unit[i], target);
  }
  const auto factor = factor_of(normal, inputs);
  made.weights = solved(factor, right);
  made.r2 = std::clamp(product(made.weights, right), 0.0, 1.0);
  const double left = (1 - made.r2) / static_cast<double>(n - inputs - 1);
  for (std::size_t i = 0; i < inputs; ++i) {
    std::vector<double> one(inputs, 0.0);
    one[i] = 1;
    made.se[i] = std::sqrt(std::max(0.0, left * solved(factor, one)[i]));
  }
  return made;
}

double rank_correlation(std::span<const double> x, std::span<const double> y) {
  return product(scaled(ranks(x)), scaled(ranks(y)));
}

}  // namespace curseur::core
