// The state of all paths before month 0.
#include "core/model/equations.hpp"
#include "core/sim/passes.hpp"

namespace curseur::core::inline CURSEUR_INSTRUCTIONS {
namespace {

void open_region(const Constants& c, std::size_t r, Workspace& w) {
  const Scenario& s = c.scenario;
  RegionColumns& region = w.regions[r];
  region.electricity.fill(0);
  region.climate.fill(0);
  region.cutoff_left.fill(0);
  region.servers.open(c.horizon, w.server_lead);
  region.load.open(c.horizon, w.server_lead);
  region.halls.open(c.horizon, region.facility_lead);
  region.reserved.open(c.months);
  region.reservation_bill.open(c.months);

  // TREND starts in balance with the initial workload and trend.
  region.perceived.fill(c.regions[r].trains ? s.training.h100e : 0);
  for (const std::size_t k : c.regions[r].dispatch) {
    const Column& initial = w.segments[k].stage3;
    for_lanes([&](std::size_t i) { region.perceived[i] += initial[i]; });
  }
  const double ratio = 1 + s.planning.trend_initial * s.planning.reference_months / 12;
  for_lanes([&](std::size_t i) { region.reference[i] = region.perceived[i] / ratio; });
  region.trend.fill(s.planning.trend_initial);
}

}  // namespace

void open_books(const Constants& c, Workspace& w) {
  const Scenario& s = c.scenario;
  for (std::size_t k = 0; k < c.segments.size(); ++k) {
    SegmentColumns& segment = w.segments[k];
    const double adopted = c.segments[k].adopted, potential = c.segments[k].potential;
    segment.adopted.fill(adopted);
    segment.share.fill(1);
    segment.contracts.fill(0);
    for_lanes([&](std::size_t i) { segment.stage3[i] = potential * segment.potential[i] * adopted; });
    segment.stage1 = segment.stage3;
    segment.stage2 = segment.stage3;
  }
  for (std::size_t r = 0; r < c.regions.size(); ++r) open_region(c, r, w);

  w.scarcity.fill(s.market.scarcity_initial);
  w.hardware.fill(1);
  w.winter_left.fill(0);
  w.cash.fill(s.finance.cash);
  for (Column* column : {&w.debt, &w.burn, &w.earn, &w.losses, &w.deposit_due}) column->fill(0);
  w.unpaid.fill(c.committed_total);
  w.server_balances.open(c.horizon, w.server_lead);
  for (Ledger* ledger : {&w.draws, &w.server_payments, &w.hall_payments, &w.used_by_month, &w.effective_by_month,
                         &w.lost_by_month, &w.revenue_by_month})
    ledger->open(c.months);

  auto& sum = w.totals;
  for (Column* column :
       {&sum.npv, &sum.rescue, &sum.capex, &sum.energy, &sum.emissions, &sum.used, &sum.effective, &sum.unserved,
        &sum.deployed, &sum.lost, &sum.served, &sum.own_served, &sum.cumulative, &sum.final_revenue,
        &sum.final_earnings, &sum.idle, &sum.short_of_supply, &sum.end_value, &sum.terminal})
    column->fill(0);
  sum.payback.fill(kNoMonth);
  sum.distress.fill(kNoMonth);
  sum.min_cash.fill(1e300);
}

}  // namespace curseur::core::inline CURSEUR_INSTRUCTIONS
