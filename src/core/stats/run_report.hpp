// A run of any size in bounded memory. It is simulated block by block; each block is summarised and then discarded.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/sim/binned.hpp"
#include "core/sim/run.hpp"
#include "core/stats/sketch.hpp"
#include "core/stats/summary.hpp"

namespace curseur::core {

// Means, their errors, probabilities, months and the return are exact for any number of paths. Quantiles and tails are
// exact while the values they need are kept; beyond that they are within the error of a sketch (sketch.hpp). The limits
// do not depend on the machine: metrics of up to kExactPaths paths, and up to kExactMonthlyValues monthly values.
inline constexpr std::size_t kExactPaths = std::size_t{1} << 17;
inline constexpr std::size_t kExactMonthlyValues = std::size_t{1} << 23;
inline constexpr int kMetricBinBits = 12;  // an error of 0.02 %; for monthly values 0.4 % (binned.hpp)

struct Wanted {
  bool monthly = false;  // the fans of the series
  bool per_path = false;  // every metric of every path; memory grows with the paths
  std::vector<bool> series = {};  // the series of the fans, by column; empty = all
  std::size_t exact_monthly_values = kExactMonthlyValues;
};

// What a report gives in addition to the summary.
struct RunDetails {
  double quantile_error = 0;  // relative error of the summary's quantiles; 0 = exact
  std::vector<Fan> monthly;  // the wanted ones, by column of series_names; empty if none is wanted
  std::vector<std::string> series;  // names of these columns; empty if no fan is wanted
  double monthly_quantile_error = 0;  // relative error of the fans' quantiles; 0 = exact
  PathMetrics per_path;  // empty if not wanted
};
// The fans by the names of their series; values point into `details`.
Keyed<const Fan*, SeriesKey> fans_by_name(const RunDetails& details);
constexpr auto fields(const RunDetails*) {
  return members(
      "Details", "What is given beside the metrics of a run.",
      field_if_any("quantile_error", &RunDetails::quantile_error, unit::kShare,
                   "how far quantiles may be off, relative to themselves; missing where they are exact. cvar5 is then "
                   "off by that share of the mean magnitude in its tail; all else is exact"),
      field_if_any("monthly_quantile_error", &RunDetails::monthly_quantile_error, unit::kShare,
                   "the same of the quantiles in `monthly`"),
      derived_if_any("monthly", fans_by_name, unit::kSeries, "the monthly series by name, where asked for"),
      derived_if_any(
          "per_path",
          [](const RunDetails& details) { return details.per_path.paths() > 0 ? &details.per_path : nullptr; },
          unit::kNone, "every metric of every path by name, where asked for; a month is null where a path has none"));
}
struct RunReport : RunDetails {
  std::size_t paths = 0;
  std::uint64_t digest = 0;  // over kDigestMetrics of all paths
  RunSummary summary;
};
constexpr auto fields(const RunReport*) {
  return members("Run", "The result of a run.",
                 derived(
                     "digest", [](const RunReport& report) { return digest_text(report.digest); }, unit::kNone,
                     "a hash of the bits of every metric of every path: runs that agree on it agree on everything"),
                 field("metrics", &RunReport::summary, unit::kNone, "the metrics over the futures"),
                 inherited<RunDetails>());
}

class BlockRun {
 public:
  // `workspaces`: returned by an earlier run of any scenario, so that their memory is reused.
  BlockRun(const Scenario& scenario, const RunOptions& options, Wanted wanted,
           std::vector<WorkspacePtr> workspaces = {});
  BlockRun(BlockRun&&) noexcept;
  ~BlockRun();

  std::size_t paths() const { return options_.paths; }
  std::size_t paths_done() const;
  bool done() const { return next_batch_ == batches_of(options_.paths); }
  // Simulates up to `batches` more batches, side by side. The report does not depend on how many are done at a time.
  void advance(const ForEach& for_each, std::size_t batches);
  // The report on the paths done so far; at least one must be done.
  RunReport report(const ForEach& for_each) const;
  // The parts of the report, for callers that work in short slices.
  std::uint64_t digest() const { return digest_; }
  PathMetrics metrics() const { return kept_.first(paths_done()); }  // if they are kept
  std::vector<double> mean_flow() const;
  Fan fan(std::size_t column) const;
  // Do not simulate any more after this call.
  std::vector<WorkspacePtr> give_workspaces() { return std::move(workspaces_); }

 private:
  struct MetricSums;

  bool is_whole() const { return places_.kept() > 0 && keeps_months_; }
  template <class Value>
  void simulate(std::size_t first, std::size_t end, const ForEach& for_each, RunValues<Value>& block);
  void sum_up_paths(const PathMetrics& metrics, const std::vector<double>& flows, std::size_t held,
                    std::size_t first_path, std::size_t paths);
  void sum_up_months(const ForEach& for_each);
  Fan fan_of_sketches(std::size_t column) const;

  Plan plan_;
  RunOptions options_;
  Wanted wanted_;
  bool keeps_metrics_, keeps_months_;
  ColumnPlaces places_;  // of the fans' columns
  std::vector<std::string> series_;  // names of these columns
  std::size_t next_batch_ = 0;
  Run whole_;  // if its months are kept
  BinnedRun block_;  // otherwise the current block
  std::vector<WorkspacePtr> workspaces_;  // by piece of a block
  std::uint64_t digest_ = kFnvOffset;
  std::vector<double> flows_;  // by month, summed batch by batch
  PathMetrics kept_;
  std::unique_ptr<MetricSums> sums_;  // if the metrics are not kept
  // By place and month, if the months are not kept.
  std::vector<QuantileSketch> sketches_;
  std::vector<double> month_sums_;
};

// How many batches to run between two checks of progress so that `threads` threads stay busy: several times kPiece for
// each.
inline std::size_t block_of(std::size_t threads) { return kPiece * std::max<std::size_t>(8, 2 * threads); }
// The report on a whole run; calls `seen(paths done)` after each block.
RunReport report(const Scenario& scenario, const RunOptions& options, Wanted wanted,
                 const ForEach& for_each = for_each_in_turn, std::size_t batches_at_once = block_of(1),
                 const std::function<void(std::size_t)>& seen = {});

}  // namespace curseur::core
