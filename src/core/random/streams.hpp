// Which random number is which: the one place that knows the counter's layout (model.md, section 2).
//
// key     = the seed: low word, high word
// counter = { path, month, stream, index }; one block of four words serves up to four related draws.
//
//   stream     month   index      words
//   company    once    0          CompanyWord
//   potential  once    segment/4  potential of segment 4*index + word
//   lead       once    region/4   facility lead time of region 4*index + word
//   contract   once    number/4   contract 4*index + word of the list is signed
//   equity     once    number/4   equity round 4*index + word of the list closes
//   market     t       0          MarketWord
//   region     t       region     RegionWord
//
// So a draw depends only on its own name, and not on the policy, the number of paths, other regions or segments,
// threads or the platform.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/math/bits.hpp"
#include "core/random/philox.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

enum class StreamKind : std::uint32_t { company = 1, potential, lead, contract, equity, market, region };
// The words of a block, by stream. Words marked n become standard normals.
struct CompanyWord {
  enum : std::size_t { common, imitation, hardware_decline, server_lead };  // n, n, n, n; all potentials share common
};
struct MarketWord {
  enum : std::size_t { scarcity, hardware, winter };  // n, n, starts; the fourth word is unused
};
struct RegionWord {
  enum : std::size_t { electricity, climate, cutoff, cutoff_months };  // n, n, starts, length
};
inline constexpr std::uint32_t kOncePerPath = 0xFFFFFFFFu;  // in place of the month
inline constexpr std::size_t kWords = 4;
// The position of draw `number` in a list: its block, and its word within the block.
inline constexpr std::uint32_t block_of(std::size_t number) { return static_cast<std::uint32_t>(number / kWords); }
inline constexpr std::size_t word_of(std::size_t number) { return number % kWords; }

inline Key key_of_seed(std::uint64_t seed) {
  return {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
}

// (x + 1/2) / 2^32, in (0, 1)
inline double uniform_from(std::uint32_t word) {
  return (double_from(0x4330000000000000u | word) - 0x1p52 + 0.5) * 0x1p-32;  // word as a double; vectorises
}

// The four uniforms of one block.
inline std::array<double, kWords> uniforms(Key key, std::uint32_t path, std::uint32_t month, StreamKind kind,
                                           std::uint32_t index) {
  const Words words = philox({path, month, static_cast<std::uint32_t>(kind), index}, key);
  return {uniform_from(words[0]), uniform_from(words[1]), uniform_from(words[2]), uniform_from(words[3])};
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
