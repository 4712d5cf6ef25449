// What the panels draw of a run and of the pace sweep: immutable once published, tagged with the versions they were
// made from.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "app/run/setting.hpp"
#include "core/decide/best.hpp"
#include "core/decide/sweep.hpp"
#include "core/sim/run.hpp"
#include "core/stats/summary.hpp"

namespace curseur::app {

// Shares of paths in equal bins from low to high; values outside count in the first or last bin.
struct Histogram {
  double low = 0, high = 1;
  std::vector<double> shares;
};
constexpr auto fields(const Histogram*) {
  return core::carried_members(&Histogram::low, &Histogram::high, &Histogram::shares);
}

struct Outcome {
  std::uint64_t version = 0;  // of the document
  SettingPtr setting = std::make_shared<const Setting>();  // never null
  std::size_t paths = 0;  // simulated so far; at least kFewestPaths, kFullPaths when complete
  bool complete = false;
  std::uint64_t digest = 0;  // of a complete outcome: the digest of `curseur run` with the same paths and seed
  core::RunSummary summary;
  std::array<std::optional<Histogram>, core::kMetrics> histograms;  // for amounts and months
  std::vector<core::Fan> fans;  // by column (core/sim/series.hpp); empty vectors for series that are not charted
  std::vector<double>
      mean_flow;  // by month, over all paths: FCF - rescue_cost * rescue, MEUR; the last month includes the end value
  core::ChartRun median;  // the median path, with every column and item
};
constexpr auto fields(const Outcome*) {
  return core::carried_members(&Outcome::version, &Outcome::setting, &Outcome::paths, &Outcome::complete,
                               &Outcome::digest, &Outcome::summary, &Outcome::histograms, &Outcome::fans,
                               &Outcome::mean_flow, &Outcome::median);
}

// One pace of the standard sweep.
struct CursorPoint {
  double pace = 0;
  core::Estimate npv;  // MEUR
  double npv_median = 0, npv_cvar5 = 0;
  core::Verdict verdict;
};
constexpr auto fields(const CursorPoint*) {
  return core::carried_members(&CursorPoint::pace, &CursorPoint::npv, &CursorPoint::npv_median, &CursorPoint::npv_cvar5,
                               &CursorPoint::verdict);
}
struct CursorSweep {
  std::uint64_t sweep_version = 0;
  std::size_t paths = 0;
  bool complete = false;
  std::vector<CursorPoint> points;  // ascending pace
  core::Best best_mean, best_median, best_cvar5;  // indices into points, with plateaus
};
constexpr auto fields(const CursorSweep*) {
  return core::carried_members(&CursorSweep::sweep_version, &CursorSweep::paths, &CursorSweep::complete,
                               &CursorSweep::points, &CursorSweep::best_mean, &CursorSweep::best_median,
                               &CursorSweep::best_cvar5);
}

}  // namespace curseur::app
