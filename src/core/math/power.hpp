// x^y for a positive x, from our own exponential and logarithm.
#pragma once

#include "core/math/exp.hpp"
#include "core/math/log.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

inline double power_of(double x, double y) { return exp_of(y * log_of(x)); }

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
