// Service and footprint (model.md 4.6 and 5).
#include <algorithm>
#include <cmath>

#include "app/explanation/steps.hpp"
#include "app/say/number_format.hpp"
#include "app/say/words.hpp"
#include "core/model/equations.hpp"

namespace curseur::app {

using core::Item, core::Metric, core::RegionSeries, core::Series;

namespace {

// The mean over all futures, with the values that one in twenty stays below and above.
Derivation mean_step(const Maker& m, std::string_view title, Metric metric,
                     const std::function<std::string(double)>& text) {
  Derivation made = m.step(title, m.of_futures(), "5", Join::facts, m.mean(metric), text(m.mean(metric)));
  m.quantiles(made, metric, text);
  return made;
}

// Compares two amounts of workload over the whole period of the median path, in H100e-months.
Derivation ratio_step(const Maker& m, std::string_view title, double share, std::string_view part, double above,
                      std::string_view whole, double below) {
  Derivation made = m.step(title, m.of_median_path(), "5", Join::product, share, m.share(share));
  m.part(made, 1, m.word(part), above, short_number(above, m.language) + "\u00a0" + m.word("h100e_months"));
  m.part(made, -1, m.word(whole), below, short_number(below, m.language) + "\u00a0" + m.word("h100e_months"));
  return made;
}

double whole_period(const Maker& m, Item item) {
  return Maker::total(0, m.months, [&](std::size_t t) { return m.median(item, t); });
}
double whole_period(const Maker& m, Series series) {
  return Maker::total(0, m.months, [&](std::size_t t) { return m.median(series, t); });
}

std::string mwh(const Maker& m, double value) { return short_number(value, m.language) + "\u00a0MWh"; }
std::string twh(const Maker& m, double value) { return m.number(value) + "\u00a0" + unit_text(m.language, "TWh"); }
std::string kt(const Maker& m, double value) { return m.number(value) + "\u00a0kt"; }

// Energy of rented capacity in a region for one month of the median path, MWh.
double rented_energy(const Maker& m, std::size_t region, std::size_t t) {
  const core::Market& market = m.scenario.market;
  const double kw = core::power_per_h100e(market.power_per_h100e, market.power_decline, static_cast<double>(t));
  return m.median(RegionSeries::rented, region, t) * kw / 1000 * m.scenario.regions[region].pue * core::kHours;
}

Derivations autonomy_steps(const Maker& m) {
  Derivation made = mean_step(m, "autonomy", Metric::autonomy, [&](double value) { return m.share(value); });
  made.rule = m.word("autonomy_rule");
  Derivation median = ratio_step(m, "autonomy", m.median(Metric::autonomy), "served_own",
                                 whole_period(m, Item::served_own), "served", whole_period(m, Item::served));
  m.inputs(median, {"/regions/*/integration/from", "/regions/*/integration/to", "/regions/*/integration/start",
                    "/regions/*/integration/end", "/planning/pace"});
  Derivation needs =
      m.step("autonomy_last", m.of_month(m.months - 1), "4.6", Join::product, m.median(Series::autonomy, m.months - 1),
             m.share(m.median(Series::autonomy, m.months - 1)));
  m.part(needs, 1, m.word("served_own"), m.median(Item::served_own, m.months - 1),
         m.h100e(m.median(Item::served_own, m.months - 1)));
  m.part(needs, -1, m.word("served"), m.median(Item::served, m.months - 1),
         m.h100e(m.median(Item::served, m.months - 1)));
  m.inputs(needs, {"/segments/*/min_seal"});
  return {made, median, needs};
}

Derivations lost_steps(const Maker& m) {
  const auto money = [&](double value) { return m.money(value); };
  Derivations steps = {mean_step(m, "lost", Metric::lost_revenue, money)};
  const double lost = m.mean(Metric::lost_revenue),
               earned = Maker::total(0, m.months, [&](std::size_t t) { return m.mean(Series::revenue, t); });
  const double share = core::part_of(lost, lost + earned);
  Derivation proportion = m.step("lost_share", m.of_futures(), "5", Join::product, share, m.share(share));
  m.part(proportion, 1, m.word("lost"), lost, m.money(lost));
  m.part(proportion, -1, m.word("lost_and_earned"), lost + earned, m.money(lost + earned));
  Derivation rule = m.counted("short", "5", m.outcome.summary.short_of_supply.probability);
  rule.rule = m.fill("short_rule", {{"share", m.share(m.scenario.thresholds.lost_revenue)}});
  m.inputs(rule, {"/thresholds/lost_revenue"});
  Derivation years = m.money_step("lost_by_year", m.of_median_path(), "4.6", m.median(Metric::lost_revenue));
  for (const auto& [label, first, end] : m.years()) {
    const double amount = Maker::total(first, end, [&](std::size_t t) { return m.median(Item::lost_revenue, t); });
    m.part(years, 1, label, amount, m.money(amount));
  }
  m.inputs(years, {"/planning/pace", "/regions/*/rent_availability", "/regions/*/cutoff_hazard", "/demand/share_loss"});
  steps.insert(steps.end(), {proportion, rule, years});
  std::size_t worst = 0;
  for (std::size_t t = 1; t < m.months; ++t)
    if (m.median(Item::lost_revenue, t) > m.median(Item::lost_revenue, worst)) worst = t;
  if (m.median(Item::lost_revenue, worst) > 0) {
    steps.push_back(paid_step(m, "lost_worst", worst, Item::unserved, m.median(Item::lost_revenue, worst)));
    steps.push_back(price_step(m, worst));
  }
  return steps;
}

Derivations utilisation_steps(const Maker& m) {
  Derivation made = mean_step(m, "utilisation", Metric::utilisation, [&](double value) { return m.share(value); });
  Derivation rule = m.counted("idle", "5", m.outcome.summary.idle.probability);
  rule.rule = m.fill("idle_rule", {{"share", m.share(m.scenario.thresholds.idle_utilisation)}});
  m.inputs(rule, {"/thresholds/idle_utilisation"});
  Derivation median = ratio_step(m, "utilisation", m.median(Metric::utilisation), "used", whole_period(m, Series::used),
                                 "running", whole_period(m, Item::running));
  m.inputs(median, {"/planning/pace", "/planning/headroom", "/servers/lead", "/regions/*/facility_lead"});
  Derivations steps = {made, rule, median};
  const std::size_t last = m.months - 1;
  const double own = m.median(Series::own, last), running = m.median(Item::running, last),
               availability = m.scenario.servers.availability;
  if (own > 0) {
    Derivation step = m.step("running", m.of_month(last), "4.6", Join::product, running, m.h100e(running));
    m.part(step, 1, m.word("own"), own, m.h100e(own));
    m.part(step, 1, m.word("availability"), availability, m.share(availability));
    m.part(step, 1, m.word("powered"), running / (own * availability),
           m.share(std::min(1.0, running / (own * availability))));
    m.inputs(step, {"/servers/availability", "/regions/*/power_cap"});
    steps.push_back(step);
  }
  return steps;
}

Derivations energy_steps(const Maker& m) {
  constexpr double kMegawattHours = 1e6;  // in a TWh
  Derivation made =
      m.step("energy", m.of_futures(), "4.6", Join::sum, m.mean(Metric::energy), twh(m, m.mean(Metric::energy)));
  for (const auto& [label, first, end] : m.years()) {
    const double amount =
        Maker::total(first, end, [&](std::size_t t) { return m.mean(Series::energy, t); }) / kMegawattHours;
    m.part(made, 1, label, amount, twh(m, amount));
  }
  const std::size_t last = m.months - 1;
  double rented = 0;
  for (std::size_t r = 0; r < m.regions; ++r) rented += rented_energy(m, r, last);
  const double all = m.median(Series::energy, last);
  Derivation month = m.step("energy", m.of_month(last), "4.6", Join::sum, all, mwh(m, all));
  m.part(month, 1, m.word("energy_own"), all - rented, mwh(m, all - rented));
  m.part(month, 1, m.word("energy_rented"), rented, mwh(m, rented));
  m.inputs(month, {"/servers/idle_power", "/servers/availability"});
  Derivations steps = {made, month};
  const core::Market& market = m.scenario.market;
  const double kw = core::power_per_h100e(market.power_per_h100e, market.power_decline, static_cast<double>(last));
  for (std::size_t r = 0; r < m.regions; ++r) {
    const double energy = rented_energy(m, r, last), quantity = m.median(RegionSeries::rented, r, last),
                 pue = m.scenario.regions[r].pue;
    if (energy <= 0) continue;
    Derivation step = m.step("energy_rented", m.of_month(last), "4.6", Join::product, energy * 1000, mwh(m, energy));
    step.title = m.fill("energy_rented_in", {{"region", m.region(r)}});
    m.part(step, 1, m.word("rented"), quantity, m.h100e(quantity));
    m.part(step, 1, m.word("power_each"), kw, m.number(kw) + "\u00a0kW");
    m.part(step, 1, m.word("pue"), pue, m.number(pue));
    m.part(step, 1, m.word("hours"), core::kHours, m.count(core::kHours));
    const std::string pointer = "/regions/" + std::to_string(r) + "/pue";
    m.inputs(step, {"/market/power_per_h100e", "/market/power_decline", pointer});
    steps.push_back(step);
  }
  return steps;
}

Derivations emissions_steps(const Maker& m) {
  const double emissions = m.mean(Metric::emissions), energy = m.mean(Metric::energy),
               intensity = core::part_of(emissions, energy);
  Derivation made = m.step("emissions", m.of_futures(), "4.6", Join::product, emissions, kt(m, emissions));
  m.part(made, 1, m.word("energy"), energy, twh(m, energy));
  m.part(made, 1, m.word("intensity"), intensity, m.number(intensity) + "\u00a0g/kWh");  // = kt/TWh
  made.rule = m.word("emissions_rule");
  m.inputs(made, {"/regions/*/carbon_intensity"});
  Derivation years = m.step("emissions_by_year", m.of_median_path(), "4.6", Join::sum, m.median(Metric::emissions),
                            kt(m, m.median(Metric::emissions)));
  for (const auto& [label, first, end] : m.years()) {
    const double amount = Maker::total(first, end, [&](std::size_t t) { return m.median(Item::emissions, t); });
    m.part(years, 1, label, amount, kt(m, amount));
  }
  Derivations steps = {made, years};
  for (Derivation& step : energy_steps(m)) steps.push_back(std::move(step));
  return steps;
}

constexpr ExplainedOutcome kOutcomes[] = {{"autonomy", autonomy_steps, Metric::autonomy},
                                          {"lost", lost_steps, Metric::lost_revenue},
                                          {"utilisation", utilisation_steps, Metric::utilisation},
                                          {"energy", energy_steps, Metric::energy},
                                          {"emissions", emissions_steps, Metric::emissions}};

}  // namespace

std::span<const ExplainedOutcome> supply_outcomes() { return kOutcomes; }

}  // namespace curseur::app
