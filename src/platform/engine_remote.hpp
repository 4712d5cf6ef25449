// An engine in another memory. Its owner (on the page, a worker) carries documents out and news back as bytes. If the
// remote engine fails, work continues here in slices.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "app/run/engine_bytes.hpp"
#include "app/run/simulation.hpp"

namespace curseur::platform {

class EngineRemote : public app::Engine {
 public:
  // `paths`: of a complete outcome.
  explicit EngineRemote(std::function<double()> now, std::size_t paths = app::kFullPaths)
      : here_(core::for_each_in_turn, 1, std::move(now), paths, std::min(paths, app::kFullSweepPaths)) {}

  bool work(double milliseconds, app::State& state) override;
  bool idle(const app::Document& document) const override;

  // The remote engine exists or is starting: documents go out, and nothing is simulated here, which would double the
  // memory.
  void connect() { is_afar_ = true; }
  // The remote engine is gone or never came: what it was asked is simulated here, unless it failed at it.
  void disconnect(app::Failure failure = app::Failure::none) {
    is_afar_ = false;
    failure_ = failure;
  }
  // The newest document, once; empty if the remote engine already has it.
  std::string take_document() { return std::exchange(outgoing_, {}); }
  // News from the remote engine; ignored if it cannot be read.
  void receive(std::string_view bytes);

 private:
  bool is_afar_ = false;
  app::Failure failure_ = app::Failure::none;  // not told yet
  app::Simulation here_;
  app::Versions sent_{0, 0, 0, 0, 0, 0};
  std::string outgoing_;
  app::EngineNews news_;  // not yet fetched
};

// The remote side: takes documents, works in slices, sends news.
class EngineAfar {
 public:
  explicit EngineAfar(std::function<double()> now, std::size_t paths = app::kFullPaths)
      : simulation_(core::for_each_in_turn, 1, std::move(now), paths, std::min(paths, app::kFullSweepPaths)) {}
  bool take_document(std::string_view bytes);  // false if it cannot be read
  // Works for about `milliseconds`, always finishing a coarse slice; returns the news so far.
  std::string work(double milliseconds);
  bool idle() const { return simulation_.idle(state_.document); }

 private:
  app::Simulation simulation_;
  app::State state_;
};

}  // namespace curseur::platform
