// Writes the results of runs, sweeps and questions as JSON. Other programs rely on these shapes, including the order of
// keys. The members come from the field lists beside the result structs.
#pragma once

#include <span>
#include <string>

#include "core/decide/question.hpp"
#include "core/decide/sweep.hpp"
#include "core/sim/run.hpp"
#include "core/stats/run_report.hpp"

namespace curseur::io {

class JsonWriter;

// Includes the monthly series and the metrics of every path if the report holds them.
std::string run_json(const core::Scenario& scenario, const core::RunOptions& options, const core::RunReport& report);
// reports: one per position, or none.
std::string sweep_json(const core::Scenario& scenario, const core::SweepOptions& options, const core::Sweep& sweep,
                       std::span<const core::RunReport> reports);

// The answer to a question.
std::string answer_json(const core::Scenario& scenario, const core::QuestionOptions& options,
                        const core::Answer& answer);

// Writes the head of every result: version, format, scenario's name, paths, seed.
void write_head(JsonWriter& json, const core::Scenario& scenario, std::size_t paths, std::uint64_t seed, bool median);

using core::digest_text;

}  // namespace curseur::io
