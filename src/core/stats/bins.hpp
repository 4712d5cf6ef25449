// The bins of a quantile sketch (sketch.hpp), cut out of the bits of a double: its exponent and the first bits of its
// fraction. Compiled with the month loop, for each instruction set.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/math/bits.hpp"

namespace curseur::core {

// Magnitudes below kSmallest count as zero, above kLargest as just below it.
struct Bins {
  static constexpr double kSmallest = 0x1p-14, kLargest = 0x1p49;
  static constexpr int kBits = 12;               // the finest: 2^12 bins an octave
  static constexpr std::uint32_t kOctaves = 63;  // of either sign
  // Negative values first, ascending, then positive ones, and last the one bin of zero.
  static constexpr std::uint32_t kFirstPositive = kOctaves << kBits, kZero = 2 * kFirstPositive;
};

// The finest bin of each value into bins[0 .. count-1]; lowers `lowest` and raises `highest` to the values' own.
using FindBins = void (*)(const double* values, std::size_t count, std::uint32_t* bins, double& lowest, double& highest);

inline namespace CURSEUR_INSTRUCTIONS {
void find_bins(const double* values, std::size_t count, std::uint32_t* bins, double& lowest, double& highest);
}

}  // namespace curseur::core
