// Writes the result of a run or a sweep as JSON: the shapes other programs rely on. Key order is part of
// them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/decide/sweep.hpp"
#include "core/sim/run.hpp"
#include "core/stats/summary.hpp"

namespace curseur::io {

class JsonWriter;

// What is written beside the metrics.
struct Parts {
  bool monthly = false;   // quantiles and mean over paths of every monthly series; needs RunOptions::series
  bool per_path = false;  // every metric of every path
};

// Those parts of one run, small enough to keep for every position of a sweep.
struct Details {
  std::vector<core::Fan> monthly;  // one a column of series_names, or empty
  core::PathMetrics per_path;      // or empty
};
Details details_of(const core::Run& run, Parts parts, const core::ForEach& for_each = core::for_each_in_turn);

std::string run_json(const core::Scenario& scenario, const core::RunOptions& options, const core::Run& run,
                     const Details& details = {});
// details: one a position, or none at all.
std::string sweep_json(const core::Scenario& scenario, const core::SweepOptions& options,
                       const core::Sweep& sweep, std::span<const Details> details);

// "metrics": {...}, as part of an object.
void write_metrics(JsonWriter& json, const core::RunSummary& summary);

// A digest as it is shown: 16 hexadecimal digits.
std::string digest_text(std::uint64_t digest);

}  // namespace curseur::io
