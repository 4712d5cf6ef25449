// The inverse of the standard normal distribution function, to 1e-14.
#pragma once

#include <cmath>

#include "core/math/log.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

// Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37(3), 1988: three rational functions of degree 7.
namespace as241 {

template <int N>
inline double polynomial(const double (&c)[N], double x) {
  double sum = c[N - 1];
  for (int i = N - 2; i >= 0; --i) sum = sum * x + c[i];
  return sum;
}

inline constexpr double kCentre[8] = {3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3,
                                      1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                      3.3430575583588128105e+4, 2.5090809287301226727e+3};
inline constexpr double kCentreBelow[8] = {1,
                                           4.2313330701600911252e+1,
                                           6.8718700749205790830e+2,
                                           5.3941960214247511077e+3,
                                           2.1213794301586595867e+4,
                                           3.9307895800092710610e+4,
                                           2.8729085735721942674e+4,
                                           5.2264952788528545610e+3};
inline constexpr double kTail[8] = {1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                                    3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                                    2.27238449892691845833e-2, 7.74545014278341407640e-4};
inline constexpr double kTailBelow[8] = {1,
                                         2.05319162663775882187e0,
                                         1.67638483018380384940e0,
                                         6.89767334985100004550e-1,
                                         1.48103976427480074590e-1,
                                         1.51986665636164571966e-2,
                                         5.47593808499534494600e-4,
                                         1.05075007164441684324e-9};
inline constexpr double kFar[8] = {6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                                   2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                   2.71155556874348757815e-5, 2.01033439929228813265e-7};
inline constexpr double kFarBelow[8] = {1,
                                        5.99832206555887937690e-1,
                                        1.36929880922735805310e-1,
                                        1.48753612908506148525e-2,
                                        7.86869131145613259100e-4,
                                        1.84631831751005468180e-5,
                                        1.42151175831644588870e-7,
                                        2.04426310338993978564e-15};

inline double centre(double q) {
  const double r = 0.180625 - q * q;
  return q * polynomial(kCentre, r) / polynomial(kCentreBelow, r);
}
// r = sqrt(-ln p) of the tail's probability p, up to 5 (p > 1.4e-11).
inline double tail(double r) { return polynomial(kTail, r - 1.6) / polynomial(kTailBelow, r - 1.6); }

}  // namespace as241

// The function in two parts, for 1e-11 < p < 1 - 1e-11. Every draw is in that range, and most are in the centre.
inline bool in_tail(double p) { return std::fabs(p - 0.5) > 0.425; }
inline double normal_quantile_in_centre(double p) { return as241::centre(p - 0.5); }
inline double normal_quantile_in_tail(double p) {
  const double tail = as241::tail(std::sqrt(-log_of(smaller(p, 1 - p))));
  return p < 0.5 ? -tail : tail;
}
inline double normal_quantile_of_draw(double p) {
  return in_tail(p) ? normal_quantile_in_tail(p) : normal_quantile_in_centre(p);
}

// For any 0 < p < 1 (normal numbers).
inline double normal_quantile(double p) {
  const double r = std::sqrt(-log_of(smaller(p, 1 - p)));
  if (r <= 5) return normal_quantile_of_draw(p);
  const double far = as241::polynomial(as241::kFar, r - 5) / as241::polynomial(as241::kFarBelow, r - 5);
  return p < 0.5 ? -far : far;
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
