// The engine on a thread of its own: the interface never waits for it. For the desktop program and for pages that may
// have threads.
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
  // `threads` simulate side by side, the engine's own one included; `now` is a clock in milliseconds for any thread;
  // `paths`: of a complete outcome.
  EngineThread(std::size_t threads, std::function<double()> now, std::size_t paths = app::kFullPaths);
  ~EngineThread() override;

  bool work(double milliseconds, app::State& state) override;
  bool idle(const app::Document& document) const override;

 private:
  void live();

  engine::Threads threads_;
  app::Simulation simulation_;  // of the engine's thread
  app::Versions sent_{0, 0, 0, 0, 0, 0};  // of the interface's thread: what was handed over
  mutable std::mutex mutex_;  // guards what follows; held for an instant only
  std::condition_variable wake_;
  std::optional<app::Document> next_;  // not yet taken up
  app::EngineNews news_;  // not yet fetched
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace curseur::platform
