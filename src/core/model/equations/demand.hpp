// Workload: adoption, contracts, deployment, training, and lost customers (model.md, 4.4 and 4.6).
#pragma once

#include "core/math/exp.hpp"
#include "core/model/equations/basics.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

// ---- 4.4 Adoption and deployment ----

// A ← min(1, A + (bass_p + bass_q·V·A)·(1 − A)·dt)
// Bass, Management Science 15(5), 1969. q is bass_q·V.
inline double bass_step(double adopted, double p, double q, double dt = kDt) {
  return smaller(1.0, adopted + (p + q * adopted) * (1 - adopted) * dt);
}

// Y(t) = (1 − exp(−growth_fade·t/12))/growth_fade          or t/12 where growth_fade is 0
inline double growth_years(double fade, double month) {
  return fade > 0 ? (1 - exp_of(-fade * month / 12)) / fade : month / 12;
}
// The part of W that is the same on all paths, H100e.
inline double grown_potential(double potential, double growth, double years) {
  return potential * grown(growth, years);
}
// The factor that climate and winter apply to a region's workload; `winter_left` in months.
inline double climate_factor(double climate, double winter_left, double winter_depth) {
  return exp_of(climate) * (winter_left > 0 ? 1 - winter_depth : 1);
}

// W = potential·(1 + potential_growth)^Y(t)·U·A·share·exp(x)·winter + Σ signed contracts running
// H100e.
inline double contracted_workload(double grown_potential, double potential_factor, double adopted, double share,
                                  double climate_factor, double contracts) {
  return grown_potential * potential_factor * adopted * share * climate_factor + contracts;
}
// The workload before month 0, all of it deployed, H100e.
inline double initial_workload(double potential, double potential_factor, double adopted) {
  return potential * potential_factor * adopted;
}

// a = 3/(3 + deployment_months)
// The weight of one stage of the third-order delay, the monthly (Pascal) form of Erlang-3.
inline double delay_weight(double mean_months) { return 3 / (3 + mean_months); }
// D1 ← D1 + a·(W − D1)
// D2 ← D2 + a·(D1 − D2)
// D3 ← D3 + a·(D2 − D3)          D = D3
inline double delay_step(double stage, double input, double weight) { return smoothed(stage, input, weight); }

// training workload = training.h100e·(1 + training.growth)^(t/12)
// H100e.
inline double training_workload(double h100e, double growth, double month) { return h100e * grown(growth, month / 12); }

// ---- 4.6 Dispatch and the result of the month ----

// share ← clip(share + (1 − share)/share_recovery_months − share_loss·share·(unserved/D)·dt, 0, 1)
// Forrester, Industrial Management Review 9(2), 1968.
inline double share_step(double share, double recovery_months, double loss, double unserved, double deployed) {
  return clip(share + (1 - share) / recovery_months - loss * share * part_of(unserved, deployed) * kDt, 0.0, 1.0);
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
