// The month's cash flows, the running results, and the end value: model.md 4.8 and the sums of section 5.
#include <cmath>

#include "core/model/equations.hpp"
#include "core/sim/passes.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {
namespace {

constexpr long kYear = 12;

// Tests every window of twelve months for idle and short.
void test_windows(const Constants& c, std::size_t t, Workspace& w) {
  w.used_by_month.enter(t, [&](std::size_t i) { return w.month.used[i]; });
  w.effective_by_month.enter(t, [&](std::size_t i) { return w.month.effective[i]; });
  w.lost_by_month.enter(t, [&](std::size_t i) { return w.month.lost_revenue[i]; });
  w.revenue_by_month.enter(t, [&](std::size_t i) { return w.month.revenue[i]; });
  const long month = static_cast<long>(t);
  if (month < kYear - 1) return;
  const double idle_utilisation = c.scenario.thresholds.idle_utilisation,
               lost_share = c.scenario.thresholds.lost_revenue;
  const Column &used = w.used_by_month.through(month), &used_before = w.used_by_month.through(month - kYear);
  const Column &effective = w.effective_by_month.through(month),
               &effective_before = w.effective_by_month.through(month - kYear);
  const Column &lost = w.lost_by_month.through(month), &lost_before = w.lost_by_month.through(month - kYear);
  const Column &revenue = w.revenue_by_month.through(month),
               &revenue_before = w.revenue_by_month.through(month - kYear);
  for_lanes([&](std::size_t i) {
    const double idle = idle_year(used[i] - used_before[i], effective[i] - effective_before[i], idle_utilisation);
    const double lacking = short_year(lost[i] - lost_before[i], revenue[i] - revenue_before[i], lost_share);
    w.totals.idle[i] = larger(w.totals.idle[i], idle);
    w.totals.short_of_supply[i] = larger(w.totals.short_of_supply[i], lacking);
  });
}

// The totals that sum one column over all months.
constexpr struct {
  Column Workspace::Totals::*total;
  Column Workspace::Month::*of_month;
} kSummed[] = {
    {&Workspace::Totals::energy, &Workspace::Month::energy},
    {&Workspace::Totals::emissions, &Workspace::Month::emissions},
    {&Workspace::Totals::used, &Workspace::Month::used},
    {&Workspace::Totals::effective, &Workspace::Month::effective},
    {&Workspace::Totals::unserved, &Workspace::Month::customers_unserved},
    {&Workspace::Totals::deployed, &Workspace::Month::customers_deployed},
    {&Workspace::Totals::lost, &Workspace::Month::lost_revenue},
    {&Workspace::Totals::served, &Workspace::Month::customers_served},
    {&Workspace::Totals::own_served, &Workspace::Month::customers_own},
};

}  // namespace

void settle(const Constants& c, std::size_t t, Workspace& w) {
  const Scenario& s = c.scenario;
  const double ltv = s.finance.debt_ltv, limit = s.finance.debt_limit, rate = s.finance.debt_rate;
  const double server_life = s.servers.life, hall_life = s.facilities.life, tax_rate = s.tax_rate;
  const double debt_term = s.finance.debt_term, rescue_cost = s.finance.rescue_cost, discount = c.discount[t];
  const double month_number = static_cast<double>(t);
  const bool last_year = t + static_cast<std::size_t>(kYear) >= c.months;
  const double counts = last_year ? 1 : 0;

  const long month = static_cast<long>(t), term = s.finance.debt_term;
  w.server_payments.enter(t, [&](std::size_t i) { return w.server_capex[i]; });
  w.hall_payments.enter(t, [&](std::size_t i) { return w.hall_capex[i]; });
  const Column &drawn = w.draws.through(month - 1), &repaid = w.draws.through(month - 1 - term);
  const Column &servers = w.server_payments.through(month),
               &servers_worn = w.server_payments.through(month - s.servers.life);
  const Column &halls = w.hall_payments.through(month),
               &halls_worn = w.hall_payments.through(month - s.facilities.life);
  auto& sum = w.totals;
  for_lanes([&](std::size_t i) {
    const double capex = w.server_capex[i] + w.hall_capex[i];
    const double draw = new_debt(capex, ltv, limit, w.debt[i]);
    const double repayment = repayment_of(drawn[i] - repaid[i], debt_term);
    const double interest = interest_on(w.debt[i], rate);
    const double depreciation = depreciation_of(servers[i] - servers_worn[i], server_life) +
                                depreciation_of(halls[i] - halls_worn[i], hall_life);
    const double ebt = w.ebitda[i] - depreciation - interest;
    const double fcf = free_cash_flow(w.ebitda[i], capex, tax_due(tax_rate, ebt, w.losses[i]));
    const double cash = cash_after(w.cash[i], fcf, draw, repayment, interest);
    const double rescue = rescue_of(cash);
    w.capex[i] = capex;
    w.new_debt[i] = draw;
    w.depreciation[i] = depreciation;
    w.fcf[i] = fcf;
    w.rescue[i] = rescue;
    w.losses[i] = losses_after(w.losses[i], ebt);
    w.unpaid[i] = unpaid_after(w.unpaid[i], capex);
    w.cash[i] = larger(0.0, cash);
    w.debt[i] += draw - repayment;
    sum.min_cash[i] = smaller(sum.min_cash[i], cash);
    sum.distress[i] = distress_step(sum.distress[i], cash, month_number);
    sum.npv[i] += flow_after_rescue(fcf, rescue_cost, rescue) * discount;
    sum.rescue[i] += rescue;
    sum.capex[i] += capex;
    sum.cumulative[i] += fcf;
    sum.payback[i] = payback_step(sum.payback[i], sum.cumulative[i], month_number);
    sum.final_revenue[i] += counts * w.month.revenue[i];
    sum.final_earnings[i] += counts * (w.ebitda[i] - depreciation);
  });
  w.draws.enter(t, [&](std::size_t i) { return w.new_debt[i]; });
  for (const auto& row : kSummed) {
    Column& total = sum.*row.total;
    const Column& of_month = w.month.*row.of_month;
    for_lanes([&](std::size_t i) { total[i] += of_month[i]; });
  }
  test_windows(c, t, w);
}

void close_books(const Constants& c, Workspace& w) {
  const Scenario& s = c.scenario;
  const long end = static_cast<long>(c.months), life = s.servers.life;
  auto& sum = w.totals;
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    RegionColumns& region = w.regions[r];
    // Committed deliveries come first, then orders, by month of arrival.
    double known = 0;
    for (const Delivery& delivery : s.regions[r].committed)
      if (delivery.month < end)
        known += delivery.h100e * remaining_life_share(s.months - delivery.month, s.servers.life);
    Column& alive = region.new_equivalents;
    alive.fill(known);
    for (long m = end > life ? end - life : 0; m < end; ++m) {
      const double left = remaining_life_share(static_cast<double>(end - m), s.servers.life);
      const auto now = region.servers.arrived_by(m), before = region.servers.arrived_by(m - 1);
      for_lanes([&](std::size_t i) { alive[i] += (now[i] - before[i]) * left; });
    }
    const double capex = c.regions[r].facility_capex;
    for_lanes([&](std::size_t i) {
      sum.new_value[i] += cost_of_servers(alive[i], w.server_cost[i]) + cost_of_facilities(region.power_mw[i], capex);
    });
  }
  const double salvage = s.salvage, multiple = s.exit_multiple, discount = c.discount[c.months - 1];
  for_lanes([&](std::size_t i) {
    sum.assets[i] = assets_left(salvage, sum.new_value[i]);
    sum.end_value[i] = end_value(sum.assets[i], going_concern(multiple, sum.final_earnings[i]));
    sum.terminal[i] = terminal_value(discount, sum.end_value[i]);
    sum.npv[i] += sum.terminal[i];
  });
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
