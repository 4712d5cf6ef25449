// Simulates batches, then computes the fan of every charted series, in pieces short enough for a frame.
#include "app/run/run_job.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/chart/histogram.hpp"
#include "app/chart/outcome_charts.hpp"

namespace curseur::app {
namespace {

using core::Series;

// The monthly series that are published: those that charts draw as fans, and capex, whose mean explanations use.
const std::vector<Series>& published_series() {
  static const std::vector<Series> all = [] {
    std::vector<Series> found = charted_series();
    found.push_back(Series::capex);
    return found;
  }();
  return all;
}
constexpr std::size_t kAims[] = {kCoarsePaths, kMiddlePaths};

}  // namespace

Slots::Slots(core::ForEach executor, std::size_t threads)
    : executor_(std::move(executor)), threads_(std::max<std::size_t>(threads, 1)) {}

template <class Value>
void Slots::simulate(const core::Plan& plan, const core::RunOptions& options, std::size_t first, std::size_t end,
                     core::RunValues<Value>& run) {
  while (workspaces_.size() < end - first) workspaces_.push_back(plan.workspace());
  executor_(end - first,
            [&](std::size_t slot) { core::run_batch(plan, options, first + slot, *workspaces_[slot], run); });
}
template void Slots::simulate(const core::Plan&, const core::RunOptions&, std::size_t, std::size_t, core::Run&);
template void Slots::simulate(const core::Plan&, const core::RunOptions&, std::size_t, std::size_t, core::ChartRun&);

std::size_t RunJob::aim_after(std::size_t paths) const {
  for (const std::size_t aim : kAims)
    if (aim > paths && aim < full_) return aim;
  return paths < full_ ? full_ : 0;
}

void RunJob::start(SettingPtr setting, std::uint64_t seed, std::uint64_t version) {
  version_ = version;
  paths_ = fans_done_ = 0;
  aim_ = aim_after(0);
  setting_ = std::move(setting);
  run_.reset();
  metrics_.reset();
  options_.seed = seed;
  options_.paths = full_;
  options_.series.assign(core::series_columns(setting_->scenario), false);
  fans_.assign(options_.series.size(), {});
  median_ = {};
  for (const Series series : published_series()) options_.series[core::column_of(series)] = true;
}

std::shared_ptr<const Outcome> RunJob::coarse(Slots& slots, std::size_t paths) {
  const core::Plan plan(setting_->scenario);
  core::RunOptions options = options_;
  paths = std::min(paths, full_);
  options.paths = aim_ = paths_ = paths;
  coarse_ = core::make_run<float>(plan, options);
  slots.simulate(plan, options, 0, core::batches_of(paths), coarse_);
  core::RunOptions median_options = options_;
  median_options.median = true;
  median_options.paths = 1;
  median_options.series = core::all_series_and_items(setting_->scenario);
  median_ = core::make_run<float>(plan, median_options);
  slots.simulate(plan, median_options, 0, 1, median_);
  slots.executor()(published_series().size(), [&](std::size_t k) {
    const std::size_t column = core::column_of(published_series()[k]);
    fans_[column] = core::fan(coarse_.monthly, column, paths);
  });
  return publish(coarse_.metrics, core::mean_flow(coarse_.flows, plan.months(), paths));
}

std::size_t RunJob::nearest_path(const Pick& pick) const {
  const std::size_t column = core::column_of(pick.series);
  std::size_t nearest = 0;
  if (!coarse_.monthly.has(column) || pick.month >= coarse_.monthly.months()) return nearest;
  const float* const values = coarse_.monthly.at(column, pick.month);
  const auto distance = [&](std::size_t path) { return std::fabs(static_cast<double>(values[path]) - pick.value); };
  for (std::size_t path = 1; path < coarse_.monthly.paths(); ++path)
    if (distance(path) < distance(nearest)) nearest = path;
  return nearest;
}

std::shared_ptr<const Outcome> RunJob::refine(Slots& slots) {
  if (aim_ == 0) return nullptr;
  // Uses sketches instead of values: they need little memory for any number of months, and give the same fans as
  // `curseur run --monthly`.
  if (!run_)
    run_.emplace(setting_->scenario, options_,
                 core::Wanted{.monthly = true, .series = options_.series, .exact_monthly_values = 0});
  if (run_->paths_done() < aim_) {
    run_->advance(slots.executor(), std::min(slots.threads(), core::batches_of(aim_ - run_->paths_done())));
    paths_ = std::max(paths_, run_->paths_done());
    return nullptr;
  }
  const std::size_t end = std::min(fans_done_ + slots.threads(), published_series().size());
  slots.executor()(end - fans_done_, [&](std::size_t i) {
    const std::size_t column = core::column_of(published_series()[fans_done_ + i]);
    fans_[column] = run_->fan(column);
  });
  fans_done_ = end;
  return fans_done_ == published_series().size() ? publish(run_->metrics(), run_->mean_flow()) : nullptr;
}

std::shared_ptr<const Outcome> RunJob::publish(const core::PathMetrics& metrics, const std::vector<double>& mean_flow) {
  auto made = std::make_shared<Outcome>();
  made->version = version_;
  made->setting = setting_;
  made->paths = aim_;
  made->complete = aim_ == full_;
  if (made->complete) made->digest = run_ ? run_->digest() : core::digest(metrics);
  made->summary = core::summarize(metrics, mean_flow);
  for (const auto& info : core::metric_infos()) {
    auto& histogram = made->histograms[static_cast<std::size_t>(info.metric)];
    std::vector<double> sample = metrics[info.metric];
    if (info.kind == core::MetricKind::amount) histogram = histogram_of(sample);
    if (info.kind == core::MetricKind::month) {
      std::erase(sample, core::kNoMonth);
      histogram = histogram_of_months(sample, mean_flow.size(), aim_);
    }
  }
  metrics_ = std::make_shared<const core::PathMetrics>(metrics);
  made->fans = fans_;
  made->mean_flow = mean_flow;
  made->median = median_;
  fans_done_ = 0;
  aim_ = aim_after(aim_);
  if (aim_ == 0) run_.reset();
  return made;
}

}  // namespace curseur::app
