// Means, quantiles, tails and the internal rate of return. Sums run in path order or over sorted values, so the bits do
// not depend on how the values were sorted.
#include "core/stats/summary.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/math/bits.hpp"
#include "core/stats/order_statistics.hpp"

namespace curseur::core {
namespace {

struct Rank {
  std::size_t below;
  double fraction;
};
Rank rank_of(double level, std::size_t size) {
  const double position = level * static_cast<double>(size - 1);
  const auto below = std::min(static_cast<std::size_t>(position), size - 1);
  return {below, position - static_cast<double>(below)};
}

double between(double low, double high, double fraction) { return low + fraction * (high - low); }

template <class Value>
Quantiles quantiles_of(std::span<const Value> sample) {
  constexpr std::size_t kLevels = kQuantileLevels.size();
  std::array<std::size_t, 2 * kLevels> ranks{};  // below and above each level: ascending, as the levels are
  std::array<double, kLevels> fractions{};
  for (std::size_t k = 0; k < kLevels; ++k) {
    const Rank rank = rank_of(kQuantileLevels[k], sample.size());
    ranks[2 * k] = rank.below;
    ranks[2 * k + 1] = std::min(rank.below + 1, sample.size() - 1);
    fractions[k] = rank.fraction;
  }
  std::sort(ranks.begin(), ranks.end());  // in a small sample, a level may lie below the previous one plus one
  std::array<Value, 2 * kLevels> values{};
  order_statistics<Value>(sample, ranks, values.data());
  Quantiles found{};
  for (std::size_t k = 0; k < kLevels; ++k) {
    const std::size_t below = rank_of(kQuantileLevels[k], sample.size()).below;
    const auto at = [&](std::size_t rank) {
      return static_cast<double>(
          values[static_cast<std::size_t>(std::lower_bound(ranks.begin(), ranks.end(), rank) - ranks.begin())]);
    };
    found[k] = between(at(below), at(std::min(below + 1, sample.size() - 1)), fractions[k]);
  }
  return found;
}

template <class Value>
Fan fan_of(const MonthlyValues<Value>& values, std::size_t column, std::size_t paths) {
  Fan made;
  for (auto& line : made.quantiles) line.resize(values.months());
  made.mean.resize(values.months());
  for (std::size_t t = 0; t < values.months(); ++t) {
    const std::span<const Value> sample(values.at(column, t), paths);
    double sum = 0;
    for (const Value value : sample) sum += static_cast<double>(value);
    made.mean[t] = sum / static_cast<double>(paths);
    const Quantiles found = quantiles_of(sample);
    for (std::size_t k = 0; k < found.size(); ++k) made.quantiles[k][t] = found[k];
  }
  return made;
}

// The sum of flow_t (1+m)^-t, times a positive power of 1+m if that keeps it from overflowing.
double present_value(std::span<const double> flows, double m) {
  double sum = 0;
  if (m < 0) {
    for (const double flow : flows) sum = sum * (1 + m) + flow;
    return sum;
  }
  const double discount = 1 / (1 + m);
  for (std::size_t t = flows.size(); t-- > 0;) sum = sum * discount + flows[t];
  return sum;
}

double root_between(std::span<const double> flows, double low, double high) {
  const bool rising = present_value(flows, low) < 0;
  for (;;) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if ((present_value(flows, middle) < 0) == rising) low = middle;
    else high = middle;
  }
}

}  // namespace

double quantile_of_sorted(std::span<const double> sorted, double level) {
  const Rank rank = rank_of(level, sorted.size());
  const double low = sorted[rank.below];
  return rank.below + 1 < sorted.size() ? between(low, sorted[rank.below + 1], rank.fraction) : low;
}

Quantiles quantiles(std::span<const double> sample) { return quantiles_of(sample); }
Quantiles quantiles(std::span<const float> sample) { return quantiles_of(sample); }

double cvar_low(std::span<double> sample, double share) {
  const double wanted = share * static_cast<double>(sample.size());
  const auto whole = std::min(static_cast<std::size_t>(wanted), sample.size());
  const auto end = std::min(whole + 1, sample.size());
  std::partial_sort(sample.begin(), sample.begin() + static_cast<std::ptrdiff_t>(end), sample.end());
  if (whole == 0) return sample[0];  // only a fraction of the lowest
  double sum = 0;
  for (std::size_t i = 0; i < whole; ++i) sum += sample[i];
  if (whole < sample.size()) sum += (wanted - static_cast<double>(whole)) * sample[whole];
  return sum / wanted;
}

Estimate estimate(std::span<const double> sample) {
  const double n = static_cast<double>(sample.size());
  double largest = 0, sum = 0;
  for (const double value : sample) largest = larger(largest, std::fabs(value));
  if (largest == 0) return {};
  // Scaled, so that the squares of very large values do not overflow.
  for (const double value : sample) sum += value / largest;
  const double mean = sum / n;
  if (sample.size() < 2) return {mean * largest, 0};
  double squares = 0;
  for (const double value : sample) {
    const double off = value / largest - mean;
    squares += off * off;
  }
  return {mean * largest, std::sqrt(squares / (n - 1) / n) * largest};
}

Probability probability(std::span<const double> flags) {
  double sum = 0;
  for (const double flag : flags) sum += flag;
  const double n = static_cast<double>(flags.size()), p = sum / n;
  return {p, std::sqrt(p * (1 - p) / n)};
}

Irr irr(std::span<const double> flows, int periods_per_year) {
  constexpr double kLow = -0.99, kHigh = 10, kStep = 0.005;
  const int steps = static_cast<int>((kHigh - kLow) / kStep + 0.5);
  std::vector<double> roots;
  double before = 0, before_m = kLow;  // no sign yet: -0.99 itself is outside
  for (int i = 1; i <= steps; ++i) {
    const double m = i == steps ? kHigh : kLow + i * kStep;
    const double here = present_value(flows, m);
    if (here == 0) {
      if (before != 0) roots.push_back(m);
    } else if (before != 0 && (here < 0) != (before < 0)) {
      roots.push_back(root_between(flows, before_m, m));
    } else if (i == 1) {  // between -0.99 and the first point
      const double edge = present_value(flows, kLow);
      if (edge != 0 && (here < 0) != (edge < 0)) roots.push_back(root_between(flows, kLow, m));
    }
    before = here;
    before_m = m;
  }
  Irr found;
  found.status = roots.empty() ? IrrStatus::none : roots.size() == 1 ? IrrStatus::unique : IrrStatus::multiple;
  if (found.status != IrrStatus::unique) return found;
  double growth = 1;
  for (int k = 0; k < periods_per_year; ++k) growth *= 1 + roots[0];
  found.value = growth - 1;
  return found;
}

std::string_view name_of(IrrStatus status) {
  constexpr std::array<std::string_view, count_of(IrrStatus{})> kNames = {"unique", "none", "multiple"};
  return kNames[static_cast<std::size_t>(status)];
}

RunSummary summarize(const PathMetrics& metrics, std::span<const double> mean_flow) {
  RunSummary made;
  std::vector<double> sample;
  const auto months = [&](Metric metric, MonthSummary& out) {
    sample.clear();
    for (const double month : metrics[metric])
      if (month >= 0) sample.push_back(month);
    out.share = static_cast<double>(sample.size()) / static_cast<double>(metrics.paths());
    out.share_se = std::sqrt(out.share * (1 - out.share) / static_cast<double>(metrics.paths()));
    if (!sample.empty()) out.quantiles = quantiles(std::span<const double>(sample));
  };
  for (const MetricInfo& info : metric_infos()) {
    if (info.kind != MetricKind::amount) continue;
    Summary& summary = made.amounts[static_cast<std::size_t>(info.metric)];
    const auto& column = metrics[info.metric];
    const Estimate mean = estimate(column);
    summary.mean = mean.mean;
    summary.se = mean.se;
    summary.quantiles = quantiles(std::span<const double>(column));
    if (!info.has_tail) continue;
    sample = column;
    summary.cvar5 = cvar_low(sample, 0.05);
  }
  months(Metric::distress_month, made.distress_month);
  months(Metric::payback_month, made.payback_month);
  sample = metrics[Metric::distress_month];
  for (double& month : sample) month = month >= 0 ? 1 : 0;
  made.distress = probability(sample);
  made.idle = probability(metrics[Metric::idle]);
  made.short_of_supply = probability(metrics[Metric::short_of_supply]);
  made.irr = irr(mean_flow);
  return made;
}

RunSummary summarize(const Run& run) {
  const std::size_t paths = run.metrics.paths(), batches = batches_of(paths);
  const std::size_t months = batches > 0 ? run.flows.size() / batches : 0;
  return summarize(run.metrics, mean_flow(run.flows, months, paths));
}

Fan fan(const MonthlyValues<double>& values, std::size_t column, std::size_t paths) {
  return fan_of(values, column, paths);
}
Fan fan(const MonthlyValues<float>& values, std::size_t column, std::size_t paths) {
  return fan_of(values, column, paths);
}

}  // namespace curseur::core
