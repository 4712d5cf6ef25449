// Finds bins, 64 values at a time in loops that vectorise.
#include "core/stats/bins.hpp"

#include <bit>
#include <cmath>

namespace curseur::core::inline CURSEUR_INSTRUCTIONS {
namespace {

constexpr std::uint64_t kSmallestBits = std::bit_cast<std::uint64_t>(Bins::kSmallest);
constexpr double kBelowLargest = Bins::kLargest * (1 - 0x1p-53);

inline std::uint32_t bin_of(double value) {
  const double magnitude = std::fabs(value);
  const std::uint64_t bin = (bits_of(clip(magnitude, Bins::kSmallest, kBelowLargest)) - kSmallestBits) >> (52 - Bins::kBits);
  const std::uint64_t ones_below_zero = std::uint64_t{0} - (bits_of(value) >> 63);  // ~bin = -bin - 1
  const std::uint64_t signed_bin = Bins::kFirstPositive + (bin ^ ones_below_zero);
  return static_cast<std::uint32_t>(magnitude < Bins::kSmallest ? Bins::kZero : signed_bin);
}

template <std::size_t kCount>
inline void find(const double* values, std::uint32_t* bins, double& lowest, double& highest) {
  constexpr std::size_t kLanes = kCount < 8 ? kCount : 8;
#if defined(__clang__)
#pragma clang loop vectorize(assume_safety)
#else
#pragma GCC ivdep
#endif
  for (std::size_t i = 0; i < kCount; ++i) bins[i] = bin_of(values[i]);
  double low[kLanes], high[kLanes];
  for (std::size_t lane = 0; lane < kLanes; ++lane) low[lane] = high[lane] = values[lane];
  for (std::size_t i = kLanes; i < kCount; i += kLanes)
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      low[lane] = smaller(values[i + lane], low[lane]);
      high[lane] = larger(values[i + lane], high[lane]);
    }
  for (std::size_t lane = 0; lane < kLanes; ++lane) {
    lowest = smaller(low[lane], lowest);
    highest = larger(high[lane], highest);
  }
}

}  // namespace

void find_bins(const double* values, std::size_t count, std::uint32_t* bins, double& lowest, double& highest) {
  constexpr std::size_t kChunk = 64;
  std::size_t i = 0;
  for (; i + kChunk <= count; i += kChunk) find<kChunk>(values + i, bins + i, lowest, highest);
  for (; i < count; ++i) find<1>(values + i, bins + i, lowest, highest);
}

}  // namespace curseur::core
