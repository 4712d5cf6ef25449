// The best position of a sweep by one measure of NPV, and the plateau around it that chance cannot distinguish from it.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/catalogue/fields.hpp"

namespace curseur::core {

enum class Objective { mean, median, cvar5 };

// Positions of a sweep, all by index: the best one, and the widest run of its neighbours whose shortfall is within one
// standard error of the paired difference.
struct Best {
  std::size_t position = 0, low = 0, high = 0;
};
constexpr auto fields(const Best*) { return carried_members(&Best::position, &Best::low, &Best::high); }
// npv[position][path], MEUR, all of the same length > 0. The standard error comes from kGroups groups of paths.
inline constexpr std::size_t kGroups = 16;
Best best_position(std::span<const std::vector<double>> npv, Objective objective);

}  // namespace curseur::core
