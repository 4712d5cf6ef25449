// The quantile sketch: its stated error, what it keeps exactly, and that parts merge to the same bits in any order.
#include "core/stats/sketch.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <limits>
#include <string>
#include <vector>

#include "core/math/exp.hpp"
#include "core/math/normal_quantile.hpp"
#include "core/random/streams.hpp"
#include "core/stats/summary.hpp"

using namespace curseur::core;

namespace {

double normal(std::uint32_t i) { return normal_quantile_of_draw(uniforms({1, 2}, i, 0, StreamKind::market, 0)[0]); }

std::vector<double> sample(std::size_t size, double centre, double spread, bool logarithmic) {
  std::vector<double> values;
  for (std::uint32_t i = 0; i < size; ++i) {
    const double value = centre + spread * normal(i);
    values.push_back(logarithmic ? exp_of(value) : value);
  }
  return values;
}

constexpr double kLevels[] = {0, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1};

double quantile_of(const QuantileSketch& sketch, double level) { return sketch.quantiles(std::span(&level, 1))[0]; }

void check_within_error(const std::vector<double>& values, int bin_bits) {
  QuantileSketch sketch(bin_bits);
  CHECK(sketch.relative_error() == std::ldexp(1.0, -bin_bits));
  sketch.add(values);
  std::vector<double> sorted = values;
  std::sort(sorted.begin(), sorted.end());
  for (const double level : kLevels) {
    // Type 7 lies between two order statistics; each is placed within its error.
    const auto rank = static_cast<std::size_t>(level * static_cast<double>(sorted.size() - 1));
    const double low = sorted[rank], high = sorted[std::min(rank + 1, sorted.size() - 1)];
    const double exact = quantile_of_sorted(sorted, level);
    const double error = sketch.relative_error() * std::max(std::fabs(low), std::fabs(high)) + Bins::kSmallest;
    CAPTURE(level);
    CHECK(std::fabs(quantile_of(sketch, level) - exact) <= error);
  }
  CHECK(quantile_of(sketch, 0) == sorted.front());
  CHECK(quantile_of(sketch, 1) == sorted.back());
  CHECK(sketch.size() == sorted.size());
  // Levels asked for together are those asked for one by one.
  const auto together = sketch.quantiles(kLevels);
  for (std::size_t k = 0; k < together.size(); ++k) CHECK(together[k] == quantile_of(sketch, kLevels[k]));
}

}  // namespace

TEST_CASE("a quantile of the sketch is within its relative error of the exact one") {
  for (const std::size_t size : {1, 2, 7, 63, 64, 65, 1000, 20000}) {
    const int bits = size % 2 ? 8 : 12;
    CAPTURE(size);
    check_within_error(sample(size, 5, 1, true), bits);  // amounts
    check_within_error(sample(size, 0, 3, true), bits);  // over many octaves
    check_within_error(sample(size, 0, 100, false), bits);  // either sign
    check_within_error(sample(size, -1e9, 1e8, false), bits);  // large losses
    check_within_error(sample(size, 0.7, 0.1, false), bits);  // shares
  }
}

TEST_CASE("equal values, zeros and flags are exact") {
  QuantileSketch equal, flags;
  equal.add(std::vector<double>(1000, 0.3));
  for (const double level : kLevels) CHECK(quantile_of(equal, level) == 0.3);
  std::vector<double> values(900, 0.0);
  values.resize(1000, 1.0);
  flags.add(values);
  CHECK(quantile_of(flags, 0.5) == 0);
  CHECK(quantile_of(flags, 0.75) == 0);
  CHECK(quantile_of(flags, 0.95) == 1);
  CHECK(flags.mean_of_lowest(0.05) == 0);
}

TEST_CASE("what is beyond the bins is still told within the lowest and the highest value") {
  QuantileSketch sketch;
  sketch.add(std::vector<double>{-1e300, -1e-300, -0.0, 1e-300, 1e300});
  CHECK(quantile_of(sketch, 0) == -1e300);
  CHECK(quantile_of(sketch, 0.5) == 0);
  CHECK(quantile_of(sketch, 1) == 1e300);
}

TEST_CASE("values may come in any order and in any parts") {
  auto values = sample(5000, 0, 50, false);
  QuantileSketch whole, parts, backwards;
  whole.add(values);
  parts.add(std::span<const double>());
  for (std::size_t first = 0; first < values.size(); first += 625) parts.add(std::span(values).subspan(first, 625));
  std::reverse(values.begin(), values.end());
  for (std::size_t i = 0; i < values.size(); ++i) backwards.add(std::span(values).subspan(i, 1));
  for (const double level : kLevels) {
    CHECK(quantile_of(parts, level) == quantile_of(whole, level));
    CHECK(quantile_of(backwards, level) == quantile_of(whole, level));
  }
  CHECK(parts.size() == 5000);
  CHECK(backwards.mean_of_lowest(0.05) == whole.mean_of_lowest(0.05));
}

TEST_CASE("the mean of the lowest is within the error of the exact one") {
  for (const double centre : {-40.0, 0.0, 300.0}) {
    auto values = sample(4001, centre, 50, false);
    QuantileSketch sketch;
    sketch.add(values);
    for (const double share : {0.0001, 0.001, 0.05, 0.5, 1.0}) {
      const double told = sketch.mean_of_lowest(share), exact = cvar_low(values, share);
      CAPTURE(share);
      CHECK(std::fabs(told - exact) <= sketch.relative_error() * 250);
    }
  }
}
