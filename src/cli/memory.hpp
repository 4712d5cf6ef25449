// How much a simulation would keep in memory, and what is said when that is too much. Used before one starts.
#pragma once

#include <cstddef>
#include <string>

namespace curseur::cli {

inline constexpr double kMaxResultBytes = 2e9;

// Empty when `paths` paths can be kept: those of a run whose paths are asked for one by one, or of a sweep over
// `positions` positions of a lever. A run that is only summed up keeps none.
std::string memory_problem(std::size_t paths, std::size_t positions, bool per_path);

}  // namespace curseur::cli
