// Which random number is which: the one place where the counter's layout stands (model.md, section 2).
//
// key     = the seed: low word, high word
// counter = { path, month, kind, index }; one block of four words serves up to four related draws.
//
//   kind       month   index      words
//   company    once    0          common factor Z0 | imitation | hardware cost decline | servers' lead time
//   potential  once    segment/4  potential of segment 4*index + word
//   lead       once    region/4   facility lead time of region 4*index + word
//   contract   once    number/4   contract 4*index + word of the list is signed
//   equity     once    number/4   equity round 4*index + word of the list closes
//   market     t       0          scarcity | hardware index | adoption winter starts | -
//   region     t       region     electricity | demand climate | cut-off starts | length of a cut-off
//
// A draw so depends on nothing but its own name: not on the policy, the number of paths, other regions or segments,
// threads or the platform.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/math/bits.hpp"
#include "core/random/philox.hpp"

namespace curseur::core::inline CURSEUR_INSTRUCTIONS {

enum class Kind : std::uint32_t { company = 1, potential, lead, contract, equity, market, region };
inline constexpr std::uint32_t kOncePerPath = 0xFFFFFFFFu;  // in the place of the month
inline constexpr std::size_t kWords = 4;

inline Key key_of_seed(std::uint64_t seed) {
  return {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
}

// (x + 1/2) / 2^32, in (0, 1)
inline double uniform_from(std::uint32_t word) {
  return (double_from(0x4330000000000000u | word) - 0x1p52 + 0.5) * 0x1p-32;  // word as a double, in vectors too
}

// The four uniforms of one block.
inline std::array<double, kWords> uniforms(Key key, std::uint32_t path, std::uint32_t month, Kind kind,
                                           std::uint32_t index) {
  const Words words = philox({path, month, static_cast<std::uint32_t>(kind), index}, key);
  return {uniform_from(words[0]), uniform_from(words[1]), uniform_from(words[2]), uniform_from(words[3])};
}

}  // namespace curseur::core::inline CURSEUR_INSTRUCTIONS
