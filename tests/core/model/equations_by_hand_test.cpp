// Each equation against numbers worked out by hand from the formulas of model.md, by its sections.
#include <cmath>
#include <doctest/doctest.h>

#include "core/model/equations.hpp"

using namespace curseur::core;
using doctest::Approx;

namespace {

// Close to the last digits: what exp and log of this program and of the machine agree on.
Approx near(double value) { return Approx(value).epsilon(1e-12); }

constexpr double kLn2 = 0.69314718055994531;

}  // namespace

TEST_CASE("3: factors of a path are medians of one, spread on a log scale") {
  CHECK(potential_factor(0.5, 1, 0, 0, 3) == 1);
  // ρ = 0.36: √ρ = 0.6, √(1−ρ) = 0.8; 0.5·(0.6·1 + 0.8·2) = 1.1
  CHECK(potential_factor(0.5, 0.6, 1, 0.8, 2) == near(std::exp(1.1)));
  CHECK(imitation_factor(0.25, -2) == near(std::exp(-0.5)));
  CHECK(cost_decline(0.2, 0.05, 2) == near(0.3));
  CHECK(cost_decline(0.2, 0.5, 3) == 0.9);
  CHECK(cost_decline(0.2, 0.5, -3) == 0);
}

TEST_CASE("3: a contract is signed with its probability, on the median path if that is at least a half") {
  CHECK(happens(0.29, 0.3) == 1);
  CHECK(happens(0.3, 0.3) == 0);
  CHECK(happens(0.999, 1) == 1);
  CHECK(happens_on_median(0.5) == 1);
  CHECK(happens_on_median(0.49) == 0);
}

TEST_CASE("4.1: a round brings its amount if it closes") {
  CHECK(equity_received(250, 1) == 250);
  CHECK(equity_received(250, 0) == 0);
}

TEST_CASE("4.2: hardware declines by its yearly share, and prices follow it") {
  double index = 1;
  for (int month = 0; month < 12; ++month) index = hardware_step(index, log_cost_kept(0.2), 0.1, 0);
  CHECK(index == near(0.8));
  CHECK(hardware_step_sd(0.6) == near(0.6 / std::sqrt(12.0)));
  CHECK(hardware_step(0.5, 0, 0.1, 2) == near(0.5 * std::exp(0.2)));
  CHECK(rental_price(2.5, 0.8, kLn2) == near(4));
  CHECK(server_price(30000, 0.8) == near(24000));
  CHECK(power_per_h100e(1.4, 0.19, 24) == near(1.4 * 0.81 * 0.81));
}

TEST_CASE("4.2: the demand climate shares the shock of scarcity") {
  // 0.5·0.9 + 0.2·(0.6·1 + 0.8·(−0.5))
  CHECK(climate_step(0.5, 0.9, 0.2, 0.6, 1, 0.8, -0.5) == near(0.49));
}

TEST_CASE("4.3: events start by the hazard of a month, and a cut-off's length has its mean") {
  CHECK(monthly_probability(0.6) == near(0.05));
  CHECK(cutoff_length(6, std::exp(-1.0)) == 6);
  CHECK(cutoff_length(6, std::exp(-0.76)) == 5);  // 4.56
  CHECK(cutoff_length(6, 0.9999) == 1);
}

TEST_CASE("4.4: potential grows, ever less where growth fades") {
  CHECK(growth_years(0, 30) == 2.5);
  CHECK(growth_years(0.5, 24) == near((1 - std::exp(-1.0)) / 0.5));
  CHECK(growth_years(0.5, 1e6) == near(2));
  CHECK(grown_potential(1000, 0.21, 0.5) == near(1100));
  CHECK(training_workload(4000, 0.44, 6) == near(4800));
}

TEST_CASE("4.4: workload under contract is outside share, climate and winter") {
  CHECK(climate_factor(kLn2, 0, 0.4) == near(2));
  CHECK(climate_factor(kLn2, 3, 0.4) == near(1.2));
  CHECK(contracted_workload(1000, 1.5, 0.2, 0.9, 2, 70) == near(610));
  CHECK(contracted_workload(1000, 1.5, 0.2, 0, 2, 70) == 70);
  CHECK(initial_workload(1000, 1.5, 0.2) == near(300));
  CHECK(delay_step(100, 190, delay_weight(6)) == near(130));
}

TEST_CASE("4.5: what is in place is what was known and what came, less what left") {
  CHECK(in_place(40, 100, 30) == 110);
  CHECK(initial_in_place(120, 24, 0) == 120);
  CHECK(initial_in_place(120, 24, 1) == 115);
  CHECK(initial_in_place(120, 24, 24) == 0);
  CHECK(initial_in_place(120, 24, 50) == 0);
}

TEST_CASE("4.6: who may take what, and what is rented in a cut-off") {
  CHECK(pays_on_demand(1.5, 0.1, 1.3));
  CHECK_FALSE(pays_on_demand(1.5, 0.1, 1.35));
  CHECK(rentable_on_demand(0.8, 1000) == near(800));
  CHECK(outside_cutoff(0, 70) == 70);
  CHECK(outside_cutoff(1, 70) == 0);
  CHECK(taken(50, 1, 30) == 30);
  CHECK(taken(20, 1, 30) == 20);
  CHECK(taken(20, 0, 30) == 0);
}

TEST_CASE("4.6: revenue and bills are H100e-hours at their prices") {
  // 1000 H100e for 730.5 hours at 2 EUR: 1.461 MEUR
  CHECK(revenue_of(1000, 1.5, 2) == near(2.1915));
  CHECK(on_demand_bill(1000, 2, 1.2) == near(1.7532));
  CHECK(reservation_bill(1000, 2, 1.2, 0.25) == near(1.3149));
  // 1000 H100e of 1.2 kW at a PUE of 1.5 draw 1.8 MW
  CHECK(rented_energy(1000, 1.2, 1.5) == near(1314.9));
  CHECK(emissions_of(2000, 250) == near(0.5));
  CHECK(electricity_bill(2000, 80, kLn2) == near(0.32));
  // 10 MW of 12 MEUR, 3 % a year; 150 EUR a kW and month
  CHECK(facility_upkeep(10, 12, 0.03, 150) == near(0.3 + 1.5));
  CHECK(server_upkeep(1000, 24000, 0.05) == near(0.1));
  CHECK(fixed_cost(5, 0.21, 6) == near(5.5));
  CHECK(company_cost(5.5, 0.1, 20) == near(7.5));
  CHECK(ebitda_of(20, 9, 7.5) == 3.5);
}

TEST_CASE("4.6: burn and earn remember a third of the month, each its own sign") {
  CHECK(burn_step(3, -12) == near(6));
  CHECK(burn_step(3, 12) == near(2));
  CHECK(earn_step(3, 12) == near(6));
  CHECK(earn_step(3, -12) == near(2));
}

TEST_CASE("4.6: customers turned down leave, and return over time") {
  // 0.8 + 0.2/10 − 1.2·0.8·(25/100)/12
  CHECK(share_step(0.8, 10, 1.2, 25, 100) == near(0.8));
  CHECK(share_step(0.8, 10, 1.2, 0, 0) == near(0.82));
  CHECK(share_step(0.01, 1000, 12, 100, 100) == near(0.00099));
}

TEST_CASE("4.7: the trend starts in balance, and the forecast acts over the lead and the perception") {
  CHECK(initial_reference(150, 0.5, 12) == 100);
  CHECK(indicated_trend(150, initial_reference(150, 0.5, 12), 12, -1, 1) == near(0.5));
  CHECK(smoothing_weight(4) == 0.25);
  CHECK(forecast_years(9, 3) == 1);
  CHECK(damped_years(0, 1.5) == 1.5);
  CHECK(damped_years(0.5, 2) == near((1 - std::exp(-1.0)) / 0.5));
  CHECK(lead_time_spread(2, 0.3, 3) == near(0.3));
  // 0.8 of 1000, growing by ln 2 a year for 1.5 years, and a spread of half ln 2: times 4
  CHECK(forecast_workload(0.8, 1000, kLn2, 1.5, kLn2 / 2) == near(3200));
}

TEST_CASE("4.7: integration ramps between its two months, in one month where they are the same") {
  CHECK(integration_at(0.2, 0.8, 12, 36, 0) == near(0.2));
  CHECK(integration_at(0.2, 0.8, 12, 36, 24) == near(0.5));
  CHECK(integration_at(0.2, 0.8, 12, 36, 99) == near(0.8));
  CHECK(integration_at(0.2, 0.8, 12, 12, 12) == near(0.2));
  CHECK(integration_at(0.2, 0.8, 12, 12, 13) == near(0.8));
}

TEST_CASE("4.7: what is lacking, and what of it can be paid for") {
  // 0.5·1.1·3200/0.8 = 2200, of which 1500 will be there
  CHECK(capacity_needed(0.5, 1.1, 0.8, 3200, 1500) == near(700));
  CHECK(capacity_needed(0.5, 1.1, 0.8, 3200, 2500) == 0);
  CHECK(capacity_needed(1, 1, 1, 1e200, 0) == kMostNeeded);
  CHECK(cost_of_servers(700, 30000) == near(21));
  CHECK(cost_of_facilities(2, 11) == 22);
  CHECK(share_granted(10, 40) == 0.25);
  CHECK(share_granted(40, 10) == 1);
  CHECK(share_granted(0, 0) == 1);
  // Budget 4.5 and 12 months of 0.5, for 21 in all: half
  CHECK(affordable_servers(700, 4.5, 12, 0.5, 21) == near(350));
}

TEST_CASE("4.7: facilities are ordered for the load to come, within the month's and the region's most") {
  // Load 10 and 350 servers of 2 kW, 6.7 MW planned: 4 lacking
  CHECK(facilities_wanted(10, 350, 2, 6.7, 9, 100) == near(4));
  CHECK(facilities_wanted(10, 350, 2, 6.7, 3, 100) == 3);
  CHECK(facilities_wanted(10, 350, 2, 6.7, 9, 8.7) == near(2));
  CHECK(facilities_wanted(10, 350, 2, 20, 9, 15) == 0);
  CHECK(facility_share_granted(50, 0.4, 80) == near(0.25));
  CHECK(facility_share_granted(50, 0.4, 20) == 1);
}

TEST_CASE("4.7: servers are ordered where there will be power for them") {
  CHECK(free_power(12, 9) == 3);
  CHECK(free_power(9, 12) == 0);
  CHECK(servers_wanted(700, 3, 2) == 700);
  CHECK(servers_wanted(700, 1, 2) == near(500));
  CHECK(deposit_of(20, 0.3) == near(6));
}

TEST_CASE("4.7: reservations fill what owned capacity leaves") {
  CHECK(owned_through_term(0.9, 100, 150) == near(135));
  CHECK(owned_through_term(0.9, 100, 50) == near(90));
  // Of 1000 seen, 0.7 may be rented; 400 owned first serve the 300 that may not
  CHECK(reservation_lack(0.7, 1000, 400) == near(600));
  CHECK(reservation_lack(0.7, 1000, 100) == near(700));
  CHECK(reservation_lack(0.7, 1000, 2000) == 0);
  CHECK(reservation_order(0.5, 600, 220) == near(80));
  CHECK(reservation_order(0.5, 600, 400) == 0);
}

TEST_CASE("4.8: what is due, borrowed, repaid and worn in a month") {
  CHECK(server_payments(5, 3, 12) == 20);
  CHECK(facility_instalments(11, 6, 24) == 2.75);
  CHECK(new_debt(100, 0.7, 500, 300) == near(70));
  CHECK(new_debt(100, 0.7, 500, 460) == 40);
  CHECK(new_debt(100, 0.7, 500, 600) == 0);
  CHECK(interest_on(300, 0.06) == near(1.5));
  CHECK(repayment_of(360, 60) == 6);
  CHECK(depreciation_of(300, 60) == 5);
}

TEST_CASE("4.8: tax waits for the losses carried forward, and cash falls by what leaves it") {
  CHECK(tax_due(0.25, 40, 10) == 7.5);
  CHECK(tax_due(0.25, 40, 60) == 0);
  CHECK(losses_after(60, 40) == 20);
  CHECK(losses_after(10, 40) == 0);
  CHECK(losses_after(10, -5) == 15);
  CHECK(free_cash_flow(50, 30, 7.5) == 12.5);
  CHECK(cash_after(100, 12.5, 20, 6, 1.5) == 125);
  CHECK(rescue_of(-8) == 8);
  CHECK(rescue_of(8) == 0);
  CHECK(unpaid_after(50, 30) == 20);
  CHECK(unpaid_after(20, 30) == 0);
}

TEST_CASE("4.8: value is discounted by the month's end, and ends as assets or as a going concern") {
  CHECK(flow_after_rescue(-20, 0.5, 8) == -24);
  CHECK(discount_factor(0.21, 6) == near(1 / 1.1));
  CHECK(remaining_life_share(15, 60) == 0.75);
  CHECK(remaining_life_share(75, 60) == 0);
  CHECK(assets_left(0.3, 200) == near(60));
  CHECK(going_concern(8, 9) == 72);
  CHECK(end_value(60, 72) == 72);
  CHECK(end_value(60, -72) == 60);
  CHECK(terminal_value(0.5, 72) == 36);
}

TEST_CASE("5: the first month of distress stays, and years are idle or short by their limits") {
  CHECK(distress_step(-1, 5, 3) == -1);
  CHECK(distress_step(-1, -5, 3) == 3);
  CHECK(distress_step(3, -5, 7) == 3);
  CHECK(distress_step(3, 5, 7) == 3);
  CHECK(idle_year(49, 100, 0.5) == 1);
  CHECK(idle_year(50, 100, 0.5) == 0);
  CHECK(idle_year(0, 0, 0.5) == 0);
  CHECK(short_year(11, 89, 0.1) == 1);
  CHECK(short_year(10, 90, 0.1) == 0);
  CHECK(short_year(0, 0, 0) == 0);
  CHECK(spend_of(20, 3.5, 30) == 46.5);
}
