// The month's cash flows, the end value, and the yes-or-no results (model.md, 4.1, 4.8 and 5). In MEUR.
#pragma once

#include "core/model/equations/basics.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

// ---- 4.1 Equity ----

// cash ← cash + Σ amounts of this month
// This is the amount of one round; `closed` is 0 or 1.
inline double equity_received(double amount, double closed) { return amount * closed; }

// ---- 4.8 Settlement ----

// Investment due for servers: committed deliveries, last month's deposits, and balances at delivery.
inline double server_payments(double committed, double deposits, double balances) {
  return committed + deposits + balances;
}
// A facility is paid in equal instalments over its lead time, starting the month after the order.
inline double facility_instalments(double capex, double mw_being_built, double lead) {
  return capex * mw_being_built / lead;
}

// new debt  = min(debt_ltv·capex, max(0, debt_limit − debt))
inline double new_debt(double capex, double debt_ltv, double debt_limit, double opening_debt) {
  return smaller(debt_ltv * capex, larger(0.0, debt_limit - opening_debt));
}
// interest  = debt·debt_rate/12
inline double interest_on(double debt, double yearly_rate) { return debt * (yearly_rate / 12); }
// Each draw is repaid in equal monthly parts over its term.
inline double repayment_of(double draws, double term) { return draws / term; }
// Each payment is depreciated in equal monthly parts over the service life.
inline double depreciation_of(double payments, double life) { return payments / life; }

// tax = tax_rate·max(0, EBT − losses)
inline double tax_due(double rate, double earnings_before_tax, double losses_carried) {
  return rate * larger(0.0, earnings_before_tax - losses_carried);
}
// losses ← max(0, losses − EBT)
inline double losses_after(double losses_carried, double earnings_before_tax) {
  return larger(0.0, losses_carried - earnings_before_tax);
}
// FCF = EBITDA − capex − tax
inline double free_cash_flow(double ebitda, double capex, double tax) { return ebitda - capex - tax; }
// cash ← cash + FCF + new debt − repayment − interest
// This is the cash before any rescue.
inline double cash_after(double cash, double fcf, double draw, double repayment, double interest) {
  return cash + (fcf + draw - repayment - interest);
}
// The rescue raises negative cash to 0.
inline double rescue_of(double cash) { return larger(0.0, -cash); }
// Orders still unpaid after a month's payments.
inline double unpaid_after(double unpaid, double capex) { return larger(0.0, unpaid - capex); }

// NPV ← NPV + (FCF − rescue_cost·rescue)·(1 + discount_rate)^(−(t+1)/12)
inline double flow_after_rescue(double fcf, double rescue_cost, double rescue) { return fcf - rescue_cost * rescue; }
inline double discount_factor(double rate, double months) { return power_of(1 + rate, -months / 12); }

// assets        = salvage·(Σ servers·max(0, 1 − m/life)·C + Σ MW in place·facility_capex)
// The bracket is the sum of cost_of_servers() and cost_of_facilities() (4.7).
inline double remaining_life_share(double months_in_service, double life) {
  return larger(0.0, 1 - months_in_service / life);
}
inline double assets_left(double salvage, double value) { return salvage * value; }
// going concern = exit_multiple·(EBITDA − depreciation) of the last 12 months
inline double going_concern(double exit_multiple, double earnings) { return exit_multiple * earnings; }
// terminal      = (1 + discount_rate)^(−T/12)·max(assets, going concern)
// NPV ← NPV + terminal
inline double end_value(double assets, double going_concern) { return larger(assets, going_concern); }
inline double terminal_value(double discount, double end_value) { return discount * end_value; }

// ---- 5 Metrics ----

// The month since which cumulative cash flow has been at or above zero, and the first month of distress; -1 = none so
// far.
inline double payback_step(double payback, double cumulative, double month) {
  return cumulative >= 0 ? (payback < 0 ? month : payback) : -1;
}
inline double distress_step(double distress, double cash, double month) {
  const double first = distress < 0 ? month : distress;
  return cash < 0 ? first : distress;
}
// Whether a year counts as idle, or as short: 1 or 0. If nothing is owned, nothing is used, and such a year is not
// idle.
inline double idle_year(double used, double effective, double idle_utilisation) {
  return used < idle_utilisation * effective ? 1 : 0;
}
inline double short_year(double lost, double earned, double lost_share) {
  return lost > lost_share * (lost + earned) ? 1 : 0;
}
// All operating cost and capex of a month.
inline double spend_of(double revenue, double ebitda, double capex) { return revenue - ebitda + capex; }

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
