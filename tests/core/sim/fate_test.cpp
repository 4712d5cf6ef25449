// What chance decided: every quantity against its words of the random numbers, to the last bit, and against what a run
// does with it.
#include "core/sim/fate.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <functional>
#include <optional>
#include <set>

#include "core/decide/scenarios.hpp"
#include "core/math/normal_quantile.hpp"
#include "core/model/equations.hpp"
#include "core/model/parameters.hpp"
#include "core/random/streams.hpp"
#include "core/sim/run.hpp"

using namespace curseur;
using namespace curseur::core;

namespace {

constexpr int kMonths = 24;
constexpr std::size_t kPaths = 130;  // two batches and a part
constexpr std::uint64_t kSeed = 3;

// The same quantities, path by path and straight from the formulas of model.md.
class ByHand {
 public:
  explicit ByHand(const Scenario& scenario) : s_(scenario) {}

  double operator()(DrawnKind kind, std::size_t index, std::uint32_t path) const {
    switch (kind) {
      case DrawnKind::potential:
        return exp_of(s_.segments[index].potential_sd *
                      (root() * company(path, CompanyWord::common) +
                       rest() * normal_quantile(listed(path, StreamKind::potential, index))));
      case DrawnKind::imitation:
        return exp_of(s_.demand.imitation_sd * company(path, CompanyWord::imitation));
      case DrawnKind::cost_decline:
        return clip(s_.market.server_cost_decline +
                        s_.market.server_cost_decline_sd * company(path, CompanyWord::hardware_decline),
                    0, 0.9);
      case DrawnKind::server_lead:
        return lead(s_.servers.lead, company(path, CompanyWord::server_lead));
      case DrawnKind::facility_lead:
        return lead(s_.regions[index].facility_lead, normal_quantile(listed(path, StreamKind::lead, index)));
      case DrawnKind::contract:
        return listed(path, StreamKind::contract, index) < s_.contracts[index].probability;
      case DrawnKind::equity:
        return listed(path, StreamKind::equity, index) < s_.finance.equity[index].probability;
      case DrawnKind::scarcity:
        return mean_factor(s_.market.scarcity_initial, s_.market.scarcity_half_life, s_.market.scarcity_volatility,
                           [&](std::uint32_t month) { return shock(path, month, MarketWord::scarcity); });
      case DrawnKind::hardware: {
        double shocks = 0;
        for (std::uint32_t month = 0; month < kMonths; ++month)
          shocks += s_.market.server_cost_volatility * std::sqrt(kDt) * shock(path, month, MarketWord::hardware);
        return exp_of(shocks);
      }
      case DrawnKind::electricity:
        return mean_factor(0, 1, s_.regions[index].electricity_volatility, [&](std::uint32_t month) {
          return normal_quantile(of_region(path, month, index)[RegionWord::electricity]);
        });
      case DrawnKind::climate:
        return mean_factor(0, s_.demand.half_life, s_.demand.volatility, [&](std::uint32_t month) {
          return root() * shock(path, month, MarketWord::scarcity) +
                 rest() * normal_quantile(of_region(path, month, index)[RegionWord::climate]);
        });
      case DrawnKind::winter:
        return months_of(s_.demand.winter_hazard, [&](std::uint32_t month) {
          return Event{of_market(path, month)[MarketWord::winter], s_.demand.winter_months};
        });
      case DrawnKind::cutoff:
        return months_of(s_.regions[index].cutoff_hazard, [&](std::uint32_t month) {
          const auto u = of_region(path, month, index);
          const double length =
              std::max(1.0, std::floor(-s_.regions[index].cutoff_months * log_of(u[RegionWord::cutoff_months]) + 0.5));
          return Event{u[RegionWord::cutoff], static_cast<int>(length)};
        });
    }
    return NAN;
  }

 private:
  struct Event {
    double starts;
    int length;
  };
  double root() const { return std::sqrt(s_.correlation); }
  double rest() const { return std::sqrt(1 - s_.correlation); }
  double company(std::uint32_t path, std::size_t word) const {
    return normal_quantile(uniforms(key_of_seed(kSeed), path, kOncePerPath, StreamKind::company, 0)[word]);
  }
  double listed(std::uint32_t path, StreamKind kind, std::size_t number) const {
    return uniforms(key_of_seed(kSeed), path, kOncePerPath, kind, static_cast<std::uint32_t>(number / 4))[number % 4];
  }
  std::array<double, kWords> of_market(std::uint32_t path, std::uint32_t month) const {
    return uniforms(key_of_seed(kSeed), path, month, StreamKind::market, 0);
  }
  std::array<double, kWords> of_region(std::uint32_t path, std::uint32_t month, std::size_t region) const {
    return uniforms(key_of_seed(kSeed), path, month, StreamKind::region, static_cast<std::uint32_t>(region));
  }
  double shock(std::uint32_t path, std::uint32_t month, std::size_t word) const {
    return normal_quantile(of_market(path, month)[word]);
  }
  double lead(int nominal, double normal) const {
    return std::max(1.0, std::floor(nominal * exp_of(s_.lead_time_sd * normal) + 0.5));
  }
  template <class Normal>
  static double mean_factor(double state, double half_life, double sd, Normal&& normal) {
    double sum = 0;
    for (std::uint32_t month = 0; month < kMonths; ++month) {
      state = ou_step(state, ou_decay(half_life), ou_step_sd(half_life, sd), normal(month));
      sum += exp_of(state);
    }
    return sum / kMonths;
  }
  // A month after an event is always free of one.
  template <class EventOf>
  static double months_of(double hazard, EventOf&& event_of) {
    int months = 0;
    for (std::uint32_t month = 0; month < kMonths; ++month) {
      const Event event = event_of(month);
      if (event.starts >= hazard / 12) continue;
      const int last = std::min(static_cast<int>(month) + event.length, kMonths);
      months += last - static_cast<int>(month);
      month = static_cast<std::uint32_t>(last);
    }
    return months;
  }

  const Scenario& s_;
};

Scenario eventful() {
  Scenario scenario = europe(kMonths);
  scenario.demand.winter_hazard = 1;
  for (Region& region : scenario.regions) region.cutoff_hazard = 1.5;
  scenario.contracts.resize(6, {scenario.segments[0].id, 2, 6, 100, 0.5});
  scenario.finance.equity.resize(5, {3, 100, 0.5});
  for (Contract& contract : scenario.contracts) contract.probability = 0.6;
  for (EquityRound& round : scenario.finance.equity) round.probability = 0.3;
  scenario.assumptions.clear();
  REQUIRE(check(scenario).empty());
  return scenario;
}

// One region and one segment that rents all it needs, with nothing left to chance.
Scenario certain() {
  Scenario s = europe(kMonths);
  s.regions.resize(1);
  s.segments.resize(1);
  s.contracts.clear();
  s.finance.equity.clear();
  s.assumptions.clear();
  s.correlation = s.lead_time_sd = 0;
  Market& market = s.market;
  market.rent_price = market.server_cost = 1;
  market.scarcity_initial = market.scarcity_volatility = 0;
  market.server_cost_decline = market.server_cost_decline_sd = market.server_cost_volatility = 0;
  s.demand.volatility = s.demand.imitation_sd = s.demand.share_loss = s.demand.growth_fade = 0;
  s.demand.winter_hazard = 0;
  s.training = {s.regions[0].id, 0, 0};
  s.opex = {};
  s.finance.cash = 1e7;
  Region& region = s.regions[0];
  region.electricity_volatility = region.cutoff_hazard = region.own_initial = region.power_initial = 0;
  region.reserved_share = region.integration.from = region.integration.to = 0;
  region.rent_multiplier = region.rent_availability = 1;
  region.committed.clear();
  Segment& segment = s.segments[0];
  segment.region = region.id;
  segment.min_seal = 0;
  segment.potential = 1000;
  segment.potential_growth = segment.potential_sd = segment.bass_p = segment.bass_q = segment.deployment_months = 0;
  segment.adopted = 1;
  segment.markup = 2;
  return s;
}

// What a run shows of one path.
struct Seen {
  const Run& run;
  const Scenario& scenario;
  std::size_t path;
  double operator()(Series series, std::size_t t) const { return run.monthly.at(column_of(series), t)[path]; }
  double operator()(Item item, std::size_t t) const {
    return run.monthly.at(column_of(item, scenario.regions.size()), t)[path];
  }
  double months_with(Series series, double value) const {
    double months = 0;
    for (std::size_t t = 0; t < kMonths; ++t) months += (*this)(series, t) == value ? 1 : 0;
    return months;
  }
  double first_month_above_zero(Series series) const {
    for (std::size_t t = 0; t < kMonths; ++t)
      if ((*this)(series, t) > 0) return static_cast<double>(t);
    return kMonths;
  }
  template <class ValueOf>
  double mean(ValueOf&& value_of) const {
    double sum = 0;
    for (std::size_t t = 0; t < kMonths; ++t) sum += value_of(t);
    return sum / kMonths;
  }
};

// A quantity left to chance, and what then must be the same: what is seen of a path, and what follows from the value.
struct Outcome {
  DrawnKind kind;
  double rounding;  // 0 = the same bits
  std::function<void(Scenario&)> let;
  std::function<double(const Seen&)> seen;
  std::function<double(const Scenario&, double)> expected = [](const Scenario&, double value) { return value; };
};

std::vector<Outcome> outcomes() {
  const auto before_horizon = [](const Scenario&, double value) { return std::min<double>(value, kMonths); };
  const auto build = [](Scenario& s) {
    s.lead_time_sd = 0.4;
    s.regions[0].integration.from = s.regions[0].integration.to = 1;
    s.regions[0].power_cap = s.regions[0].power_order_max = 1e6;
  };
  return {
      {DrawnKind::potential, 0, [](Scenario& s) { s.segments[0].potential_sd = 0.5; },
       [](const Seen& seen) { return seen(Series::demand, 0); },
       [](const Scenario&, double value) { return 1000 * value; }},
      {DrawnKind::imitation, 0,
       [](Scenario& s) {
         s.segments[0].adopted = 0.1;
         s.segments[0].bass_q = 0.5;
         s.demand.imitation_sd = 0.5;
       },
       [](const Seen& seen) { return seen(Series::demand, 0); },
       [](const Scenario&, double value) {
         const double workload = 1000 * bass_step(0.1, 0, 0.5 * value);
         return delay_step(1000 * 0.1, workload, 1);
       }},
      {DrawnKind::cost_decline, 0,
       [](Scenario& s) {
         s.market.server_cost_decline = 0.2;
         s.market.server_cost_decline_sd = 0.1;
       },
       [](const Seen& seen) { return seen(Series::server_cost, 2); },
       [](const Scenario&, double value) {
         const double step = exp_of(log_of(1 - value) * kDt);
         return step * step * step;
       }},
      {DrawnKind::server_lead, 0,
       [&](Scenario& s) {
         build(s);
         s.regions[0].power_initial = 1e5;
       },
       [](const Seen& seen) { return seen.first_month_above_zero(Series::own); }, before_horizon},
      {DrawnKind::facility_lead, 0, build, [](const Seen& seen) { return seen.first_month_above_zero(Series::power); },
       before_horizon},
      {DrawnKind::contract, 0,
       [](Scenario& s) {
         s.contracts = {{s.segments[0].id, 5, 6, 300, 0.4}};
       },
       [](const Seen& seen) { return seen(Series::demand, 5); },
       [](const Scenario&, double value) { return 1000 + 300 * value; }},
      {DrawnKind::equity, 0,
       [](Scenario& s) {
         s.segments[0].potential = 0;
         s.finance.equity = {{3, 500, 0.4}};
       },
       [](const Seen& seen) { return seen(Series::cash, 3) - seen(Series::cash, 2); },
       [](const Scenario&, double value) { return 500 * value; }},
      {DrawnKind::scarcity, 0,
       [](Scenario& s) {
         s.market.scarcity_initial = 0.2;
         s.market.scarcity_volatility = 0.5;
       },
       [](const Seen& seen) { return seen.mean([&](std::size_t t) { return seen(Series::price, t); }); }},
      {DrawnKind::hardware, 1e-13, [](Scenario& s) { s.market.server_cost_volatility = 0.2; },
       [](const Seen& seen) { return seen(Series::server_cost, kMonths - 1); }},
      {DrawnKind::electricity, 1e-13,
       [](Scenario& s) {
         s.segments[0].potential = 0;
         s.regions[0].own_initial = 1000;
         s.regions[0].own_initial_remaining = 600;
         s.regions[0].power_initial = 1e4;
         s.regions[0].electricity_price = 80;
         s.regions[0].electricity_volatility = 0.3;
       },
       [](const Seen& seen) {
         return seen.mean(
             [&](std::size_t t) { return seen(Item::electricity, t) / (seen(Series::energy, t) * 80e-6); });
       }},
      {DrawnKind::climate, 1e-13, [](Scenario& s) { s.demand.volatility = 0.3; },
       [](const Seen& seen) { return seen.mean([&](std::size_t t) { return seen(Series::demand, t) / 1000; }); }},
      {DrawnKind::winter, 0,
       [](Scenario& s) {
         s.demand.winter_hazard = 1;
         s.demand.winter_depth = 0.5;
       },
       [](const Seen& seen) { return seen.months_with(Series::demand, 500); }},
      {DrawnKind::cutoff, 0, [](Scenario& s) { s.regions[0].cutoff_hazard = 1.5; },
       [](const Seen& seen) { return seen.months_with(Series::rented, 0); }},
  };
}

}  // namespace

TEST_CASE("every drawn quantity is that of its own random numbers, to the last bit") {
  const Scenario scenario = eventful();
  const ByHand by_hand(scenario);
  std::set<DrawnKind> kinds;
  for (const Drawn& drawn : drawn_quantities(scenario, kSeed, kPaths, kMonths)) {
    kinds.insert(drawn.kind);
    CAPTURE(drawn.name);
    REQUIRE(drawn.values.size() == kPaths);
    for (std::uint32_t path = 0; path < kPaths; ++path)
      REQUIRE(drawn.values[path] == by_hand(drawn.kind, drawn.index, path));
  }
  CHECK(kinds.size() == 13);
}

TEST_CASE("every drawn quantity is the one that a run acts on") {
  std::set<DrawnKind> kinds;
  for (const Outcome& outcome : outcomes()) {
    kinds.insert(outcome.kind);
    CAPTURE(name_of(outcome.kind));
    Scenario scenario = certain();
    outcome.let(scenario);
    REQUIRE(check(scenario).empty());
    RunOptions options;
    options.seed = kSeed;
    options.paths = kPaths;
    options.series = all_series_and_items(scenario);
    const Run whole = run(scenario, options);
    const auto drawn = drawn_quantities(scenario, kSeed, kPaths, kMonths);
    const auto found =
        std::find_if(drawn.begin(), drawn.end(), [&](const Drawn& one) { return one.kind == outcome.kind; });
    REQUIRE(found != drawn.end());
    for (std::size_t path = 0; path < kPaths; ++path) {
      const double seen = outcome.seen({whole, scenario, path});
      const double expected = outcome.expected(scenario, found->values[path]);
      REQUIRE(std::fabs(seen - expected) <= outcome.rounding * std::fabs(expected));
    }
  }
  CHECK(kinds.size() == 13);
}

TEST_CASE("the fate of a path tells the same month by month") {
  const Scenario scenario = eventful();
  const auto drawn = drawn_quantities(scenario, kSeed, kPaths, kMonths);
  for (const std::size_t path : {0, 63, 64, 129}) {
    const Fate fate = fate_of(scenario, kSeed, path);
    const auto told = [&](const Drawn& one) -> std::optional<double> {
      switch (one.kind) {
        case DrawnKind::server_lead:
          return fate.server_lead;
        case DrawnKind::facility_lead:
          return fate.facility_lead[one.index];
        case DrawnKind::contract:
          return fate.contracts[one.index];
        case DrawnKind::equity:
          return fate.equity[one.index];
        case DrawnKind::winter:
          return std::count(fate.winter.begin(), fate.winter.end(), true);
        case DrawnKind::cutoff:
          return std::count(fate.cutoff[one.index].begin(), fate.cutoff[one.index].end(), true);
        default:
          return std::nullopt;
      }
    };
    int compared = 0;
    for (const Drawn& one : drawn)
      if (const auto value = told(one)) {
        CHECK_MESSAGE(*value == one.values[path], one.name);
        ++compared;
      }
    CHECK(compared > 6);
  }
}

TEST_CASE("what is the same on all paths is no drawn quantity") {
  CHECK(drawn_quantities(certain(), kSeed, kPaths, kMonths).empty());
  CHECK(drawn_quantities(eventful(), kSeed, 1, kMonths).empty());
}
