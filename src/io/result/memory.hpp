// Estimates how much memory a simulation that keeps its paths would take, before it starts.
#pragma once

#include <cstddef>
#include <optional>

namespace curseur::io {

inline constexpr double kMaxResultBytes = 2e9;

struct TooMuch {
  double bytes = 0;
  std::size_t most_paths = 0;  // the most that would fit
};
// Empty if `paths` paths can be kept within `limit` bytes, either for a run that lists its paths one by one, or for a
// sweep over `positions` positions of a lever. A run that is only summarised keeps none.
std::optional<TooMuch> too_much(std::size_t paths, std::size_t positions, bool per_path,
                                double limit = kMaxResultBytes);

}  // namespace curseur::io
