// One run of the open document, refined in place: a coarse slice of few paths first, then more paths of the same draws.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "app/document.hpp"
#include "app/run/outcome.hpp"
#include "app/run/setting.hpp"
#include "core/sim/run.hpp"
#include "core/stats/run_report.hpp"

namespace curseur::app {

// Path counts: the coarse slice (as many as fit into a frame) and the counts it grows to.
inline constexpr std::size_t kFewestPaths = 128, kCoarsePaths = 512, kMiddlePaths = 2560, kFullPaths = 10000;

// Workspaces for the batches simulated in parallel, reused from slice to slice.
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
  // Restarts with a setting, of the document or pinned; `version` tags the results.
  void start(SettingPtr setting, std::uint64_t seed, std::uint64_t version);
  std::uint64_t version() const { return version_; }
  std::size_t paths() const { return paths_; }  // simulated so far
  // The number of paths of the next outcome; 0 if there is none.
  std::size_t aim() const { return aim_; }

  // Metrics of every path of the outcome published last; null before the first.
  std::shared_ptr<const core::PathMetrics> metrics() const { return metrics_; }

  // The path of the coarse slice that passes closest to a place in a chart of the series.
  std::size_t nearest_path(const Pick& pick) const;

  // Runs the whole coarse slice: kFewestPaths to kCoarsePaths, in whole batches, or all paths if there are fewer.
  std::shared_ptr<const Outcome> coarse(Slots& slots, std::size_t paths);
  // Does a little work towards the next aim: a few batches or a few fans. Returns an outcome when the aim is reached.
  std::shared_ptr<const Outcome> refine(Slots& slots);

 private:
  std::shared_ptr<const Outcome> publish(const core::PathMetrics& metrics, const std::vector<double>& mean_flow);

  std::size_t aim_after(std::size_t paths) const;

  std::size_t full_;
  std::uint64_t version_ = 0;
  std::size_t paths_ = 0, aim_ = 0, fans_done_ = 0;
  SettingPtr setting_;
  core::RunOptions options_;  // for all paths, with the charted columns
  core::ChartRun coarse_, median_;
  std::optional<core::BlockRun> run_;  // used from the second aim on; starts again at the first path
  std::vector<core::Fan> fans_;  // fans of the current aim, in progress
  std::shared_ptr<const core::PathMetrics> metrics_;
};

}  // namespace curseur::app
