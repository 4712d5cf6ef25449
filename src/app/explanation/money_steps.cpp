// Cash: distress, payback, return and investment (model.md 4.8 and 5).
#include <algorithm>
#include <cmath>

#include "app/explanation/steps.hpp"
#include "app/say/number_format.hpp"
#include "core/model/equations.hpp"

namespace curseur::app {

using core::Item, core::Metric, core::Series;

namespace {

// Cash at the end of a month, as inflows and outflows since the start, on the median path.
Derivation cash_step(const Maker& m) {
  std::size_t lowest = 0;
  for (std::size_t t = 1; t < m.months; ++t)
    if (m.median(Series::cash, t) < m.median(Series::cash, lowest)) lowest = t;
  const auto so_far = [&](auto&& of) { return Maker::total(0, lowest + 1, of); };
  double equity = 0;
  for (const core::EquityRound& round :
       m.scenario.finance.equity)  // a round closes on the median path if it is at least as likely as not
    if (round.probability >= 0.5 && static_cast<std::size_t>(round.month) <= lowest) equity += round.amount;
  Derivation made = m.money_step("lowest_cash", m.of_month(lowest), "4.8", m.median(Series::cash, lowest));
  m.money_part(made, 1, "cash_at_start", m.scenario.finance.cash);
  m.money_part(made, 1, "equity", equity);
  m.money_part(made, 1, "cash_flow_so_far", so_far([&](std::size_t t) { return m.median(Series::fcf, t); }));
  m.money_part(made, 1, "debt", m.median(Series::debt, lowest));
  m.money_part(made, -1, "interest", so_far([&](std::size_t t) {
                 return t == 0 ? 0 : m.median(Series::debt, t - 1) * m.scenario.finance.debt_rate / 12;
               }));
  m.money_part(made, 1, "rescue", so_far([&](std::size_t t) { return m.median(Item::rescue, t); }));
  m.inputs(made, {"/finance/cash", "/finance/equity/*/amount", "/finance/equity/*/probability", "/finance/debt_limit",
                  "/finance/debt_ltv", "/finance/debt_rate"});
  return made;
}

Derivations distress_steps(const Maker& m) {
  const core::RunSummary& summary = m.outcome.summary;
  Derivation made = m.counted("distress", "4.8", summary.distress.probability);
  made.rule = m.word("distress_rule");
  m.inputs(made, {"/finance/min_cash", "/finance/runway_months", "/planning/pace"});
  Derivations steps = {made};
  if (summary.distress_month.quantiles) {
    Derivation when =
        m.step("distress_when", m.of_some("of_distressed", summary.distress.probability), "5", Join::facts, 0, "");
    const core::Quantiles& months = *summary.distress_month.quantiles;
    for (const auto& [level, label] : {std::pair{0, "low"}, {2, "middle"}, {4, "high"}})
      m.fact(when, label, m.month(static_cast<std::size_t>(std::lround(months[static_cast<std::size_t>(level)]))));
    std::size_t most = 0;
    for (std::size_t t = 1; t < m.months; ++t)
      if (m.mean(Series::distress, t) > m.mean(Series::distress, most)) most = t;
    m.fact(
        when, "distress_most",
        m.fill("distress_most_value", {{"month", m.month(most)}, {"share", m.share(m.mean(Series::distress, most))}}));
    steps.push_back(when);
    const double rescue = m.mean(Metric::rescue), each = rescue / summary.distress.probability;
    Derivation cost = m.step("rescue_mean", m.of_futures(), "4.8", Join::product, rescue, m.money(rescue));
    m.part(cost, 1, m.word("distress"), summary.distress.probability, m.share(summary.distress.probability));
    m.part(cost, 1, m.word("rescue_each"), each, m.money(each));
    m.inputs(cost, {"/finance/rescue_cost"});
    steps.push_back(cost);
  }
  steps.push_back(cash_step(m));
  return steps;
}

Derivations payback_steps(const Maker& m) {
  const core::MonthSummary& payback = m.outcome.summary.payback_month;
  const auto month = [&](double t) { return m.month(static_cast<std::size_t>(std::lround(t))); };
  Derivation made = m.step("payback", m.of_some("of_repaying", payback.share), "5", Join::facts, 0,
                           payback.quantiles ? month((*payback.quantiles)[2]) : "–");
  if (payback.quantiles)
    for (const auto& [level, label] : {std::pair{0, "low"}, {2, "middle"}, {4, "high"}})
      m.fact(made, label, month((*payback.quantiles)[static_cast<std::size_t>(level)]));
  made.rule = m.word("payback_rule");
  return {made, m.counted("payback_share", "5", payback.share), flow_step(m, false), flow_by_year(m, false)};
}

Derivations irr_steps(const Maker& m) {
  const core::Irr& irr = m.outcome.summary.irr;
  const double end = m.end_value();
  const auto flow = [&](std::size_t t) { return m.flow(t) - (t + 1 == m.months ? end : 0); };
  Derivation made = m.step("irr", m.of_futures(), "5", Join::facts, 0,
                           irr.value ? share_text(*irr.value, m.language, 1)
                                     : m.word(irr.status == core::IrrStatus::multiple ? "irr_multiple" : "irr_none"));
  made.rule = m.word("irr_rule");
  Derivations steps = {made};
  if (irr.value) {
    const double rate = *irr.value;
    const auto today = [&](std::size_t t) { return flow(t) * core::discount_factor(rate, static_cast<double>(t)); };
    const double flows = Maker::total(0, m.months, today),
                 value = end * core::discount_factor(rate, static_cast<double>(m.months - 1));
    const std::string basis = m.fill("of_futures_at_rate", {{"paths", m.count(static_cast<double>(m.outcome.paths))},
                                                            {"rate", share_text(rate, m.language, 1)}});
    Derivation zero = m.step("irr_zero", basis, "5", Join::sum, 0, m.money(0));
    m.money_part(zero, 1, "flow_at_rate", flows);
    m.money_part(zero, 1, "end_value_at_rate", value);
    steps.front().parts = zero.parts;
    Derivation years = m.money_step("flow_by_year_at_rate", basis, "5", flows);
    for (const auto& [label, first, last] : m.years()) {
      const double amount = Maker::total(first, last, today);
      m.part(years, 1, label, amount, m.money(amount));
    }
    steps.push_back(zero);
    steps.push_back(years);
  }
  Derivation whole = m.money_step("flow_whole", m.of_futures(), "4.8", Maker::total(0, m.months, flow));
  const double fcf = Maker::total(0, m.months, [&](std::size_t t) { return m.mean(Series::fcf, t); });
  m.money_part(whole, 1, "cash_flow", fcf);
  m.money_part(whole, -1, "rescue_cost", m.scenario.finance.rescue_cost * m.mean(Metric::rescue));
  m.inputs(whole, {"/finance/rescue_cost"});
  steps.push_back(whole);
  steps.push_back(flow_step(m, false));
  return steps;
}

Derivations capex_steps(const Maker& m) {
  Derivation made = m.money_step("capex", m.of_futures(), "4.8", m.mean(Metric::capex));
  for (const auto& [label, first, end] : m.years()) {
    const double amount = Maker::total(first, end, [&](std::size_t t) { return m.mean(Series::capex, t); });
    m.part(made, 1, label, amount, m.money(amount));
  }
  m.inputs(made, {"/planning/pace", "/planning/headroom", "/regions/*/integration/to", "/facilities/budget_share"});
  const auto period = [&](auto&& of) { return Maker::total(0, m.months, of); };
  Derivation kinds = m.money_step("capex_kinds", m.of_median_path(), "4.8", m.median(Metric::capex));
  m.money_part(kinds, 1, "capex_servers", period([&](std::size_t t) { return m.median(Item::server_capex, t); }));
  m.money_part(kinds, 1, "capex_facilities", period([&](std::size_t t) { return m.median(Item::facility_capex, t); }));
  kinds.rule = m.word("capex_rule");
  m.inputs(kinds, {"/regions/*/facility_capex", "/regions/*/facility_lead", "/servers/deposit", "/servers/lead"});
  for (std::size_t r = 0; r < m.regions; ++r)
    for (std::size_t k = 0; k < m.scenario.regions[r].committed.size(); ++k)
      m.inputs(kinds, {"/regions/" + std::to_string(r) + "/committed/" + std::to_string(k) + "/cost"});
  const std::size_t last = m.months - 1;
  const double cost = m.median(Series::server_cost, last), now = m.scenario.market.server_cost;
  Derivation server = m.step("server_cost", m.of_month(last), "4.2", Join::product, cost, m.price(cost));
  m.part(server, 1, m.word("server_cost_now"), now, m.price(now));
  m.part(server, 1, m.word("hardware_index"), cost / now, m.number(cost / now));
  m.inputs(server, {"/market/server_cost", "/market/server_cost_decline"});
  return {made, kinds, server};
}

constexpr ExplainedOutcome kOutcomes[] = {{"distress", distress_steps, Metric::distress_month},
                                          {"payback", payback_steps, {}, false},
                                          {"irr", irr_steps, {}, false},
                                          {"capex", capex_steps, Metric::capex}};

}  // namespace

std::span<const ExplainedOutcome> money_outcomes() { return kOutcomes; }

}  // namespace curseur::app
