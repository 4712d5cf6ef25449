// How much a simulation would keep in memory, and what is said when that is too much. Used before one starts.
#pragma once

#include <cstddef>
#include <string>

#include "core/model/scenario.hpp"
#include "io/result_writer.hpp"

namespace curseur::cli {

inline constexpr double kMaxResultBytes = 2e9;

// Empty when `paths` paths at `positions` positions of a lever can be kept.
std::string memory_problem(const core::Scenario& scenario, std::size_t paths, std::size_t positions,
                           io::Parts parts);

}  // namespace curseur::cli
