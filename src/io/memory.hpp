// How much a simulation whose paths are kept would take, asked before it starts.
#pragma once

#include <cstddef>
#include <optional>

namespace curseur::io {

inline constexpr double kMaxResultBytes = 2e9;

struct TooMuch {
  double bytes = 0;
  std::size_t most_paths = 0;  // that would fit
};
// Nothing when `paths` paths can be kept within `limit` bytes: those of a run whose paths are asked for one by one, or
// of a sweep over `positions` positions of a lever. A run that is only summed up keeps none.
std::optional<TooMuch> too_much(std::size_t paths, std::size_t positions, bool per_path,
                                double limit = kMaxResultBytes);

}  // namespace curseur::io
