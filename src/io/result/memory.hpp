// Estimates how much memory a simulation that keeps its paths or months would take, before it starts.
#pragma once

#include <cstddef>
#include <optional>

#include "core/model/scenario.hpp"

namespace curseur::io {

inline constexpr double kMaxResultBytes = 2e9;

// What grows with what is asked.
struct ResultSize {
  std::size_t paths = 1;
  std::size_t positions = 1;  // of a lever; more than one in a sweep
  bool per_path = false;  // every metric of every path is listed
  std::size_t monthly_values = 0;  // listed at each position
};

struct TooMuch {
  double bytes = 0;
  std::size_t most_paths = 0;  // the most that would fit; 0 if not even one would, because of the positions
  std::size_t most_positions = 0;  // the most that would fit with their months
};
// Empty if the result can be kept within `limit` bytes. A run that is only summarised keeps no paths.
std::optional<TooMuch> too_much(const ResultSize& size, double limit = kMaxResultBytes);

// The values of all monthly series of one report: levels and mean of each month.
std::size_t monthly_values_of(const core::Scenario& scenario);

}  // namespace curseur::io
