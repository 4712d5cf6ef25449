// One run of the open document, refined in place: first a coarse slice of few paths, then more of the same draws.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "app/document.hpp"
#include "app/run/outcome.hpp"
#include "core/sim/run.hpp"
#include "core/stats/run_report.hpp"

namespace curseur::app {

// The coarse slice, as many paths as fit into a frame, and what it grows to.
inline constexpr std::size_t kFewestPaths = 128, kCoarsePaths = 512, kMiddlePaths = 2560, kFullPaths = 10000;

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
  // `paths`: of the complete outcome.
  explicit RunJob(std::size_t paths = kFullPaths) : full_(paths) {}
  // Starts over with a document, or a setting put aside; `version` tags what comes of it.
  void start(const Content& document, std::uint64_t version);
  std::uint64_t version() const { return version_; }
  std::size_t paths() const { return paths_; }  // simulated so far
  // How many paths the outcome that comes next is of; 0 when there is no next one.
  std::size_t aim() const { return aim_; }

  // Of every path of the outcome published last; null before the first.
  std::shared_ptr<const core::PathMetrics> metrics() const { return metrics_; }

  // Of the paths of the coarse slice, the one that comes nearest to a place in a chart of the series.
  std::size_t nearest_path(const Pick& pick) const;

  // The coarse slice as a whole: `paths` of kFewestPaths to kCoarsePaths, in whole batches; all paths where those are
  // fewer.
  std::shared_ptr<const Outcome> coarse(Slots& slots, std::size_t paths);
  // A little more work towards the next aim: a few batches, or a few fans. An outcome when it is reached.
  std::shared_ptr<const Outcome> refine(Slots& slots);

 private:
  std::shared_ptr<const Outcome> publish(const core::PathMetrics& metrics, const std::vector<double>& mean_flow);

  std::size_t aim_after(std::size_t paths) const;

  std::size_t full_;
  std::uint64_t version_ = 0;
  std::size_t paths_ = 0, aim_ = 0, fans_done_ = 0;
  core::Scenario scenario_;
  core::RunOptions options_;  // of all paths, with the charted columns
  core::ChartRun coarse_, median_;
  std::optional<core::BlockRun> run_;  // from the second aim on; starts at the first path again
  std::vector<core::Fan> fans_;  // of the aim, being worked out
  std::shared_ptr<const core::PathMetrics> metrics_;
};

}  // namespace curseur::app
