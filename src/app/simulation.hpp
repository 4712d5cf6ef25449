// What is simulated next: the newest document always wins, its coarse result comes first, the rest when there is time.
#pragma once

#include <functional>

#include "app/run_job.hpp"
#include "app/state.hpp"
#include "app/sweep_job.hpp"

namespace curseur::app {

class Simulation {
 public:
  Simulation(core::ForEach executor, std::size_t threads, std::function<double()> now);

  // Works for about `milliseconds` on the state's document and publishes into the state. True if it published.
  bool work(double milliseconds, State& state);
  bool idle(const Document& document) const;

 private:
  bool step(State& state);
  bool take(std::shared_ptr<const Outcome> outcome, State& state);
  bool take(std::shared_ptr<const CursorSweep> sweep, State& state);

  Slots slots_;
  std::function<double()> now_;
  RunJob run_;
  SweepJob sweep_;
  double spent_ = 0;  // milliseconds on the run in flight
};

}  // namespace curseur::app
