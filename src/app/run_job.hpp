// One run of the open document, refined in place: first a coarse slice of 512 paths, then more of the same draws.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "app/document.hpp"
#include "app/outcome.hpp"
#include "core/sim/run.hpp"

namespace curseur::app {

inline constexpr std::size_t kCoarsePaths = 512, kMiddlePaths = 2560, kFullPaths = 10000;

// The workspaces of as many batches as are simulated side by side, reused from slice to slice.
class Slots {
 public:
  Slots(core::ForEach executor, std::size_t threads);
  std::size_t threads() const { return threads_; }
  const core::ForEach& executor() const { return executor_; }
  // Simulates batches first .. end-1.
  template <class Value>
  void simulate(const core::Plan& plan, const core::RunOptions& options, std::size_t first, std::size_t end,
                core::RunValues<Value>& run);

 private:
  core::ForEach executor_;
  std::size_t threads_;
  std::vector<core::WorkspacePtr> workspaces_;
};

class RunJob {
 public:
  // Starts over with a document. Memory is kept where its shape allows.
  void start(const Document& document);
  std::uint64_t version() const { return version_; }
  std::size_t paths() const { return paths_; }  // simulated so far
  // How many paths the outcome that comes next is of; 0 when there is no next one.
  std::size_t aim() const { return aim_; }

  // The coarse slice as a whole.
  std::shared_ptr<const Outcome> coarse(Slots& slots);
  // A little more work towards the next aim: a few batches, or the fans of a few months. An outcome when it is reached.
  std::shared_ptr<const Outcome> refine(Slots& slots);

 private:
  void summarize_months(Slots& slots, std::size_t units);
  std::shared_ptr<const Outcome> publish();

  std::uint64_t version_ = 0;
  std::size_t paths_ = 0, aim_ = 0, fan_units_ = 0;
  std::unique_ptr<core::Plan> plan_;
  core::RunOptions options_;
  core::ChartRun run_, median_;
  std::vector<core::Fan> fans_;  // of the aim, being worked out
};

}  // namespace curseur::app
