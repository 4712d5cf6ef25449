// What is said of a run over its paths: means with their errors, quantiles, tails, probabilities, the return.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "core/sim/metrics.hpp"
#include "core/sim/run.hpp"

namespace curseur::core {

inline constexpr std::array<double, 5> kQuantileLevels = {0.05, 0.25, 0.50, 0.75, 0.95};
using Quantiles = std::array<double, 5>;

// Hyndman-Fan type 7 (linear between order statistics) of an ascending, non-empty sample.
double quantile_of_sorted(std::span<const double> sorted, double level);
// The five levels of a non-empty sample.
Quantiles quantiles(std::span<const double> sample);
Quantiles quantiles(std::span<const float> sample);
// Mean of the lowest `share` of a non-empty sample; a fraction of a value counts as that fraction. Reorders it.
// Rockafellar & Uryasev 2002, in the sign of the sample (a low npv is bad).
double cvar_low(std::span<double> sample, double share);

struct Estimate {
  double mean = 0, se = 0;
};  // se = sample standard deviation / sqrt(n); 0 for one path
Estimate estimate(std::span<const double> sample);

struct Summary {
  double mean = 0, se = 0;
  Quantiles quantiles{};
  std::optional<double> cvar5;  // of npv and min_cash only
};
struct Probability {
  double probability = 0, se = 0;
};
Probability probability(std::span<const double> flags);
struct MonthSummary {  // of the paths that have such a month
  std::optional<Quantiles> quantiles;
  double share = 0, share_se = 0;
};

enum class IrrStatus { unique, none, multiple };
struct Irr {
  std::optional<double> value;  // yearly, (1+m)^12 - 1; only where the root is unique
  IrrStatus status = IrrStatus::none;
};
// Roots m of sum flow_t (1+m)^-t in -0.99 < m <= 10, on a grid no coarser than 0.01, each change of sign refined.
// `periods_per_year` = 12 gives (1+m)^12 - 1, 1 gives m.
Irr irr(std::span<const double> flows, int periods_per_year = 12);

struct RunSummary {
  std::array<Summary, kMetrics> amounts;  // index by Metric; filled where the kind is amount
  Probability distress, idle, short_of_supply;
  MonthSummary distress_month, payback_month;
  Irr irr;
  const Summary& operator[](Metric m) const { return amounts[static_cast<std::size_t>(m)]; }
};
RunSummary summarize(const PathMetrics& metrics, std::span<const double> mean_flow);
RunSummary summarize(const Run& run);

// Quantiles and mean of one monthly column over its first `paths` paths.
struct Fan {
  std::array<std::vector<double>, 5> quantiles;  // by level, [months]
  std::vector<double> mean;  // [months]
};
Fan fan(const MonthlyValues<double>& values, std::size_t column, std::size_t paths);
inline Fan fan(const MonthlyValues<double>& values, std::size_t column) { return fan(values, column, values.paths()); }
Fan fan(const MonthlyValues<float>& values, std::size_t column, std::size_t paths);

}  // namespace curseur::core
