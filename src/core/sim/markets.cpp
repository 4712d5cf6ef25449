// Equity, market prices and events: model.md 4.1 to 4.3.
#include "core/model/equations.hpp"
#include "core/sim/passes.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

void receive_equity(const Constants& c, std::size_t t, Workspace& w) {
  for (std::size_t k = 0; k < c.equity.size(); ++k) {
    if (c.equity[k].month != t) continue;
    const double amount = c.equity[k].amount;
    const Column& closed = w.closed_rounds[k];
    for_lanes([&](std::size_t i) { w.cash[i] += equity_received(amount, closed[i]); });
  }
}

void move_markets(const Constants& c, Workspace& w) {
  const double scarcity_decay = c.scarcity_decay, scarcity_sd = c.scarcity_step_sd, hardware_sd = c.hardware_step_sd;
  const double rent_price = c.scenario.market.rent_price, server_cost = c.scenario.market.server_cost;
  for_lanes([&](std::size_t i) {
    w.scarcity[i] = ou_step(w.scarcity[i], scarcity_decay, scarcity_sd, w.market_draws.scarcity[i]);
    w.hardware[i] = hardware_step(w.hardware[i], w.log_cost_kept[i], hardware_sd, w.market_draws.hardware[i]);
    w.price[i] = rental_price(rent_price, w.hardware[i], w.scarcity[i]);
    w.server_cost[i] = server_price(server_cost, w.hardware[i]);
  });
  const double root_rho = c.root_rho, root_rest = c.root_rest;
  const double electricity_decay = c.electricity_decay, climate_decay = c.climate_decay, climate_sd = c.climate_step_sd;
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    RegionColumns& region = w.regions[r];
    const auto& drawn = w.region_draws[r];
    const double electricity_sd = c.regions[r].electricity_step_sd;
    for_lanes([&](std::size_t i) {
      region.electricity[i] = ou_step(region.electricity[i], electricity_decay, electricity_sd, drawn.electricity[i]);
      region.climate[i] = climate_step(region.climate[i], climate_decay, climate_sd, root_rho,
                                       w.market_draws.scarcity[i], root_rest, drawn.climate[i]);
    });
  }
}

void start_events(const Constants& c, Workspace& w) {
  const double winter_probability = c.winter_probability, winter_months = c.scenario.demand.winter_months;
  for_lanes([&](std::size_t i) {
    w.winter_left[i] = event_step(w.winter_left[i], w.market_draws.winter[i], winter_probability, winter_months);
  });
  for (std::size_t r = 0; r < c.regions.size(); ++r) {
    Column& left = w.regions[r].cutoff_left;
    const auto& drawn = w.region_draws[r];
    const double probability = c.regions[r].cutoff_probability, mean_months = c.regions[r].cutoff_months;
    // Events are rare and their lengths take a logarithm, so lengths are computed only in months in which an event may
    // start.
    bool may_start = false;
    for (const double uniform : drawn.cutoff_start.lanes) may_start = may_start || uniform < probability;
    Column length;
    length.fill(0);
    if (may_start) for_lanes([&](std::size_t i) { length[i] = cutoff_length(mean_months, drawn.cutoff_length[i]); });
    for_lanes([&](std::size_t i) { left[i] = event_step(left[i], drawn.cutoff_start[i], probability, length[i]); });
  }
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
