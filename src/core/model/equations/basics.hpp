// Shared by all equations: the units of time and money, ratios, smoothing and the Ornstein-Uhlenbeck step (model.md,
// 2).
#pragma once

#include <cmath>

#include "core/math/bits.hpp"
#include "core/math/power.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

// ---- 2 Units, conventions and randomness ----

inline constexpr double kHours = 8766.0 / 12;  // in a month
inline constexpr double kDt = 1.0 / 12;  // a month, in years
inline constexpr double kMillion = 1e6;  // EUR in a MEUR

// OU(y, hl, sd, e) = y·2^(−dt/hl) + sd·√((1 − 4^(−dt/hl))·hl/(2·ln 2))·e
// The step is exact. Its two constants are the half-life in years and the sd per square root of a year.
inline double ou_decay(double half_life) { return power_of(2, -kDt / half_life); }
inline double ou_step_sd(double half_life, double sd) {
  constexpr double kTwoLn2 = 2 * 0x1.62e42fefa39efp-1;
  return sd * std::sqrt((1 - power_of(4, -kDt / half_life)) * half_life / kTwoLn2);
}
inline double ou_step(double state, double decay, double step_sd, double normal) {
  return state * decay + step_sd * normal;
}

// A standard normal that mixes a shared normal and an independent one: √ρ·shared + √(1−ρ)·own.
inline double correlated(double root_rho, double shared, double root_rest, double own) {
  return root_rho * shared + root_rest * own;
}

// First-order smoothing. In months, the weight is 1/(mean delay).
inline double smoothed(double state, double input, double weight) { return state + weight * (input - state); }

// A constant yearly rate compounded over years.
inline double grown(double rate, double years) { return power_of(1 + rate, years); }

// A part as a share of a whole; zero if the whole is zero.
inline double part_of(double part, double whole) {
  const double share = part / whole;
  return whole > 0 ? share : 0;
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
