// The program without its window: owns the state, carries out commands, works on the simulation in slices.
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
  // Simulates on the calling thread: `executor` shares a loop among `threads` threads; `now` is a clock in
  // milliseconds.
  App(core::ForEach executor, std::size_t threads, std::function<double()> now);
  ~App();

  const State& state() const { return state_; }
  Commands& commands() { return commands_; }
  const Commands& commands() const { return commands_; }

  // Carries out what was queued. True if anything to be drawn changed.
  bool apply_commands();
  // What the platform is to do, once.
  std::vector<Request> take_requests() { return std::exchange(state_.requests, {}); }
  // A replay goes on for so long; true while it moves the document.
  bool advance(double milliseconds);
  // As Engine::work; true if a new outcome, sweep or progress is to be drawn.
  bool work(double milliseconds);
  // Nothing left to simulate: the loop may sleep.
  bool idle() const;

 private:
  State state_;
  Commands commands_;
  std::unique_ptr<Engine> engine_;
};

}  // namespace curseur::app
