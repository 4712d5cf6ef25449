// Computes some order statistics of an unsorted sample, faster than selecting them one after the other. One pass counts
// the values in up to 1,024 bins, a second gathers the bins that hold a wanted rank, and only those are sorted.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

namespace curseur::core {

// An unsigned number in the same order as the value. Its high bits also spread a heavy tail over many bins.
template <class Value>
inline auto order_key(Value value) {
  using Bits = std::conditional_t<sizeof(Value) == 4, std::uint32_t, std::uint64_t>;
  constexpr Bits kSign = Bits{1} << (8 * sizeof(Value) - 1);
  const Bits bits = std::bit_cast<Bits>(value);
  return static_cast<Bits>(bits ^ ((bits & kSign) ? ~Bits{0} : kSign));
}

// Writes the values at the given ranks (0 = smallest, ascending, below sample.size()) into out[0..ranks.size()-1]. The
// sample holds no NaN and is not changed.
template <class Value>
void order_statistics(std::span<const Value> sample, std::span<const std::size_t> ranks, Value* out) {
  constexpr int kBinBits = 10;
  auto low = order_key(sample[0]), high = low;
  for (const Value value : sample) {
    const auto key = order_key(value);
    low = key < low ? key : low;
    high = key > high ? key : high;
  }
  const int shift = std::max(0, static_cast<int>(std::bit_width(static_cast<std::uint64_t>(high - low))) - kBinBits);
  const auto bin_of = [low, shift](Value value) { return static_cast<std::size_t>((order_key(value) - low) >> shift); };
  std::array<std::uint32_t, (1u << kBinBits)> count{}, gathered_at;
  for (const Value value : sample) ++count[bin_of(value)];

  // A bin with a wanted rank: the rank of its first value, and the place of its values among the gathered ones.
  struct WantedBin {
    std::size_t bin, first_rank, begin;
  };
  std::vector<WantedBin> wanted;
  std::array<bool, (1u << kBinBits)> is_wanted{};
  std::size_t bin = 0, before = 0, room = 0;
  std::vector<std::size_t> bin_of_rank;
  for (const std::size_t rank : ranks) {
    while (before + count[bin] <= rank) before += count[bin++];
    if (!is_wanted[bin]) {
      is_wanted[bin] = true;
      gathered_at[bin] = static_cast<std::uint32_t>(room);
      wanted.push_back({bin, before, room});
      room += count[bin];
    }
    bin_of_rank.push_back(wanted.size() - 1);
  }
  std::vector<Value> gathered(room);
  for (const Value value : sample) {
    const std::size_t at = bin_of(value);
    if (is_wanted[at]) gathered[gathered_at[at]++] = value;
  }
  for (const WantedBin& w : wanted)
    std::sort(gathered.begin() + static_cast<std::ptrdiff_t>(w.begin),
              gathered.begin() + static_cast<std::ptrdiff_t>(w.begin + count[w.bin]));
  for (std::size_t k = 0; k < ranks.size(); ++k) {
    const WantedBin& w = wanted[bin_of_rank[k]];
    out[k] = gathered[w.begin + (ranks[k] - w.first_rank)];
  }
}

}  // namespace curseur::core
