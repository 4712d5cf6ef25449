// The state of all paths before month 0.
#include "core/model/equations.hpp"
#include "core/sim/passes.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {
namespace {

void open_region(const Constants& c, std::size_t r, Workspace& w) {
  const Scenario& s = c.scenario;
  RegionColumns& region = w.regions[r];
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
  const double trend = s.planning.trend_initial, months = s.planning.reference_months;
  for_lanes([&](std::size_t i) { region.reference[i] = initial_reference(region.perceived[i], trend, months); });
  region.trend.fill(s.planning.trend_initial);
}

}  // namespace

void open_markets(const Constants& c, Workspace& w) {
  w.scarcity.fill(c.scenario.market.scarcity_initial);
  w.hardware.fill(1);
  w.winter_left.fill(0);
  for (RegionColumns& region : w.regions)
    for (Column* column : {&region.electricity, &region.climate, &region.cutoff_left}) column->fill(0);
}

void open_books(const Constants& c, Workspace& w) {
  const Scenario& s = c.scenario;
  open_markets(c, w);
  for (std::size_t k = 0; k < c.segments.size(); ++k) {
    SegmentColumns& segment = w.segments[k];
    const double adopted = c.segments[k].adopted, potential = c.segments[k].potential;
    segment.adopted.fill(adopted);
    segment.share.fill(1);
    segment.contracts.fill(0);
    for_lanes([&](std::size_t i) { segment.stage3[i] = initial_workload(potential, segment.potential[i], adopted); });
    segment.stage1 = segment.stage3;
    segment.stage2 = segment.stage3;
  }
  for (std::size_t r = 0; r < c.regions.size(); ++r) open_region(c, r, w);

  w.cash.fill(s.finance.cash);
  for (Column* column : {&w.debt, &w.burn, &w.earn, &w.losses, &w.deposit_due}) column->fill(0);
  w.unpaid.fill(c.committed_total);
  w.server_balances.open(c.horizon, w.server_lead);
  for (Ledger* ledger : {&w.draws, &w.server_payments, &w.hall_payments, &w.used_by_month, &w.effective_by_month,
                         &w.lost_by_month, &w.revenue_by_month})
    ledger->open(c.months);

  w.totals = {};
  w.totals.payback.fill(kNoMonth);
  w.totals.distress.fill(kNoMonth);
  w.totals.min_cash.fill(1e300);
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
