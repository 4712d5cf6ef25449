// Connects commands, state and simulation.
#include "app/app.hpp"

#include "app/edit/apply.hpp"
#include "app/run/simulation.hpp"

namespace curseur::app {

App::App(std::unique_ptr<Engine> engine) : state_(opening_state()), engine_(std::move(engine)) {}
App::App(core::ForEach executor, std::size_t threads, std::function<double()> now)
    : App(std::make_unique<Simulation>(std::move(executor), threads, std::move(now))) {}
App::~App() = default;

bool App::apply_commands() {
  bool changed = false;
  for (const auto& [command, gesture] : commands_.take()) changed = apply(command, state_, gesture) || changed;
  return changed;
}

bool App::advance(double milliseconds) { return advance_replay(state_, milliseconds); }

bool App::work(double milliseconds) {
  const Progress before = state_.progress;
  const bool published = engine_->work(milliseconds, state_);
  if (state_.progress.failure != before.failure) give_up(state_);
  if (published || state_.progress.busy != before.busy) ++state_.revision;
  return deliver_report(state_) || published || state_.progress.paths_done != before.paths_done;
}

bool App::idle() const { return engine_->idle(state_.document); }

}  // namespace curseur::app
