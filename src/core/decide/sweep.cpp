// Runs the positions of a lever one after the other on the same draws, and judges each future with hindsight.
#include "core/decide/sweep.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/decide/levers.hpp"
#include "core/math/bits.hpp"

namespace curseur::core {

std::vector<double> standard_pace_positions() {
  std::vector<double> positions = {0.02};
  for (int i = 1; i <= 19; ++i) positions.push_back(i / 20.0);
  positions.push_back(0.98);
  return positions;
}

std::vector<double> evenly_spaced(double from, double to, int steps, bool whole) {
  std::vector<double> positions;
  for (int i = 0; i < steps; ++i) {
    double value = i == steps - 1 ? to : from + (to - from) * i / (steps - 1);
    if (whole) value = value < 0 ? -std::trunc(0.5 - value) : std::trunc(value + 0.5);
    if (!whole || positions.empty() || value != positions.back()) positions.push_back(value);
  }
  return positions;
}

std::vector<Verdict> verdicts(std::span<const std::vector<double>> npv, double regret) {
  const std::size_t positions = npv.size(), paths = positions > 0 ? npv[0].size() : 0;
  std::vector<double> slow(positions, 0.0), right(positions, 0.0), fast(positions, 0.0);
  for (std::size_t path = 0; path < paths; ++path) {
    std::size_t best = 0;  // the lowest if equal
    double worst = npv[0][path];
    for (std::size_t k = 1; k < positions; ++k) {
      if (npv[k][path] > npv[best][path]) best = k;
      worst = smaller(worst, npv[k][path]);
    }
    const double tolerated = regret * (npv[best][path] - worst);
    for (std::size_t k = 0; k < positions; ++k) {
      const bool is_right = npv[best][path] - npv[k][path] <= tolerated;
      (is_right ? right : k < best ? slow : fast)[k] += 1;
    }
  }
  const double n = static_cast<double>(paths);
  const auto share = [n](double count) {
    const double p = n > 0 ? count / n : 0;
    return Probability{p, n > 0 ? std::sqrt(p * (1 - p) / n) : 0};
  };
  std::vector<Verdict> found;
  for (std::size_t k = 0; k < positions; ++k) found.push_back({share(slow[k]), share(right[k]), share(fast[k])});
  return found;
}

std::vector<Fault> check_sweep(const Scenario& scenario, const SweepOptions& options) {
  Scenario tried = scenario;
  const auto lever = find_number(tried, options.lever);
  if (!lever) return {{options.lever, "no_number"}};
  if (auto fault = fault_of_yardstick(options.lever, *lever->parameter)) return {std::move(*fault)};
  for (const double position : options.positions) {
    lever->set(position);
    if (auto faults = check(tried); !faults.empty()) return faults;
  }
  return {};
}

SweepRun::SweepRun(const Scenario& scenario, const SweepOptions& options) : scenario_(scenario), options_(options) {
  if (options_.median) options_.paths = 1;
  made_.lever = options.lever;
  made_.regret = scenario.thresholds.regret;
}

std::size_t SweepRun::paths_done() const { return position_ * options_.paths + (run_ ? run_->paths_done() : 0); }

void SweepRun::advance(const ForEach& for_each, std::size_t batches,
                       const std::function<void(std::size_t, RunReport&&)>& seen) {
  if (done()) return;
  const auto lever = find_number(scenario_, options_.lever);
  if (!run_) {
    lever->set(options_.positions[position_]);
    RunOptions run_options;
    run_options.seed = options_.seed;
    run_options.paths = options_.paths;
    run_options.median = options_.median;
    // Positions are judged against each other path by path.
    run_.emplace(scenario_, run_options, Wanted{.monthly = options_.wanted.monthly, .per_path = true});
  }
  run_->advance(for_each, batches);
  if (!run_->done()) return;
  RunReport result = run_->report(for_each);
  run_.reset();
  made_.points.push_back({lever->value(), result.summary, {}});
  made_.digest = fnv1a_word(result.digest, made_.digest);
  npv_.push_back(options_.wanted.per_path ? result.per_path[Metric::npv] : std::move(result.per_path[Metric::npv]));
  if (!options_.wanted.per_path) result.per_path = {};
  if (seen) seen(position_, std::move(result));
  ++position_;
}

Sweep SweepRun::take() && {
  const auto judged = verdicts(npv_, made_.regret);
  for (std::size_t k = 0; k < judged.size(); ++k) made_.points[k].verdict = judged[k];
  return std::move(made_);
}

Sweep sweep(const Scenario& scenario, const SweepOptions& options, const ForEach& for_each, std::size_t batches_at_once,
            const std::function<void(std::size_t, RunReport&&)>& seen,
            const std::function<void(std::size_t)>& paths_done) {
  SweepRun run(scenario, options);
  while (!run.done()) {
    run.advance(for_each, batches_at_once, seen);
    if (paths_done) paths_done(run.paths_done());
  }
  return std::move(run).take();
}

std::size_t best_point(const Sweep& sweep) {
  const auto best = std::max_element(sweep.points.begin(), sweep.points.end(), [](const auto& a, const auto& b) {
    return a.summary[Metric::npv].mean < b.summary[Metric::npv].mean;
  });
  return static_cast<std::size_t>(best - sweep.points.begin());
}

DetailedSweep with_details(const Sweep& sweep, std::span<const RunReport> reports) {
  DetailedSweep made{sweep.digest, sweep.lever, sweep.regret, {}};
  for (std::size_t k = 0; k < sweep.points.size(); ++k)
    made.points.push_back({&sweep.points[k], k < reports.size() ? &reports[k] : nullptr});
  return made;
}

}  // namespace curseur::core
