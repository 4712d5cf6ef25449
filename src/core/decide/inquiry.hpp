// A question that is answered by simulating settings of a scenario one after the other, on the same draws. The work is
// done in steps, and the caller chooses how short they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/scenario.hpp"
#include "core/stats/run_report.hpp"

namespace curseur::core {

struct Futures {
  std::uint64_t seed = 1;
  std::size_t paths = 1000;
};

class Inquiry {
 public:
  explicit Inquiry(Futures futures) : futures_(futures) {}
  virtual ~Inquiry();
  bool done() const { return done_; }
  // The share done of the most that may be simulated; 1 when done.
  double progress() const;
  std::size_t settings_done() const { return settings_done_; }
  // An upper bound on the number of settings simulated.
  virtual std::size_t most_settings() const = 0;
  const Futures& futures() const { return futures_; }
  // Simulates up to `batches` more batches. Does nothing once done.
  void advance(const ForEach& for_each, std::size_t batches);

 protected:
  struct Setting {
    Scenario scenario;
    int hold_orders = 0;
  };
  // The setting to simulate next; empty once the answer is found.
  virtual std::optional<Setting> next() = 0;
  // Takes the result of that setting, with the metrics of every path.
  virtual void take(RunReport&& report) = 0;

 private:
  Futures futures_;
  std::optional<BlockRun> run_;
  std::vector<WorkspacePtr> workspaces_;  // reused from setting to setting
  std::size_t settings_done_ = 0;
  bool done_ = false;
};

// Runs the inquiry to its end.
void answer(Inquiry& inquiry, const ForEach& for_each = for_each_in_turn, std::size_t batches_at_once = block_of(1));

}  // namespace curseur::core
