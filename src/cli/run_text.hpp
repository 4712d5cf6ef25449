// The results of a run and of a sweep as tables for people; programs read the JSON of io/result/result_writer.hpp.
#pragma once

#include <string>

#include "core/decide/sweep.hpp"
#include "core/stats/run_report.hpp"

namespace curseur::cli {

std::string run_summary(const core::Scenario& scenario, const core::RunOptions& options, const core::RunReport& report);
std::string sweep_summary(const core::Scenario& scenario, const core::SweepOptions& options, const core::Sweep& sweep);

}  // namespace curseur::cli
