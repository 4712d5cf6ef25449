// Simulates one position after another and evaluates them together.
#include "app/run/sweep_job.hpp"

#include <algorithm>

namespace curseur::app {

void SweepJob::start(const Document& document) {
  sweep_version_ = document.sweep_version;
  aim_ = coarse_;
  position_ = batch_ = 0;
  scenario_ = document.scenario;
  options_.seed = document.seed;
  options_.paths = full_;
  positions_ = core::standard_pace_positions();
  plans_.clear();
  plans_.resize(positions_.size());
  runs_.resize(positions_.size());
}

std::shared_ptr<const CursorSweep> SweepJob::refine(Slots& slots) {
  if (aim_ == 0) return nullptr;
  if (!plans_[position_]) {
    scenario_.planning.pace = positions_[position_];
    plans_[position_] = std::make_unique<core::Plan>(scenario_);
    runs_[position_] = core::make_run<double>(*plans_[position_], options_);
  }
  const std::size_t last = core::batches_of(aim_), end = std::min(batch_ + slots.threads(), last);
  slots.simulate(*plans_[position_], options_, batch_, end, runs_[position_]);
  batch_ = end;
  if (batch_ < last) return nullptr;
  ++position_;
  const std::size_t done_before = aim_ == coarse_ ? 0 : core::batches_of(coarse_);
  batch_ = done_before;
  return position_ == positions_.size() ? publish() : nullptr;
}

std::shared_ptr<const CursorSweep> SweepJob::publish() {
  auto made = std::make_shared<CursorSweep>();
  made->sweep_version = sweep_version_;
  made->paths = aim_;
  made->complete = aim_ == full_;
  std::vector<std::vector<double>> npv;
  for (const core::Run& run : runs_) {
    const auto& column = run.metrics[core::Metric::npv];
    npv.emplace_back(column.begin(), column.begin() + static_cast<std::ptrdiff_t>(aim_));
  }
  const auto judged = core::verdicts(npv, scenario_.thresholds.regret);
  for (std::size_t k = 0; k < positions_.size(); ++k) {
    std::vector<double> sample = npv[k];
    CursorPoint point;
    point.pace = positions_[k];
    point.npv = core::estimate(sample);
    point.npv_cvar5 = core::cvar_low(sample, 0.05);
    point.npv_median = core::quantiles(std::span<const double>(sample))[2];
    point.verdict = judged[k];
    made->points.push_back(point);
  }
  made->best_mean = core::best_position(npv, core::Objective::mean);
  made->best_median = core::best_position(npv, core::Objective::median);
  made->best_cvar5 = core::best_position(npv, core::Objective::cvar5);
  aim_ = made->complete ? 0 : full_;
  position_ = 0;
  batch_ = core::batches_of(coarse_);
  return made;
}

}  // namespace curseur::app
