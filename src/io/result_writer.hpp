// Writes the result of a run or a sweep as JSON: the shapes other programs rely on. Key order is part of
// them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/decide/sweep.hpp"
#include "core/sim/run.hpp"
#include "core/stats/run_report.hpp"

namespace curseur::io {

class JsonWriter;

// With the monthly series and the metrics of every path where the report holds them.
std::string run_json(const core::Scenario& scenario, const core::RunOptions& options, const core::RunReport& report);
// reports: one a position, or none at all.
std::string sweep_json(const core::Scenario& scenario, const core::SweepOptions& options, const core::Sweep& sweep,
                       std::span<const core::RunReport> reports);

// What every result opens with: version, format, scenario's name, paths, seed.
void write_head(JsonWriter& json, const core::Scenario& scenario, std::size_t paths, std::uint64_t seed, bool median);
// "metrics": {...}, as part of an object.
void write_metrics(JsonWriter& json, const core::RunSummary& summary);

// A digest as it is shown: 16 hexadecimal digits.
std::string digest_text(std::uint64_t digest);

}  // namespace curseur::io
