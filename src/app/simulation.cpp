// Order of work: coarse run, middle run, coarse sweep, full run, full sweep, the question asked.
#include "app/simulation.hpp"

#include <algorithm>

namespace curseur::app {
namespace {

constexpr double kCoarseMilliseconds = 24;  // a slice of this leaves time to draw at 30 frames a second

}  // namespace

Simulation::Simulation(core::ForEach executor, std::size_t threads, std::function<double()> now)
    : slots_(std::move(executor), threads), now_(std::move(now)) {}

bool Simulation::work(double milliseconds, State& state) {
  const Document& document = state.document;
  const double begin = now_();
  bool published = false;
  if (document.version != run_.version()) {
    run_.start(document);
    published = take(run_.coarse(slots_, coarse_paths_), state);
    spent_ = now_() - begin;
    fit_coarse_slice();
  }
  if (document.sweep_version != sweep_.sweep_version()) sweep_.start(document);
  while (now_() - begin < milliseconds && !idle(document)) published = step(state) || published;
  Progress& progress = state.progress;
  progress.paths_done = run_.paths();
  progress.paths_wanted = kFullPaths;
  progress.milliseconds = spent_;
  progress.threads = slots_.threads();
  progress.busy = !idle(document);
  return published;
}

// Half as many paths where the last coarse slice took longer than a frame has, twice as many where they would fit.
void Simulation::fit_coarse_slice() {
  if (spent_ > kCoarseMilliseconds) coarse_paths_ = std::max(coarse_paths_ / 2, kFewestPaths);
  if (spent_ < kCoarseMilliseconds / 3) coarse_paths_ = std::min(coarse_paths_ * 2, kCoarsePaths);
}

bool Simulation::idle(const Document& document) const {
  return run_.version() == document.version && sweep_.sweep_version() == document.sweep_version && run_.aim() == 0 &&
         sweep_.aim() == 0 && question_.version() == document.version && question_.asked_version() == document.asked_version &&
         question_.is_done();
}

bool Simulation::step(State& state) {
  const bool sweep_is_next =
      sweep_.aim() != 0 && (run_.aim() == 0 || (run_.aim() == kFullPaths && sweep_.aim() == kCoarseSweepPaths));
  if (sweep_is_next) return take(sweep_.refine(slots_), state);
  if (run_.aim() == 0 && sweep_.aim() == 0) {
    const Document& document = state.document;
    if (document.version != question_.version() || document.asked_version != question_.asked_version()) question_.start(document);
    return take(question_.refine(slots_), state);
  }
  const double begin = now_();
  auto outcome = run_.refine(slots_);
  spent_ += now_() - begin;
  return take(std::move(outcome), state);
}

bool Simulation::take(std::shared_ptr<const Outcome> outcome, State& state) {
  if (!outcome) return false;
  state.outcome = std::move(outcome);
  return true;
}

bool Simulation::take(std::shared_ptr<const CursorSweep> sweep, State& state) {
  if (!sweep) return false;
  state.sweep = std::move(sweep);
  return true;
}

bool Simulation::take(std::shared_ptr<const Finding> finding, State& state) {
  if (!finding) return false;
  state.finding = std::move(finding);
  return true;
}

}  // namespace curseur::app
