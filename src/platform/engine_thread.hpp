// The engine on its own thread, so that the interface never waits for it. For the desktop program and for pages that
// are allowed threads.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "app/run/engine_bytes.hpp"
#include "app/run/simulation.hpp"
#include "engine/threads.hpp"

namespace curseur::platform {

class EngineThread : public app::Engine {
 public:
  // `threads`: how many simulate in parallel, including the engine's own; `now`: a clock in milliseconds that any
  // thread can read; `paths`: of a complete outcome.
  EngineThread(std::size_t threads, std::function<double()> now, std::size_t paths = app::kFullPaths);
  ~EngineThread() override;

  bool work(double milliseconds, app::State& state) override;
  bool idle(const app::Document& document) const override;

 private:
  void live();
  void begin_anew();
  app::Failure simulate(app::State& state);

  engine::Threads threads_;
  const std::function<double()> now_;
  const std::size_t paths_;
  std::optional<app::Simulation> simulation_;  // used by the engine's thread
  // Used by the interface's thread: what was handed over, and the failure it knows of.
  app::Versions sent_{0, 0, 0, 0, 0, 0};
  app::Failure known_failure_ = app::Failure::none;
  mutable std::mutex mutex_;  // guards the members below; held only briefly
  std::condition_variable wake_;
  std::optional<app::Document> next_;  // not taken by the engine yet
  app::EngineNews news_;  // not fetched yet
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace curseur::platform
