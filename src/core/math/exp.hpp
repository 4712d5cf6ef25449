// e^x, within 2 units in the last place and monotone. The argument is clipped to the range where the result is a normal
// number.
#pragma once

#include "core/math/bits.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

inline constexpr double kExpLowest = -708.0, kExpHighest = 709.0;

// x = n ln 2 + r with |r| <= ln 2 / 2, where ln 2 is split into two parts (Cody & Waite 1980). e^r is its Taylor
// polynomial; the first omitted term is below 2^-57 in this range.
inline double exp_of(double x) {
  constexpr double kLog2E = 0x1.71547652b82fep+0;
  constexpr double kLn2High = 0x1.62e42fefa3800p-1, kLn2Low = 0x1.ef35793c76730p-45;
  x = clip(x, kExpLowest, kExpHighest);
  const double shifted = x * kLog2E + kRoundToWhole;
  const double n = shifted - kRoundToWhole;
  const double r = (x - n * kLn2High) - n * kLn2Low;
  double p = 1.0 / 6227020800;  // 1/13!
  p = p * r + 1.0 / 479001600;
  p = p * r + 1.0 / 39916800;
  p = p * r + 1.0 / 3628800;
  p = p * r + 1.0 / 362880;
  p = p * r + 1.0 / 40320;
  p = p * r + 1.0 / 5040;
  p = p * r + 1.0 / 720;
  p = p * r + 1.0 / 120;
  p = p * r + 1.0 / 24;
  p = p * r + 1.0 / 6;
  p = p * r + 0.5;
  const double e_r = 1.0 + (r + r * r * p);
  // The low bits of `shifted` hold n; moved into the exponent, they give 2^n.
  const double scale = double_from((bits_of(shifted) + 1023) << 52);
  return e_r * scale;
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
