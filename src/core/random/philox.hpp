// Philox4x32-10, a counter-based generator. The same key and counter give the same four words on every machine, in any
// order.
#pragma once

#include <array>
#include <cstdint>

#include "core/instructions.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

using Words = std::array<std::uint32_t, 4>;
using Key = std::array<std::uint32_t, 2>;

// Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3. SC11. Constants of Random123.
inline constexpr int kPhiloxRounds = 10;
inline void philox_round(std::uint32_t& c0, std::uint32_t& c1, std::uint32_t& c2, std::uint32_t& c3, Key key) {
  const std::uint64_t a = std::uint64_t{0xD2511F53u} * c0;
  const std::uint64_t b = std::uint64_t{0xCD9E8D57u} * c2;
  c0 = static_cast<std::uint32_t>(b >> 32) ^ c1 ^ key[0];
  c1 = static_cast<std::uint32_t>(b);
  c2 = static_cast<std::uint32_t>(a >> 32) ^ c3 ^ key[1];
  c3 = static_cast<std::uint32_t>(a);
}
inline Key next_key(Key key) { return {key[0] + 0x9E3779B9u, key[1] + 0xBB67AE85u}; }

inline Words philox(Words counter, Key key) {
  auto [c0, c1, c2, c3] = counter;
  for (int round = 0; round < kPhiloxRounds; ++round, key = next_key(key)) philox_round(c0, c1, c2, c3, key);
  return {c0, c1, c2, c3};
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
