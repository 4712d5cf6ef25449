// What the panels draw of a run and of the sweep of the pace: immutable once published, tagged with what made it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/decide/best.hpp"
#include "core/decide/sweep.hpp"
#include "core/sim/run.hpp"
#include "core/stats/summary.hpp"

namespace curseur::app {

// Shares of paths in equal bins from low to high; what lies outside counts in the first and last bin.
struct Histogram {
  double low = 0, high = 1;
  std::vector<double> shares;
};

struct Outcome {
  std::uint64_t version = 0;  // of the document
  std::size_t paths = 0;  // done; kFewestPaths at least, kFullPaths when complete
  bool complete = false;
  std::uint64_t digest = 0;  // of a complete one: that of `curseur run` with the same paths and seed
  core::RunSummary summary;
  std::array<std::optional<Histogram>, core::kMetrics> histograms;  // of the amounts and months
  std::vector<core::Fan> fans;  // by column (core/sim/series.hpp); empty vectors where not charted
  std::vector<double>
      mean_flow;  // by month over all paths: FCF - rescue_cost * rescue, MEUR, the end value in the last month
  core::ChartRun median;  // the median path, every column and item
};

// One position of the pace on the standard sweep.
struct CursorPoint {
  double pace = 0;
  core::Estimate npv;  // MEUR
  double npv_median = 0, npv_cvar5 = 0;
  core::Verdict verdict;
};
struct CursorSweep {
  std::uint64_t sweep_version = 0;
  std::size_t paths = 0;
  bool complete = false;
  std::vector<CursorPoint> points;  // ascending pace
  core::Best best_mean, best_median, best_cvar5;  // indices into points, with plateaus
};

}  // namespace curseur::app
