// The program without its window: owns the state, applies commands and runs the simulation in slices.
#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "app/edit/commands.hpp"
#include "app/run/engine.hpp"
#include "app/state.hpp"
#include "core/sim/run.hpp"

namespace curseur::app {

class App {
 public:
  explicit App(std::unique_ptr<Engine> engine);
  // Simulates on the calling thread. `executor` runs a loop on `threads` threads; `now` is a clock in milliseconds.
  App(core::ForEach executor, std::size_t threads, std::function<double()> now);
  ~App();

  const State& state() const { return state_; }
  Commands& commands() { return commands_; }
  const Commands& commands() const { return commands_; }

  // Applies the queued commands. True if anything that is drawn changed.
  bool apply_commands();
  // The requests for the platform; each is returned once.
  std::vector<Request> take_requests() { return std::exchange(state_.requests, {}); }
  // Advances a replay by this time; true while the replay changes the document.
  bool advance(double milliseconds);
  // As Engine::work; true if there is a new outcome, sweep or progress to draw.
  bool work(double milliseconds);
  // Nothing is left to simulate, so the loop may sleep.
  bool idle() const;

 private:
  State state_;
  Commands commands_;
  std::unique_ptr<Engine> engine_;
};

}  // namespace curseur::app
