// One number for each path of a batch, side by side, and the loop over them that the compiler vectorises.
#pragma once

#include <cstddef>

#include "core/sim/run_values.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

struct alignas(64) Column {
  double lanes[kBatch];

  double& operator[](std::size_t i) { return lanes[i]; }
  double operator[](std::size_t i) const { return lanes[i]; }
  void fill(double value) {
    for (double& lane : lanes) lane = value;
  }
};

// Lanes are independent of each other, so the compiler need not prove that columns do not overlap. Copy numbers that
// are the same on all lanes to local variables first.
template <class Body>
inline void for_lanes(Body&& body) {
#if defined(__clang__)
#pragma clang loop vectorize(assume_safety)
#else
#pragma GCC ivdep
#endif
  for (std::size_t i = 0; i < kBatch; ++i) body(i);
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
