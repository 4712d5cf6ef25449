// Elementary functions that give the same bits on every platform. They are written so that a loop over columns
// vectorises: no branch on data, no table, no libm. This file handles the bits of a double.
#pragma once

#include <bit>
#include <cstdint>

#include "core/instructions.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

inline std::uint64_t bits_of(double value) { return std::bit_cast<std::uint64_t>(value); }
inline double double_from(std::uint64_t bits) { return std::bit_cast<double>(bits); }

// Adding this constant rounds a double of less than 2^51 to a whole number; the low bits of the sum then hold that
// number.
inline constexpr double kRoundToWhole = 0x1.8p52;

inline double smaller(double a, double b) { return a < b ? a : b; }
inline double larger(double a, double b) { return a > b ? a : b; }
inline double clip(double x, double low, double high) { return smaller(larger(x, low), high); }
// The largest whole number not above x; |x| < 2^31.
inline double floor_of(double x) {
  const double cut = static_cast<double>(static_cast<std::int32_t>(x));
  return cut > x ? cut - 1 : cut;
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
