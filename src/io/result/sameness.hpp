// Texts for comparing two builds, machines or browsers to the last bit: digests of runs, digests of paths, and
// everything about one path. `curseur digest` and the tests use them.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "core/sim/run.hpp"

namespace curseur::io {

// The numbers of paths at which builds are compared: one, less than a batch, not a multiple of one, and the usual
// number.
inline constexpr std::size_t kComparedPaths[] = {1, 7, 1000, 10000};

// "ID PATHS DIGEST" for the first options.paths paths.
std::string digest_line(const std::string& id, const core::Scenario& scenario, const core::RunOptions& options,
                        const core::ForEach& for_each = core::for_each_in_turn);
// One line per path: "PATH DIGEST".
std::string path_digest_lines(const core::Scenario& scenario, const core::RunOptions& options,
                              const core::ForEach& for_each = core::for_each_in_turn);
// Everything about one path, one number per line, month by month, then its metrics: "month 12 cash 40b3880000000000
// 5000", "metric npv c08f400000000000 -1000".
std::string trace_lines(const core::Scenario& scenario, const core::RunOptions& options, std::size_t path);

}  // namespace curseur::io
