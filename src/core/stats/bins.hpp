// The bins of a quantile sketch (sketch.hpp). A bin comes from the bits of a double: its exponent and the first bits of
// its fraction.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

#include "core/math/bits.hpp"

namespace curseur::core {

// Magnitudes below kSmallest count as zero; those above kLargest count as just below it.
struct Bins {
  static constexpr double kSmallest = 0x1p-14, kLargest = 0x1p49;
  static constexpr int kBits = 12;  // the finest: 2^12 bins per octave
  static constexpr std::uint32_t kOctaves = 63;  // for each sign
  // Negative values come first, ascending, then positive ones, and last the single bin of zero.
  static constexpr std::uint32_t kFirstPositive = kOctaves << kBits, kZero = 2 * kFirstPositive;
};

inline namespace CURSEUR_INSTRUCTIONS {

// The number of a value's finest bin, in loops that vectorise. Shifted right by n, it is the number of a bin 2^n times
// as wide.
inline std::uint32_t bin_of(double value) {
  constexpr std::uint64_t kSmallestBits = std::bit_cast<std::uint64_t>(Bins::kSmallest);
  constexpr double kBelowLargest = Bins::kLargest * (1 - 0x1p-53);
  const double magnitude = std::fabs(value);
  const std::uint64_t bin =
      (bits_of(clip(magnitude, Bins::kSmallest, kBelowLargest)) - kSmallestBits) >> (52 - Bins::kBits);
  const std::uint64_t ones_below_zero = std::uint64_t{0} - (bits_of(value) >> 63);  // ~bin = -bin - 1
  const std::uint64_t signed_bin = Bins::kFirstPositive + (bin ^ ones_below_zero);
  return static_cast<std::uint32_t>(magnitude < Bins::kSmallest ? Bins::kZero : signed_bin);
}

}  // namespace CURSEUR_INSTRUCTIONS

}  // namespace curseur::core
