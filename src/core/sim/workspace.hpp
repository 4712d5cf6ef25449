// The columns of one batch of paths: the state carried from month to month, and the values that the passes of a month
// hand on to later passes.
#pragma once

#include <array>
#include <vector>

#include "core/random/streams.hpp"
#include "core/sim/column.hpp"
#include "core/sim/constants.hpp"
#include "core/sim/ledger.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

struct RegionColumns {
  // carried from month to month
  Column electricity, climate;  // OU states v and x
  Column cutoff_left;  // months, including this one; 0 = none
  Column facility_lead;  // months, on this path
  Column perceived, reference, trend;  // PPC, RC (H100e), TR (1/yr)
  Pipeline servers, load, halls;  // H100e, MW drawn by them, MW of facility
  Ledger reserved, reservation_bill;  // H100e and MEUR a month, by month of purchase
  // for this month
  Column installed, load_mw, power_mw, effective;  // H100e in place, MW, MW, H100e that run
  Column deployed, contracted;  // D and W, H100e, training included
  Column may_own, may_rent;  // parts of `contracted` that owned or rented capacity may serve
  Column used, reserved_used, on_demand, unserved;  // H100e
  Column climate_factor;  // on demand, including winter
  Column need;  // need(L): the shortfall at the lead time last queried, H100e
  Column asked_mw, asked_servers;  // MW and H100e: first the amount wanted, then the amount ordered
  Column reserving;  // H100e reserved this month
  Column new_equivalents;  // at the end of the period: servers weighted by their remaining life, H100e
};

struct SegmentColumns {
  Column potential;  // U
  Column adopted, share;  // A, share
  Column stage1, stage2, stage3;  // of the delay, H100e; stage3 = deployed D
  Column contracts;  // H100e of signed contracts running
  Column workload;  // W, H100e
  Column unserved;  // H100e
};

class Workspace : public AnyWorkspace {
 public:
  // Makes room for a scenario, and keeps existing memory that fits.
  void fit(const Plan::Constants& c);

  std::vector<RegionColumns> regions;
  std::vector<SegmentColumns> segments;
  std::vector<Column> signed_contracts, closed_rounds;  // 0 or 1

  // Random draws, made once per path: V, gamma, ln(1-gamma) dt, and months.
  Column imitation, cost_decline, log_cost_kept, server_lead;
  // Random draws of this month: normals and uniforms.
  struct MarketDraws {
    Column scarcity, hardware, winter;
  } market_draws;
  struct RegionDraws {
    Column electricity, climate, cutoff_start, cutoff_length;
  };
  std::vector<RegionDraws> region_draws;

  // Company state carried from month to month.
  Column scarcity, hardware, winter_left;  // y, index, months
  Column cash, debt, burn, earn, losses, unpaid;  // MEUR
  Column deposit_due;  // MEUR, ordered last month
  Pipeline server_balances;  // MEUR due at delivery
  Ledger draws, server_payments, hall_payments;  // MEUR

  // Company values for this month.
  Column price, server_cost;  // EUR/H100e-h, EUR/H100e
  bool itemises = false;  // whether the bills are also kept separately
  struct Bills {
    Column reservations, on_demand, electricity, upkeep;
  } bills;  // MEUR
  // Sums over the month's regions and segments. Dispatch resets all of them to zero, then adds up.
  struct Month {
    Column revenue, lost_revenue, operating_cost;  // MEUR; bills, power, upkeep, without opex
    Column customers_served, customers_own, customers_deployed, customers_unserved;  // H100e
    Column energy, emissions;  // MWh, kt
    Column used, effective;  // H100e
  } month;
  Column ebitda, server_capex, hall_capex, capex, fcf, rescue, depreciation;  // MEUR
  Column new_debt;  // MEUR drawn
  Column budget;  // MEUR that may still be committed
  struct Orders {
    Column cost_of_needs;  // cost of the needs of all regions
    Column cost, granted;  // cost of what is asked for, and the share of it ordered
  } hall_orders, server_orders;  // MEUR

  // Results so far. The opening pass sets all of them to zero, except those with another start value.
  struct Totals {
    Column npv, rescue, capex, energy, emissions, used, effective, unserved, deployed, lost, served, own_served;
    Column cumulative, payback, distress, min_cash, final_revenue, final_earnings, idle, short_of_supply;
    // At the end of the period: the cost of all assets if they were new, what they are still worth, the larger of that
    // and the going concern, and this end value discounted.
    Column new_value, assets, end_value, terminal;
  } totals;
  Ledger used_by_month, effective_by_month, lost_by_month, revenue_by_month;
};

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
