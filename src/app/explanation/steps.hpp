// The steps of explanations: each splits one amount into the amounts of the next steps. Used by explanation.cpp.
#pragma once

#include <optional>

#include "app/explanation/maker.hpp"

namespace curseur::app {

using Derivations = std::vector<Derivation>;

// value_steps.cpp: value, and its components down to prices
Derivations npv_steps(const Maker& m);
Derivations tail_steps(const Maker& m);
Derivations terminal_steps(const Maker& m);
// money_steps.cpp
Derivations distress_steps(const Maker& m);
Derivations payback_steps(const Maker& m);
Derivations irr_steps(const Maker& m);
Derivations capex_steps(const Maker& m);
// supply_steps.cpp
Derivations verdict_steps(const Maker& m);
Derivations autonomy_steps(const Maker& m);
Derivations lost_steps(const Maker& m);
Derivations utilisation_steps(const Maker& m);
Derivations energy_steps(const Maker& m);
Derivations emissions_steps(const Maker& m);

// Shared: what customers pay for this workload in a month of the median path, and the rental price behind it.
Derivation paid_step(const Maker& m, std::string_view title, std::size_t t, core::Item workload, double meur);
Derivation price_step(const Maker& m, std::size_t t);
// Free cash flow as revenue less spending, discounted or not; and by year.
Derivation flow_step(const Maker& m, bool discounted);
Derivation flow_by_year(const Maker& m, bool discounted);

}  // namespace curseur::app
