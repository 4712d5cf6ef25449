// ln x of a positive normal number, within 2 units in the last place and monotone.
#pragma once

#include "core/math/bits.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

// x = 2^k m with m in [sqrt 1/2, sqrt 2); ln m = 2 artanh(s), s = (m-1)/(m+1), computed with the minimax polynomial of
// FreeBSD's e_log.c (Sun Microsystems 1993: permission to use, copy, modify and distribute is freely granted).
inline double log_of(double x) {
  constexpr double kLn2High = 6.93147180369123816490e-01, kLn2Low = 1.90821492927058770002e-10;
  constexpr std::uint64_t kSqrtHalf = 0x3fe6a09e667f3bcdu, kOne = 0x3ff0000000000000u;
  const std::uint64_t offset = bits_of(x) - kSqrtHalf + kOne;  // its exponent field is k + 1023
  const double k = double_from((offset >> 52) | 0x4330000000000000u) - (0x1p52 + 1023);
  const double m = double_from((offset & 0x000fffffffffffffu) + kSqrtHalf);
  const double f = m - 1;
  const double s = f / (2 + f), z = s * s, w = z * z;
  const double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  const double odd =
      z * (6.666666666666735130e-01 +
           w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  const double half_square = 0.5 * f * f;
  return k * kLn2High - ((half_square - (s * (half_square + (even + odd)) + k * kLn2Low)) - f);
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
