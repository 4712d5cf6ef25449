// Decides what to simulate next: the newest document always wins, its coarse result comes first, the rest as time
// allows.
#pragma once

#include <functional>

#include "app/run/engine.hpp"
#include "app/run/question_job.hpp"
#include "app/run/run_job.hpp"
#include "app/run/sweep_job.hpp"
#include "app/state.hpp"

namespace curseur::app {

class Simulation : public Engine {
 public:
  // `paths`: of a complete outcome, at most core::kExactPaths; `sweep_paths`: per position of a complete sweep.
  Simulation(core::ForEach executor, std::size_t threads, std::function<double()> now, std::size_t paths = kFullPaths,
             std::size_t sweep_paths = kFullSweepPaths);

  // Always finishes the first coarse slice of a new document, so that every frame of a drag shows its own result.
  bool work(double milliseconds, State& state) override;
  bool idle(const Document& document) const override;

 private:
  void start_baseline(const Document& document);
  void fit_coarse_slice();
  bool wants_baseline(const Document& document) const;
  bool step(State& state);
  bool take(std::shared_ptr<const Outcome> outcome, State& state);
  bool take(std::shared_ptr<const CursorSweep> sweep, State& state);
  bool take(std::shared_ptr<const Finding> finding, State& state);
  bool refine_baseline(State& state);
  void compare_with_baseline(State& state);
  bool wants_stories(const Document& document) const;
  bool tell_stories(State& state);
  bool wants_drivers(const Document& document) const;
  bool find_drivers(State& state);

  Slots slots_;
  std::size_t full_paths_;
  std::function<double()> now_;
  SettingPtr setting_;  // of the run
  RunJob run_;
  SweepJob sweep_;
  QuestionJob question_;
  QuestionJob drivers_;  // what drives the result, for a report
  RunJob baseline_;
  Stories stories_, begun_stories_;  // published last; being prepared
  double spent_ = 0;  // milliseconds spent on the current run
  std::size_t coarse_paths_ = kFewestPaths;  // few, because a browser has not yet optimised the code
};

}  // namespace curseur::app
