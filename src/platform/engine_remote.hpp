// The engine in another memory: documents go out and news come in as bytes, which whoever owns it carries (on the page,
// a worker). Where that other one fails, work goes on here, in slices.
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

  // It is there, or on its way: documents go out, and nothing is worked out here, which would take the memory twice.
  void connect() { is_afar_ = true; }
  // It is gone, or never came: what was asked of it is worked out here.
  void disconnect() { is_afar_ = false; }
  // The newest document, once; empty where the other one has it already.
  std::string take_document() { return std::exchange(outgoing_, {}); }
  // What the other one sent; nothing happens where it cannot be read.
  void receive(std::string_view bytes);

 private:
  bool is_afar_ = false;
  app::Simulation here_;
  app::Versions sent_{0, 0, 0, 0, 0, 0};
  std::string outgoing_;
  app::EngineNews news_;  // not yet fetched
};

// The other end: takes documents, works in slices, tells news.
class EngineAfar {
 public:
  explicit EngineAfar(std::function<double()> now, std::size_t paths = app::kFullPaths)
      : simulation_(core::for_each_in_turn, 1, std::move(now), paths, std::min(paths, app::kFullSweepPaths)) {}
  bool take_document(std::string_view bytes);  // false where it cannot be read
  // For about `milliseconds`, a coarse slice begun to its end; what there is to tell then.
  std::string work(double milliseconds);
  bool idle() const { return simulation_.idle(state_.document); }

 private:
  app::Simulation simulation_;
  app::State state_;
};

}  // namespace curseur::platform
