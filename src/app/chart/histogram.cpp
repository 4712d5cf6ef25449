// Counts samples in bins with round bounds.
#include "app/chart/histogram.hpp"

#include <algorithm>
#include <cmath>

namespace curseur::app {
namespace {

// The smallest of 1, 2 or 5 times a power of ten that is at least `width`.
double round_width(double width) {
  const double power = std::pow(10.0, std::floor(std::log10(width)));
  for (const double step : {1.0, 2.0, 5.0})
    if (step * power >= width * (1 - 1e-9)) return step * power;
  return 10 * power;
}

void count(std::span<const double> values, double weight, Histogram& out) {
  const auto bins = static_cast<double>(out.shares.size());
  for (const double value : values) {
    const double at = std::floor((value - out.low) / (out.high - out.low) * bins);
    out.shares[static_cast<std::size_t>(std::clamp(at, 0.0, bins - 1))] += weight;
  }
}

}  // namespace

Histogram histogram_of(std::span<double> sample) {
  const auto at = [&](double level) {
    const auto place = sample.begin() + static_cast<std::ptrdiff_t>(level * static_cast<double>(sample.size() - 1));
    std::nth_element(sample.begin(), place, sample.end());
    return *place;
  };
  const double low = at(0.01), high = at(0.99);
  Histogram made;
  const double least = std::max(std::fabs(high) * 1e-6, 1e-12);
  const double width = round_width(std::max(high - low, least) / 20);
  made.low = std::floor(low / width) * width;
  const auto bins = static_cast<std::size_t>(std::clamp(std::floor((high - made.low) / width) + 1, 1.0, 64.0));
  made.high = made.low + width * static_cast<double>(bins);
  made.shares.assign(bins, 0);
  count(sample, 1 / static_cast<double>(sample.size()), made);
  return made;
}

Histogram histogram_of_months(std::span<const double> found, std::size_t months, std::size_t paths) {
  constexpr std::size_t kHalfYear = 6;
  Histogram made;
  const std::size_t bins = (months + kHalfYear - 1) / kHalfYear;
  made.high = static_cast<double>(bins * kHalfYear);
  made.shares.assign(bins, 0);
  count(found, 1 / static_cast<double>(paths), made);
  return made;
}

}  // namespace curseur::app
