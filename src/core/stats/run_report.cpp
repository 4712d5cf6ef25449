// Reduces blocks of paths to a digest, sums and sketches. All sums run in path order or batch order, so they have the
// same bits whatever the blocks and threads.
#include "core/stats/run_report.hpp"

#include <algorithm>
#include <cmath>

namespace curseur::core {
namespace {

// The mean and squared deviations, merged batch by batch (Chan, Golub & LeVeque 1979).
class Moments {
 public:
  void add(std::span<const double> values) {
    const double n = static_cast<double>(values.size());
    double sum = 0, squares = 0;
    for (const double value : values) sum += value;
    const double mean = sum / n;
    for (const double value : values) squares += (value - mean) * (value - mean);
    const double all = count_ + n, off = mean - mean_;
    squares_ += squares + off * off * (count_ * n / all);
    mean_ += off * (n / all);
    count_ = all;
  }
  Estimate estimate() const { return {mean_, count_ < 2 ? 0 : std::sqrt(squares_ / (count_ - 1) / count_)}; }

 private:
  double count_ = 0, mean_ = 0, squares_ = 0;
};

// The number of paths that have their month in each month.
class MonthCounts {
 public:
  void open(std::size_t months) { counts_.assign(months, 0); }
  void add(std::span<const double> values) {
    for (const double month : values)
      if (month >= 0) ++counts_[static_cast<std::size_t>(month)], ++with_;
    paths_ += values.size();
  }
  double share() const { return static_cast<double>(with_) / static_cast<double>(paths_); }
  MonthSummary summary() const {
    MonthSummary made;
    made.share = share();
    made.share_se = std::sqrt(made.share * (1 - made.share) / static_cast<double>(paths_));
    if (with_ == 0) return made;
    Quantiles found{};
    for (std::size_t k = 0; k < found.size(); ++k) {
      const double position = kQuantileLevels[k] * static_cast<double>(with_ - 1);
      const auto below = static_cast<std::uint64_t>(position);
      const double low = month_at(below), high = month_at(std::min(below + 1, with_ - 1));
      found[k] = low + (position - static_cast<double>(below)) * (high - low);
    }
    made.quantiles = found;
    return made;
  }

 private:
  double month_at(std::uint64_t rank) const {
    std::size_t month = 0;
    for (std::uint64_t before = counts_[0]; before <= rank; before += counts_[month]) ++month;
    return static_cast<double>(month);
  }
  std::vector<std::uint64_t> counts_;
  std::uint64_t with_ = 0, paths_ = 0;
};

Probability probability_of(double share, std::size_t paths) {
  return {share, std::sqrt(share * (1 - share) / static_cast<double>(paths))};
}

Quantiles quantiles_of(const QuantileSketch& sketch) {
  Quantiles found{};
  std::ranges::copy(sketch.quantiles(kQuantileLevels), found.begin());
  return found;
}

RunOptions with_series(const Scenario& scenario, const RunOptions& given, Wanted wanted) {
  RunOptions options = given;
  if (options.median) options.paths = 1;
  options.series = !wanted.monthly ? std::vector<bool>{} : wanted.series.empty() ? all_series(scenario) : wanted.series;
  return options;
}

}  // namespace

struct BlockRun::MetricSums {
  std::array<Moments, kMetrics> moments;
  std::vector<QuantileSketch> sketches = std::vector<QuantileSketch>(kMetrics, QuantileSketch(kMetricBinBits));
  std::array<std::uint64_t, kMetrics> flagged{};  // number of paths
  MonthCounts distress, payback;

  // The sketch treats magnitudes below 2^-14 as zero; shares can be smaller than that.
  static double scale_of(std::size_t k) { return metric_infos()[k].family == MetricFamily::share ? 0x1p20 : 1; }
  void add_scaled(std::size_t k, std::span<const double> values) {
    std::vector<double> scaled(values.begin(), values.end());
    for (double& value : scaled) value *= scale_of(k);
    sketches[k].add(scaled);
  }
  void add(const MetricInfo& info, std::span<const double> values) {
    const auto k = static_cast<std::size_t>(info.metric);
    if (info.kind == MetricKind::amount) {
      for (std::size_t i = 0; i < values.size(); i += kBatch)
        moments[k].add(values.subspan(i, std::min(kBatch, values.size() - i)));
      add_scaled(k, values);
    } else if (info.kind == MetricKind::flag) {
      for (const double value : values) flagged[k] += value != 0 ? 1 : 0;
    } else {
      (info.metric == Metric::distress_month ? distress : payback).add(values);
    }
  }
  RunSummary summary(std::size_t paths, std::span<const double> mean_flow) const {
    RunSummary made;
    for (const MetricInfo& info : metric_infos()) {
      const auto k = static_cast<std::size_t>(info.metric);
      if (info.kind != MetricKind::amount) continue;
      const Estimate mean = moments[k].estimate();
      Quantiles found = quantiles_of(sketches[k]);
      for (double& quantile : found) quantile /= scale_of(k);
      made.amounts[k] = {mean.mean, mean.se, found, {}};
      if (info.has_tail) made.amounts[k].cvar5 = sketches[k].mean_of_lowest(0.05);
    }
    const auto share = [&](Metric metric) {
      return static_cast<double>(flagged[static_cast<std::size_t>(metric)]) / static_cast<double>(paths);
    };
    made.distress = probability_of(distress.share(), paths);
    made.idle = probability_of(share(Metric::idle), paths);
    made.short_of_supply = probability_of(share(Metric::short_of_supply), paths);
    made.distress_month = distress.summary();
    made.payback_month = payback.summary();
    made.irr = irr(mean_flow);
    return made;
  }
};

BlockRun::BlockRun(const Scenario& scenario, const RunOptions& options, Wanted wanted,
                   std::vector<WorkspacePtr> workspaces)
    : plan_(scenario, options.instructions, options.hold_orders),
      options_(with_series(scenario, options, wanted)),
      wanted_(wanted),
      keeps_metrics_(wanted.per_path || options_.paths <= kExactPaths),
      places_(options_.series),
      workspaces_(std::move(workspaces)) {
  if (places_.columns() > 0) series_ = series_names(scenario);
  // Computed in 64 bits, because the product of three counts may exceed a size_t.
  keeps_months_ = std::uint64_t{places_.kept()} * plan_.months() * options_.paths <= wanted_.exact_monthly_values;
  flows_.assign(plan_.months(), 0);
  if (keeps_metrics_) {
    kept_.resize(options_.paths);
  } else {
    sums_ = std::make_unique<MetricSums>();
    sums_->distress.open(plan_.months());
    sums_->payback.open(plan_.months());
  }
  if (places_.kept() == 0) return;
  if (keeps_months_) {
    whole_ = make_run<double>(plan_, options_);
  } else {
    sketches_.assign(places_.kept() * plan_.months(), QuantileSketch(Binned::kBits));
    month_sums_.assign(places_.kept() * plan_.months(), 0);
  }
}
BlockRun::BlockRun(BlockRun&&) noexcept = default;
BlockRun::~BlockRun() = default;

std::size_t BlockRun::paths_done() const { return std::min(next_batch_ * kBatch, options_.paths); }

void BlockRun::advance(const ForEach& for_each, std::size_t batches) {
  const std::size_t first = next_batch_,
                    end = std::min(first + std::max<std::size_t>(batches, 1), batches_of(options_.paths));
  if (first == end) return;
  const std::size_t first_path = first * kBatch, paths = std::min(end * kBatch, options_.paths) - first_path;
  if (is_whole()) {
    simulate(first, end, for_each, whole_);
    sum_up_paths(whole_.metrics, whole_.flows, first, first_path, paths);
  } else {
    if (block_.metrics.paths() != paths) {
      RunOptions of_block = options_;
      of_block.paths = paths;
      block_ = make_run<Binned>(plan_, of_block);
    }
    block_.first_batch = first;
    simulate(first, end, for_each, block_);
    sum_up_paths(block_.metrics, block_.flows, 0, first_path, paths);
    sum_up_months(for_each);
  }
  next_batch_ = end;
}

template <class Value>
void BlockRun::simulate(std::size_t first, std::size_t end, const ForEach& for_each, RunValues<Value>& block) {
  // Even a short slice has a piece for each thread.
  const std::size_t size = end - first < 4 * kPiece ? 1 : kPiece, pieces = (end - first + size - 1) / size;
  workspaces_.resize(std::max(workspaces_.size(), pieces));
  for_each(pieces, [&](std::size_t piece) {
    if (!workspaces_[piece]) workspaces_[piece] = plan_.workspace();
    const std::size_t begin = first + piece * size;
    for (std::size_t batch = begin; batch < std::min(begin + size, end); ++batch)
      run_batch(plan_, options_, batch, *workspaces_[piece], block);
  });
}

// `held`: the batch of the block where its `paths` new paths begin; first_path is their position in the run.
void BlockRun::sum_up_paths(const PathMetrics& metrics, const std::vector<double>& flows, std::size_t held,
                            std::size_t first_path, std::size_t paths) {
  const std::size_t months = plan_.months(), begin = held * kBatch;
  for (std::size_t batch = held; batch < held + batches_of(paths); ++batch)
    for (std::size_t t = 0; t < months; ++t) flows_[t] += flows[batch * months + t];
  for (std::size_t path = begin; path < begin + paths; ++path) digest_ = digest_path(metrics, path, digest_);
  for (std::size_t k = 0; k < kMetrics; ++k) {
    const std::span<const double> values(metrics.columns[k].data() + begin, paths);
    if (keeps_metrics_) {
      std::copy(values.begin(), values.end(), kept_.columns[k].begin() + static_cast<std::ptrdiff_t>(first_path));
    } else {
      sums_->add(metric_infos()[k], values);
    }
  }
}

void BlockRun::sum_up_months(const ForEach& for_each) {
  const std::size_t months = plan_.months(), paths = block_.monthly.paths();
  for_each(places_.columns(), [&](std::size_t column) {
    if (!places_.has(column)) return;
    for (std::size_t t = 0; t < months; ++t) {
      BatchExtent all = block_.monthly.extent(column, t, 0);
      const std::size_t place = places_[column] * months + t;
      double& sum = month_sums_[place];
      for (std::size_t batch = 0; batch < batches_of(paths); ++batch) {
        const BatchExtent& extent = block_.monthly.extent(column, t, batch);
        sum += extent.sum;
        all.lowest = std::min(all.lowest, extent.lowest);
        all.highest = std::max(all.highest, extent.highest);
      }
      sketches_[place].add({block_.monthly.at(column, t), paths}, all.lowest, all.highest);
    }
  });
}

Fan BlockRun::fan_of_sketches(std::size_t column) const {
  const std::size_t months = plan_.months();
  Fan made;
  for (std::size_t t = 0; t < months; ++t) {
    const std::size_t place = places_[column] * months + t;
    const Quantiles found = quantiles_of(sketches_[place]);
    for (std::size_t k = 0; k < found.size(); ++k) made.quantiles[k].push_back(found[k]);
    made.mean.push_back(month_sums_[place] / static_cast<double>(paths_done()));
  }
  return made;
}

Fan BlockRun::fan(std::size_t column) const {
  if (!places_.has(column)) return {};
  return keeps_months_ ? core::fan(whole_.monthly, column, paths_done()) : fan_of_sketches(column);
}

std::vector<double> BlockRun::mean_flow() const {
  std::vector<double> mean = flows_;
  for (double& flow : mean) flow /= static_cast<double>(paths_done());
  return mean;
}

Keyed<const Fan*, SeriesKey> fans_by_name(const RunDetails& details) {
  Keyed<const Fan*, SeriesKey> made;
  for (std::size_t column = 0; column < std::min(details.monthly.size(), details.series.size()); ++column)
    made.entries.emplace_back(details.series[column], &details.monthly[column]);
  return made;
}

RunReport BlockRun::report(const ForEach& for_each) const {
  RunReport made;
  made.paths = paths_done();
  made.digest = digest_;
  if (keeps_metrics_) {
    made.summary = summarize(metrics(), mean_flow());
  } else {
    made.quantile_error = QuantileSketch(kMetricBinBits).relative_error();
    made.summary = sums_->summary(made.paths, mean_flow());
  }
  if (wanted_.per_path) made.per_path = metrics();
  if (!keeps_months_) made.monthly_quantile_error = QuantileSketch(Binned::kBits).relative_error();
  made.monthly.resize(places_.columns());
  if (!made.monthly.empty()) made.series = series_;
  for_each(places_.columns(), [&](std::size_t column) { made.monthly[column] = fan(column); });
  return made;
}

RunReport report(const Scenario& scenario, const RunOptions& options, Wanted wanted, const ForEach& for_each,
                 std::size_t batches_at_once, const std::function<void(std::size_t)>& seen) {
  BlockRun run(scenario, options, wanted);
  while (!run.done()) {
    run.advance(for_each, batches_at_once);
    if (seen) seen(run.paths_done());
  }
  return run.report(for_each);
}

}  // namespace curseur::core
