// Value: model.md 4.8, and the components of revenue and cost, 4.2 and 4.6.
#include <algorithm>
#include <cmath>

#include "app/explanation/steps.hpp"
#include "app/say/number_format.hpp"
#include "core/model/equations.hpp"

namespace curseur::app {

using core::Item, core::Metric, core::Series;

namespace {

// Sums over all futures, each month discounted or not.
template <class Of>
double all(const Maker& m, bool discounted, Of&& of) {
  return Maker::total(0, m.months, [&](std::size_t t) { return of(t) * (discounted ? m.discount(t) : 1); });
}

double rescue_cost(const Maker& m) {
  const double flows = all(m, true, [&](std::size_t t) { return m.mean(Series::fcf, t) - m.flow(t); });
  return flows + m.end_value() * m.discount(m.months - 1);  // the last flow includes the end value
}

Derivation npv_step(const Maker& m) {
  Derivation made = m.money_step("npv", m.of_futures_discounted(), "4.8", m.mean(Metric::npv));
  m.money_part(made, 1, "cash_flow", all(m, true, [&](std::size_t t) { return m.mean(Series::fcf, t); }));
  m.money_part(made, -1, "rescue_cost", rescue_cost(m));
  m.money_part(made, 1, "end_value", m.mean(Metric::terminal));
  made.rule = m.word("npv_rule");
  m.inputs(made, {"/discount_rate", "/finance/rescue_cost"});
  return made;
}

Derivation terminal_step(const Maker& m) {
  const double factor = m.discount(m.months - 1), value = m.end_value();
  Derivation made = m.step("end_value_today", m.of_futures(), "4.8", Join::product, m.mean(Metric::terminal),
                           m.money(m.mean(Metric::terminal)));
  m.part(made, 1, m.word("end_value_then"), value, m.money(value));
  m.part(made, 1, m.word("discount_factor"), factor, m.number(factor));
  made.rule = m.word("discount_rule");
  m.inputs(made, {"/discount_rate", "/months"});
  return made;
}

double earnings(const Maker& m) {
  return Maker::total(m.last_year(), m.months,
                      [&](std::size_t t) { return m.median(Series::ebitda, t) - m.median(Item::depreciation, t); });
}

Derivation end_value_step(const Maker& m) {
  const double assets = m.median(Item::assets, m.months - 1), going = m.scenario.exit_multiple * earnings(m),
               value = std::max(assets, going);
  Derivation made = m.step("end_value_then", m.of_median_path(), "4.8", Join::largest, value, m.money(value));
  m.part(made, 1, m.word("going_concern"), going, m.money(going));
  m.part(made, 1, m.word("assets"), assets, m.money(assets));
  made.rule = m.word("end_value_rule");
  m.inputs(made, {"/salvage", "/servers/life"});
  return made;
}

Derivation going_step(const Maker& m) {
  const double going = m.scenario.exit_multiple * earnings(m);
  Derivation made = m.step("going_concern", m.of_last_year(), "4.8", Join::product, going, m.money(going));
  m.part(made, 1, m.word("multiple"), m.scenario.exit_multiple, m.number(m.scenario.exit_multiple));
  m.part(made, 1, m.word("earnings"), earnings(m), m.money(earnings(m)));
  m.inputs(made, {"/exit_multiple"});
  return made;
}

Derivation earnings_step(const Maker& m) {
  const auto year = [&](auto&& of) { return Maker::total(m.last_year(), m.months, of); };
  Derivation made = m.money_step("earnings", m.of_last_year(), "4.8", earnings(m));
  m.money_part(made, 1, "ebitda", year([&](std::size_t t) { return m.median(Series::ebitda, t); }));
  m.money_part(made, -1, "depreciation", year([&](std::size_t t) { return m.median(Item::depreciation, t); }));
  m.inputs(made, {"/servers/life", "/facilities/life"});
  return made;
}

Derivation ebitda_step(const Maker& m) {
  const auto year = [&](auto&& of) { return Maker::total(m.last_year(), m.months, of); };
  const core::Opex& opex = m.scenario.opex;
  const double revenue = year([&](std::size_t t) { return m.median(Series::revenue, t); });
  Derivation made =
      m.money_step("ebitda", m.of_last_year(), "4.6", year([&](std::size_t t) { return m.median(Series::ebitda, t); }));
  m.money_part(made, 1, "revenue", revenue);
  for (const auto& [item, label] : {std::pair{Item::on_demand, "on_demand"},
                                    {Item::reservations, "reservations"},
                                    {Item::electricity, "electricity"},
                                    {Item::upkeep, "upkeep"}})
    m.money_part(made, -1, label, year([&](std::size_t t) { return m.median(item, t); }));
  m.money_part(made, -1, "company_fixed", year([&](std::size_t t) {
                 return opex.fixed * core::grown(opex.fixed_growth, static_cast<double>(t) / 12);
               }));
  m.money_part(made, -1, "company_variable", opex.variable * revenue);
  m.inputs(made, {"/regions/*/rent_multiplier", "/regions/*/electricity_price", "/market/reserved_discount",
                  "/servers/maintenance", "/facilities/maintenance", "/regions/*/facility_lease", "/opex/fixed",
                  "/opex/fixed_growth", "/opex/variable"});
  return made;
}

Derivations down_to_prices(const Maker& m) {
  const std::size_t last = m.months - 1;
  Derivations steps = {ebitda_step(m)};
  if (m.median(Item::served, last) > 0) {
    steps.push_back(paid_step(m, "revenue", last, Item::served, m.median(Series::revenue, last)));
    steps.push_back(price_step(m, last));
  }
  return steps;
}

Derivations end_value_steps(const Maker& m) {
  Derivations steps = {end_value_step(m), going_step(m), earnings_step(m)};
  for (Derivation& step : down_to_prices(m)) steps.push_back(std::move(step));
  return steps;
}

}  // namespace

Derivation paid_step(const Maker& m, std::string_view title, std::size_t t, Item workload, double meur) {
  const double quantity = m.median(workload, t), price = m.median(Series::price, t), eur = meur * core::kMillion;
  const double markup = core::part_of(eur, quantity * price * core::kHours);  // the mean of those served
  Derivation made = m.step(title, m.of_month(t), "4.6", Join::product, eur, m.money(meur));
  m.part(made, 1, m.word(workload == Item::served ? "served" : "unserved"), quantity, m.h100e(quantity));
  m.part(made, 1, m.word("markup"), markup, m.number(markup));
  m.part(made, 1, m.word("price"), price, m.price(price));
  m.part(made, 1, m.word("hours"), core::kHours, m.count(core::kHours));
  m.inputs(made, {"/segments/*/markup"});
  return made;
}

Derivation price_step(const Maker& m, std::size_t t) {
  const core::Market& market = m.scenario.market;
  const double price = m.median(Series::price, t), index = m.median(Series::server_cost, t) / market.server_cost;
  const double scarcity = price / (market.rent_price * index);
  Derivation made = m.step("price", m.of_month(t), "4.2", Join::product, price, m.price(price));
  m.part(made, 1, m.word("price_now"), market.rent_price, m.price(market.rent_price));
  m.part(made, 1, m.word("hardware_index"), index, m.number(index));
  m.part(made, 1, m.word("scarcity"), scarcity, m.number(scarcity));
  m.inputs(made, {"/market/rent_price", "/market/server_cost_decline", "/market/scarcity_initial",
                  "/market/scarcity_half_life"});
  return made;
}

Derivation flow_step(const Maker& m, bool discounted) {
  const auto of = [&](auto&& value) { return all(m, discounted, value); };
  const double revenue = of([&](std::size_t t) { return m.mean(Series::revenue, t); }),
               spend = of([&](std::size_t t) { return m.mean(Series::spend, t); });
  const double capex = of([&](std::size_t t) { return m.mean(Series::capex, t); }),
               flow = of([&](std::size_t t) { return m.mean(Series::fcf, t); });
  Derivation made = m.money_step("cash_flow", discounted ? m.of_futures_discounted() : m.of_futures(), "4.8", flow);
  m.money_part(made, 1, "revenue", revenue);
  m.money_part(made, -1, "operating", spend - capex);
  m.money_part(made, -1, "investment", capex);
  m.money_part(made, -1, "tax", revenue - spend - flow);
  m.inputs(made, {"/tax_rate"});
  return made;
}

Derivation flow_by_year(const Maker& m, bool discounted) {
  const auto flow = [&](std::size_t t) { return m.mean(Series::fcf, t) * (discounted ? m.discount(t) : 1); };
  Derivation made = m.money_step("cash_flow_by_year", discounted ? m.of_futures_discounted() : m.of_futures(), "4.8",
                                 Maker::total(0, m.months, flow));
  for (const auto& [label, first, end] : m.years()) {
    const double amount = Maker::total(first, end, flow);
    m.part(made, 1, label, amount, m.money(amount));
  }
  return made;
}

namespace {

Derivations npv_steps(const Maker& m) {
  Derivations steps = {npv_step(m), flow_step(m, true), flow_by_year(m, true), terminal_step(m)};
  for (Derivation& step : end_value_steps(m)) steps.push_back(std::move(step));
  return steps;
}

Derivations terminal_steps(const Maker& m) {
  Derivations steps = {terminal_step(m)};
  for (Derivation& step : end_value_steps(m)) steps.push_back(std::move(step));
  return steps;
}

Derivations tail_steps(const Maker& m) {
  const core::Summary& npv = m.outcome.summary[Metric::npv];
  const double tail = npv.cvar5.value_or(0), futures = 0.05 * static_cast<double>(m.outcome.paths);
  Derivation made = m.money_step(
      "tail",
      m.fill("of_worst", {{"count", m.number(futures)}, {"paths", m.count(static_cast<double>(m.outcome.paths))}}), "5",
      tail);
  m.money_part(made, 1, "npv_mean", npv.mean);
  m.money_part(made, -1, "tail_below", npv.mean - tail);
  made.rule = m.word("tail_rule");
  Derivation order = m.step("npv_in_order", m.of_counted(), "5", Join::facts, 0, "");
  m.quantiles(order, Metric::npv, [&](double value) { return m.money(value); });
  Derivations steps = {made, order};
  const auto& stories = m.state.stories;
  if (!stories || stories->version != m.outcome.version || !(*stories)[StoryChoice::bad]) return steps;
  const core::Story& story = *(*stories)[StoryChoice::bad];
  const auto metric = [&](Metric which) { return story.metrics[static_cast<std::size_t>(which)]; };
  Derivation bad = m.money_step("bad_future", m.fill("of_path", {{"path", m.count(static_cast<double>(story.path))}}),
                                "4.8", metric(Metric::npv));
  m.money_part(bad, 1, "flow_and_rescue", metric(Metric::npv) - metric(Metric::terminal));
  m.money_part(bad, 1, "end_value", metric(Metric::terminal));
  bad.rule = m.word("bad_future_rule");
  steps.push_back(std::move(bad));
  return steps;
}

constexpr ExplainedOutcome kOutcomes[] = {
    {"npv", npv_steps, Metric::npv}, {"tail", tail_steps, {}, false}, {"terminal", terminal_steps, Metric::terminal}};

}  // namespace

std::span<const ExplainedOutcome> value_outcomes() { return kOutcomes; }

}  // namespace curseur::app
