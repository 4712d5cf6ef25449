// The summary of a run over its paths: means with their errors, quantiles, tails, probabilities, the return.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "core/catalogue/fields.hpp"
#include "core/sim/metrics.hpp"
#include "core/sim/run.hpp"

namespace curseur::core {

inline constexpr std::array<double, 5> kQuantileLevels = {0.05, 0.25, 0.50, 0.75, 0.95};
using Quantiles = std::array<double, 5>;
// The names of the quantiles in output, in the order of the levels.
inline constexpr std::array<Part, 5> kQuantileParts = {{
    {"p5", 0, unit::kSame, "5 % of the values lie below"},
    {"p25", 1, unit::kSame, "25 % of the values lie below"},
    {"p50", 2, unit::kSame, "the median"},
    {"p75", 3, unit::kSame, "75 % of the values lie below"},
    {"p95", 4, unit::kSame, "95 % of the values lie below"},
}};
inline std::span<const Part> quantile_parts() { return kQuantileParts; }
// The quantiles as a separate object.
struct QuantileSet {
  Quantiles quantiles{};
};
constexpr auto fields(const QuantileSet*) {
  return members("Quantiles", "Quantiles of values.", spread(&QuantileSet::quantiles, quantile_parts));
}

// The Hyndman-Fan type 7 quantile (linear between order statistics) of an ascending, nonempty sample.
double quantile_of_sorted(std::span<const double> sorted, double level);
// The quantiles of a nonempty sample at the five levels.
Quantiles quantiles(std::span<const double> sample);
Quantiles quantiles(std::span<const float> sample);
// The mean of the lowest `share` of a nonempty sample; a fraction of a value counts as that fraction. Reorders the
// sample. Rockafellar & Uryasev 2002, with the sign of the sample (a low npv is bad).
double cvar_low(std::span<double> sample, double share);

struct Estimate {
  double mean = 0, se = 0;
};  // se = sample standard deviation / sqrt(n); 0 for one path
constexpr auto fields(const Estimate*) {
  return members("Estimate", "A mean over futures and its standard error.",
                 field("mean", &Estimate::mean, unit::kSame, "mean over the futures"),
                 field("se", &Estimate::se, unit::kSame, "standard error of the mean"));
}
Estimate estimate(std::span<const double> sample);

struct Summary {
  double mean = 0, se = 0;
  Quantiles quantiles{};
  std::optional<double> cvar5;  // for npv and min_cash only
};
constexpr auto fields(const Summary*) {
  return members(
      "Amount", "An amount over the futures.", field("mean", &Summary::mean, unit::kSame, "mean over the futures"),
      field("se", &Summary::se, unit::kSame, "standard error of the mean"), spread(&Summary::quantiles, quantile_parts),
      field_if_any("cvar5", &Summary::cvar5, unit::kSame,
                   "mean of the worst 5 % of futures; of npv and min_cash alone"));
}
struct Probability {
  double probability = 0, se = 0;
};
constexpr auto fields(const Probability*) {
  return members("Probability", "A share of the futures and its standard error.",
                 field("probability", &Probability::probability, unit::kShare, "share of the futures"),
                 field("se", &Probability::se, unit::kShare, "standard error of that share"));
}
Probability probability(std::span<const double> flags);
struct MonthSummary {  // over the paths that have such a month
  std::optional<Quantiles> quantiles;
  double share = 0, share_se = 0;
};
constexpr auto fields(const MonthSummary*) {
  return members("MonthAndShare", "A month of the futures that have one; its quantiles are null where none has.",
                 spread(&MonthSummary::quantiles, quantile_parts),
                 field("share", &MonthSummary::share, unit::kShare, "share of the futures that have such a month"),
                 carried(&MonthSummary::share_se));
}
// A month summary without the share.
struct MonthQuantiles {
  std::optional<Quantiles> quantiles;
};
constexpr auto fields(const MonthQuantiles*) {
  return members("Month", "A month of the futures that have one; null where none has.",
                 spread(&MonthQuantiles::quantiles, quantile_parts));
}

enum class IrrStatus { unique, none, multiple };
constexpr std::size_t count_of(IrrStatus) { return 3; }
std::string_view name_of(IrrStatus status);  // "unique"
struct Irr {
  std::optional<double> value;  // yearly, (1+m)^12 - 1; only if the root is unique
  IrrStatus status = IrrStatus::none;
};
constexpr auto fields(const Irr*) {
  return members("Irr", "The internal rate of return of the mean flow.",
                 field("value", &Irr::value, unit::kYearly, "the rate, where there is exactly one; else null"),
                 field("status", &Irr::status, unit::kNone, "whether there is one rate, none or several"));
}
// Finds the roots m of sum flow_t (1+m)^-t in -0.99 < m <= 10, on a grid no coarser than 0.01, and refines each change
// of sign. `periods_per_year` = 12 gives (1+m)^12 - 1; 1 gives m.
Irr irr(std::span<const double> flows, int periods_per_year = 12);

struct RunSummary {
  std::array<Summary, kMetrics> amounts;  // index by Metric; filled if the kind is amount
  Probability distress, idle, short_of_supply;
  MonthSummary distress_month, payback_month;
  Irr irr;
  const Summary& operator[](Metric m) const { return amounts[static_cast<std::size_t>(m)]; }
};
constexpr auto fields(const RunSummary*) {
  return members(
      "Metrics", "The metrics of a run over its futures.", spread(&RunSummary::amounts, written_amounts),
      field("distress", &RunSummary::distress, unit::kShare, "futures in which money runs out"),
      field("idle", &RunSummary::idle, unit::kShare, "futures in which owned capacity is idle for a year"),
      field("short", &RunSummary::short_of_supply, unit::kShare,
            "futures in which too much revenue is lost for a year"),
      carried(&RunSummary::distress_month),
      derived(
          "distress_month", [](const RunSummary& run) { return MonthQuantiles{run.distress_month.quantiles}; },
          unit::kMonth, "first month of distress"),
      field("payback_month", &RunSummary::payback_month, unit::kMonth, "month from which what was put in is back"),
      field("irr", &RunSummary::irr, unit::kYearly, "the internal rate of return of the mean flow"));
}
RunSummary summarize(const PathMetrics& metrics, std::span<const double> mean_flow);
RunSummary summarize(const Run& run);

// The quantiles and mean of one monthly column over its first `paths` paths.
struct Fan {
  std::array<std::vector<double>, 5> quantiles;  // by level, [months]
  std::vector<double> mean;  // [months]
};
constexpr auto fields(const Fan*) {
  return members("MonthlyFan", "A monthly series over the futures: a value for each month.",
                 spread(&Fan::quantiles, quantile_parts),
                 field("mean", &Fan::mean, unit::kSame, "mean over the futures"));
}
Fan fan(const MonthlyValues<double>& values, std::size_t column, std::size_t paths);
inline Fan fan(const MonthlyValues<double>& values, std::size_t column) { return fan(values, column, values.paths()); }
Fan fan(const MonthlyValues<float>& values, std::size_t column, std::size_t paths);

}  // namespace curseur::core
