// A sweep of one lever on the same draws: the metrics at every position, and whether it is too slow, right or too fast
// (model.md, 5).
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/decide/levers.hpp"
#include "core/model/parameters.hpp"
#include "core/sim/run.hpp"
#include "core/stats/run_report.hpp"

namespace curseur::core {

inline constexpr std::string_view kPacePointer = "/planning/pace";

struct SweepOptions {
  std::string lever{kPacePointer};
  std::vector<double> positions;  // ascending
  std::uint64_t seed = 1;
  std::size_t paths = 10000;
  bool median = false;
  Wanted wanted;
};
// 0.02, 0.05, 0.10, 0.15, ... 0.95, 0.98
std::vector<double> standard_pace_positions();
// `steps` positions between two ends, both included. For a lever in whole units they are whole numbers without repeats.
std::vector<double> evenly_spaced(double from, double to, int steps, bool whole);

struct Verdict {
  Probability too_slow, right, too_fast;
};
constexpr auto fields(const Verdict*) {
  return members("Verdict",
                 "In hindsight, future by future: whether a slower, this, or a faster position was the right one.",
                 field("too_slow", &Verdict::too_slow, unit::kShare, "futures in which a faster one was right"),
                 field("right", &Verdict::right, unit::kShare, "futures in which this one was right"),
                 field("too_fast", &Verdict::too_fast, unit::kShare, "futures in which a slower one was right"));
}
// Takes npv[position][path] and returns one verdict per position. regret: the share of the path's range that still
// counts as right.
std::vector<Verdict> verdicts(std::span<const std::vector<double>> npv, double regret);

struct SweepPoint {
  double value = 0;
  RunSummary summary;
  Verdict verdict;
};
// A position, with the details that its run gives beyond the metrics, if any.
struct DetailedPoint {
  const SweepPoint* point = nullptr;
  const RunDetails* details = nullptr;
};
constexpr auto fields(const SweepPoint*) {
  return members(
      "SweepPointAlone", "A position of a sweep.", field("value", &SweepPoint::value, unit::kLever, "of the lever"),
      field("metrics", &SweepPoint::summary, unit::kNone, "the metrics there"), inlined(&SweepPoint::verdict));
}
constexpr auto fields(const DetailedPoint*) {
  return members("SweepPoint", "A position of a sweep.", inlined(&DetailedPoint::point),
                 inlined(&DetailedPoint::details));
}
struct Sweep {
  std::string lever;
  double regret = 0;
  std::vector<SweepPoint> points;
  std::uint64_t digest = kFnvOffset;  // FNV-1a over the digests of the runs at all positions, in order
};

struct DetailedSweep {
  std::uint64_t digest = kFnvOffset;
  std::string lever;
  double regret = 0;
  std::vector<DetailedPoint> points;
};
constexpr auto fields(const DetailedSweep*) {
  return members("Sweep", "A sweep of one lever on the same futures.",
                 derived(
                     "digest", [](const DetailedSweep& sweep) { return digest_text(sweep.digest); }, unit::kNone,
                     "a hash of the digests of the runs at all positions, in order"),
                 field("lever", &DetailedSweep::lever, unit::kNone, "JSON Pointer of the lever"),
                 field("regret", &DetailedSweep::regret, unit::kShare,
                       "how far from the best, in shares of the range of npv in a future, still counts as right"),
                 field("points", &DetailedSweep::points, unit::kNone, "the positions, ascending"));
}
// The position of the highest mean npv, by index; the first if equal. Precondition: there is one.
std::size_t best_point(const Sweep& sweep);
// The result points into both arguments. reports: one per position, or none.
DetailedSweep with_details(const Sweep& sweep, std::span<const RunReport> reports);

// Reports a fault if the lever names no number or changes how results are measured (levers.hpp), or if a position makes
// the scenario invalid.
std::vector<Fault> check_sweep(const Scenario& scenario, const SweepOptions& options);

// A sweep in steps, for callers that show progress or may stop it. Precondition: check_sweep is empty.
class SweepRun {
 public:
  SweepRun(const Scenario& scenario, const SweepOptions& options);
  bool done() const { return position_ == options_.positions.size(); }
  std::size_t paths_done() const;  // out of paths(), which counts all positions
  std::size_t paths() const { return options_.paths * options_.positions.size(); }
  // Simulates up to `batches` more batches. When a position is finished, `seen(position, report)` receives its report.
  void advance(const ForEach& for_each, std::size_t batches,
               const std::function<void(std::size_t, RunReport&&)>& seen = {});
  // Call it once the sweep is done.
  Sweep take() &&;

 private:
  Scenario scenario_;
  SweepOptions options_;
  std::size_t position_ = 0;
  std::optional<BlockRun> run_;
  Sweep made_;
  std::vector<std::vector<double>> npv_;
};
// Runs the whole sweep. `paths_done(paths of all positions)` reports progress.
Sweep sweep(const Scenario& scenario, const SweepOptions& options, const ForEach& for_each = for_each_in_turn,
            std::size_t batches_at_once = block_of(1), const std::function<void(std::size_t, RunReport&&)>& seen = {},
            const std::function<void(std::size_t)>& paths_done = {});

}  // namespace curseur::core
