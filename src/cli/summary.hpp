// The results of a run and of a sweep as tables for people; programs read the JSON of io/result_writer.hpp.
#pragma once

#include <cstdint>
#include <string>

#include "core/decide/sweep.hpp"
#include "core/sim/run.hpp"
#include "core/stats/summary.hpp"

namespace curseur::cli {

std::string run_summary(const core::Scenario& scenario, const core::RunOptions& options,
                        const core::RunSummary& summary, std::uint64_t digest);
std::string sweep_summary(const core::Scenario& scenario, const core::SweepOptions& options,
                          const core::Sweep& sweep);

}  // namespace curseur::cli
