// The standard pace sweep in the background: all positions coarsely first, then all with more paths.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "app/document.hpp"
#include "app/run/outcome.hpp"
#include "app/run/run_job.hpp"

namespace curseur::app {

inline constexpr std::size_t kCoarseSweepPaths = 512, kFullSweepPaths = 2048;

class SweepJob {
 public:
  // `paths`: per position of a complete sweep.
  explicit SweepJob(std::size_t paths = kFullSweepPaths) : full_(paths), coarse_(std::min(paths, kCoarseSweepPaths)) {}

  void start(const Document& document);
  std::uint64_t sweep_version() const { return sweep_version_; }
  std::size_t aim() const { return aim_; }  // paths of the next sweep; 0 if there is none
  // Simulates a few batches of one position. Returns a sweep once all positions have reached the aim.
  std::shared_ptr<const CursorSweep> refine(Slots& slots);

 private:
  std::shared_ptr<const CursorSweep> publish();

  std::size_t full_, coarse_;
  std::uint64_t sweep_version_ = 0;
  std::size_t aim_ = 0, position_ = 0, batch_ = 0;
  core::Scenario scenario_;
  core::RunOptions options_;
  std::vector<double> positions_;
  std::vector<std::unique_ptr<core::Plan>> plans_;
  std::vector<core::Run> runs_;
};

}  // namespace curseur::app
