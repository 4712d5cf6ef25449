// Simulates batches, then works out the quantiles of every charted month, in pieces short enough for a frame.
#include "app/run_job.hpp"

#include <algorithm>
#include <array>

#include "app/histogram.hpp"

namespace curseur::app {
namespace {

using core::Series;

// The monthly values that are drawn as fans.
constexpr Series kCharted[] = {Series::demand, Series::cash,     Series::revenue, Series::spend,  Series::fcf,
                               Series::utilisation, Series::autonomy, Series::power, Series::energy, Series::price,
                               Series::server_cost, Series::distress};
constexpr std::size_t kColumns = std::size(kCharted);
constexpr std::size_t kMonthsAtOnce = 12;

std::size_t units_of(std::size_t months) { return kColumns * ((months + kMonthsAtOnce - 1) / kMonthsAtOnce); }

// The quantiles and the mean of one column over a stretch of months.
void fill_fan(const core::MonthlyValues<float>& values, std::size_t unit, std::size_t paths, std::vector<core::Fan>& fans) {
  const std::size_t months = values.months(), stretches = (months + kMonthsAtOnce - 1) / kMonthsAtOnce;
  const std::size_t column = core::column_of(kCharted[unit / stretches]), begin = unit % stretches * kMonthsAtOnce;
  core::Fan& fan = fans[column];
  for (std::size_t t = begin; t < std::min(begin + kMonthsAtOnce, months); ++t) {
    const std::span<const float> sample(values.at(column, t), paths);
    double sum = 0;
    for (const float value : sample) sum += static_cast<double>(value);
    fan.mean[t] = sum / static_cast<double>(paths);
    const core::Quantiles found = core::quantiles(sample);
    for (std::size_t k = 0; k < found.size(); ++k) fan.quantiles[k][t] = found[k];
  }
}

core::PathMetrics first_paths(const core::PathMetrics& metrics, std::size_t paths) {
  core::PathMetrics first;
  for (std::size_t k = 0; k < core::kMetrics; ++k)
    first.columns[k].assign(metrics.columns[k].begin(), metrics.columns[k].begin() + static_cast<std::ptrdiff_t>(paths));
  return first;
}

}  // namespace

Slots::Slots(core::ForEach executor, std::size_t threads) : executor_(std::move(executor)), threads_(std::max<std::size_t>(threads, 1)) {}

template <class Value>
void Slots::simulate(const core::Plan& plan, const core::RunOptions& options, std::size_t first, std::size_t end,
                     core::RunValues<Value>& run) {
  while (workspaces_.size() < end - first) workspaces_.push_back(plan.workspace());
  executor_(end - first, [&](std::size_t slot) { core::run_batch(plan, options, first + slot, *workspaces_[slot], run); });
}
template void Slots::simulate(const core::Plan&, const core::RunOptions&, std::size_t, std::size_t, core::Run&);
template void Slots::simulate(const core::Plan&, const core::RunOptions&, std::size_t, std::size_t, core::ChartRun&);

void RunJob::start(const Document& document) {
  version_ = document.version;
  paths_ = 0;
  fan_units_ = 0;
  aim_ = kCoarsePaths;
  plan_ = std::make_unique<core::Plan>(document.scenario);
  options_.seed = document.seed;
  options_.paths = kFullPaths;
  const std::size_t columns = plan_->series_columns(), months = plan_->months();
  options_.series.assign(columns, false);
  for (const Series series : kCharted) options_.series[core::column_of(series)] = true;
  // Large, so kept from run to run: a run writes all of the paths it then reads.
  const bool fits = run_.monthly.columns() == columns && run_.monthly.months() == months;
  if (!fits) {
    run_ = {};  // first, so that there are never two
    run_ = core::make_run<float>(*plan_, options_);
  }
  fans_.assign(columns, {});
  for (const Series series : kCharted) {
    core::Fan& fan = fans_[core::column_of(series)];
    fan.mean.resize(months);
    for (auto& line : fan.quantiles) line.resize(months);
  }
  core::RunOptions median_options = options_;
  median_options.median = true;
  median_options.paths = 1;
  median_options.series = core::all_series(document.scenario);
  median_ = core::make_run<float>(*plan_, median_options);
}

std::shared_ptr<const Outcome> RunJob::coarse(Slots& slots) {
  slots.simulate(*plan_, options_, 0, core::batches_of(kCoarsePaths), run_);
  core::RunOptions median_options = options_;
  median_options.median = true;
  median_options.paths = 1;
  slots.simulate(*plan_, median_options, 0, 1, median_);
  paths_ = kCoarsePaths;
  summarize_months(slots, units_of(run_.monthly.months()));
  return publish();
}

std::shared_ptr<const Outcome> RunJob::refine(Slots& slots) {
  if (aim_ == 0) return nullptr;
  if (paths_ < aim_) {
    const std::size_t first = core::batches_of(paths_), end = std::min(first + slots.threads(), core::batches_of(aim_));
    slots.simulate(*plan_, options_, first, end, run_);
    paths_ = std::min(end * core::kBatch, aim_);
    return nullptr;
  }
  summarize_months(slots, slots.threads());
  return fan_units_ == units_of(run_.monthly.months()) ? publish() : nullptr;
}

void RunJob::summarize_months(Slots& slots, std::size_t units) {
  const std::size_t first = fan_units_, end = std::min(first + units, units_of(run_.monthly.months()));
  slots.executor()(end - first, [&](std::size_t i) { fill_fan(run_.monthly, first + i, aim_, fans_); });
  fan_units_ = end;
}

std::shared_ptr<const Outcome> RunJob::publish() {
  const std::size_t months = run_.monthly.months();
  auto made = std::make_shared<Outcome>();
  made->version = version_;
  made->paths = aim_;
  made->complete = aim_ == kFullPaths;
  const core::PathMetrics metrics = first_paths(run_.metrics, aim_);
  if (made->complete) made->digest = core::digest(metrics);
  made->summary = core::summarize(metrics, core::mean_flow(run_.flows, months, aim_));
  for (const auto& info : core::metric_infos()) {
    auto& histogram = made->histograms[static_cast<std::size_t>(info.metric)];
    std::vector<double> sample = metrics[info.metric];
    if (info.kind == core::MetricKind::amount) histogram = histogram_of(sample);
    if (info.kind == core::MetricKind::month) {
      std::erase(sample, core::kNoMonth);
      histogram = histogram_of_months(sample, months, aim_);
    }
  }
  made->fans = fans_;
  made->median = median_;
  fan_units_ = 0;
  aim_ = aim_ == kCoarsePaths ? kMiddlePaths : aim_ == kMiddlePaths ? kFullPaths : 0;
  return made;
}

}  // namespace curseur::app
