// The whole model: its published figures, what must balance, and what may not change a bit.
#include "core/sim/run.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/parameters.hpp"
#include "core/stats/summary.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using core::Metric;
using core::Series;

namespace {

core::Scenario europe() { return io::scenario_of(*io::find_preset(io::kDefaultPreset)); }

core::RunOptions options_of(const core::Scenario& scenario, std::size_t paths, bool series = false) {
  core::RunOptions options;
  options.paths = paths;
  if (series) options.series = core::all_series(scenario);
  return options;
}

std::uint64_t digest_of(const core::Scenario& scenario, std::size_t paths) {
  return core::digest(core::run(scenario, options_of(scenario, paths)).metrics);
}

}  // namespace

// Source: debt of -1e-8 in the months after it was paid back, in tables and charts of monthly values.
TEST_CASE("a debt that is paid back is recorded as 0, and is never below") {
  auto scenario = europe();
  scenario.finance.debt_limit = 300;
  scenario.finance.debt_term = 7;
  const auto run = core::run(scenario, options_of(scenario, 64, true));
  const std::size_t column = core::column_of(Series::debt);
  std::size_t some = 0, none = 0;
  for (std::size_t t = 0; t < run.monthly.months(); ++t)
    for (std::size_t path = 0; path < 64; ++path) {
      const auto debt = static_cast<double>(run.monthly.at(column, t)[path]);
      CHECK((debt == 0 || debt >= 1e-8));
      ++(debt == 0 ? none : some);
    }
  CHECK(some > 0);
  CHECK(none > 0);
}

TEST_CASE("the median path of the default scenario is that of an independent implementation") {
  core::RunOptions options = options_of(europe(), 1, true);
  options.median = true;
  const auto run = core::run(europe(), options);
  struct {
    Metric metric;
    double value;
  } const metrics[] = {
      {Metric::npv, 9797.65788857681},
      {Metric::terminal, 11609.824242898198},
      {Metric::min_cash, 1395.2801965902681},
      {Metric::rescue, 0.0},
      {Metric::utilisation, 0.9999084903417},
      {Metric::unserved_share, 1.953951305484867e-05},
      {Metric::autonomy, 0.6632666306108068},
      {Metric::lost_revenue, 22.42713570893497},
      {Metric::energy, 54.28673509517415},
      {Metric::emissions, 5519.06064761201},
      {Metric::capex, 38688.762411302334},
      {Metric::revenue_final, 23030.03040116621},
      {Metric::distress_month, core::kNoMonth},
      {Metric::payback_month, core::kNoMonth},
      {Metric::idle, 0},
      {Metric::short_of_supply, 0},
  };
  for (const auto& row : metrics) {
    const std::string name(core::metric_infos()[static_cast<std::size_t>(row.metric)].name);
    CHECK_MESSAGE(std::fabs(run.metrics[row.metric][0] - row.value) <= 1e-9 * std::fabs(row.value), name, " is ",
                  run.metrics[row.metric][0]);
  }
  constexpr Series kColumns[] = {Series::demand,  Series::own,    Series::rented,     Series::unserved, Series::cash,
                                 Series::revenue, Series::ebitda, Series::capex,      Series::debt,     Series::fcf,
                                 Series::power,   Series::price,  Series::server_cost};
  struct {
    std::size_t month;
    double values[13];
  } const months[] = {
      {0,
       {25923.5093479, 4000, 20964.5065354, 1279.0028125, 1773.08417893, 41.7052526357, -26.9158210677, 0, 0,
        -26.9158210677, 6, 1.95924649549, 19526.2315155}},
      {5,
       {32015.0352852, 37833.3333333, 3692.09831076, 0, 1456.59611471, 47.7080241092, 4.06597313936, 690, 483,
        -685.934026861, 40, 1.64192317175, 17320.5080757}},
      {11,
       {50481.0102196, 45033.3333333, 9050.34355293, 0, 2886.50931474, 68.8704438958, 12.5244288934, 0, 528.5,
        12.5244288934, 48, 1.3529962219, 15000}},
      {24,
       {138027.90106, 95957.4159155, 49747.0784174, 0, 2665.30105025, 149.193610934, 39.2281544216, 40.9272208837,
        978.821074493, -1.69906646218, 68, 0.929878298771, 10983.5052275}},
      {47,
       {675282.192481, 479474.266093, 234165.867676, 0, 4450.65196884, 443.175042547, 178.664288644, 262.80764906,
        2432.93669212, -102.151397486, 200.982395798, 0.513900988962, 6328.125}},
      {59,
       {1400354.03835, 1021662.08564, 460424.919558, 0, 3077.94294625, 699.074901739, 309.293388631, 363.943718616,
        2416.74329583, -90.4770995825, 331.380885554, 0.382545861708, 4746.09375}},
      {83,
       {4711117.09316, 3035366.47047, 1918579.94033, 0, 2923.28220953, 1342.85201874, 566.293859044, 431.92722782,
        2406.30032982, 63.8848088586, 641.232622635, 0.213975046068, 2669.67773438}},
      {119,
       {16271675.2861, 12084238.0922, 5154176.24129, 0, 6689.10857091, 1962.0316448, 895.912607026, 521.412462822,
        2412.04534576, 271.875093508, 1059.96497249, 0.0901227435781, 1126.27029419}},
  };
  for (const auto& row : months)
    for (std::size_t k = 0; k < 13; ++k) {
      const double found = run.monthly.at(core::column_of(kColumns[k]), row.month)[0];
      const double off = std::fabs(found - row.values[k]);
      CHECK_MESSAGE(off <= 1e-9 * std::fabs(row.values[k]) + 1e-6 * (row.values[k] == 0), "month ", row.month, " ",
                    std::string(core::series_info(kColumns[k]).name), " is ", found, ", expected ", row.values[k]);
    }
}

TEST_CASE("Monte Carlo of the default scenario agrees with another generator's within four standard errors") {
  struct {
    double pace, npv, npv_se, distress, idle, lacking, autonomy;
  } const rows[] = {
      {0.05, 22624, 938, 0.131, 0.007, 0.268, 0.327},  {0.3, 26062, 1126, 0.185, 0.007, 0.191, 0.475},
      {0.5, 26448, 1192, 0.208, 0.009, 0.188, 0.515},  {0.7, 25265, 1210, 0.238, 0.021, 0.200, 0.521},
      {0.95, 23109, 1200, 0.289, 0.343, 0.248, 0.497},
  };
  constexpr double kTheirPaths = 2000;
  constexpr std::size_t kPaths = 3000;
  for (const auto& row : rows) {
    auto scenario = europe();
    scenario.planning.pace = row.pace;
    const auto found = core::summarize(core::run(scenario, options_of(scenario, kPaths)));
    const auto agrees = [&](const char* what, double value, double se, double expected, double expected_se) {
      CHECK_MESSAGE(std::fabs(value - expected) <= 4 * std::sqrt(se * se + expected_se * expected_se), "pace ",
                    row.pace, ": ", what, " is ", value, ", expected ", expected);
    };
    const auto share = [&](const char* what, core::Probability p, double expected) {
      agrees(what, p.probability, p.se, expected, std::sqrt(expected * (1 - expected) / kTheirPaths));
    };
    agrees("npv", found[Metric::npv].mean, found[Metric::npv].se, row.npv, row.npv_se);
    share("distress", found.distress, row.distress);
    share("idle", found.idle, row.idle);
    share("short", found.short_of_supply, row.lacking);
    // Their error of the mean is not printed; ours, scaled to their number of paths, stands in for it.
    const auto& autonomy = found[Metric::autonomy];
    agrees("autonomy", autonomy.mean, autonomy.se, row.autonomy,
           autonomy.se * std::sqrt(kPaths / kTheirPaths) + 0.0005);
  }
}

TEST_CASE("the digest is FNV-1a over the bits of the doubles") {
  const auto digest_of_values = [](const std::vector<double>& values) {
    std::uint64_t hash = core::kFnvOffset;
    for (const double value : values) hash = core::fnv1a(value, hash);
    return hash;
  };
  CHECK(digest_of_values({1, -1, 0}) == 0x90c754456f9c08e5u);
  CHECK(digest_of_values({1, -1, -0.0}) == 0x90c754456f9c08e5u);
  CHECK(digest_of_values({19021.835622804363, 114, 0.5}) == 0x365c82256beaae24u);
  CHECK(digest_of_values({}) == 0xcbf29ce484222325u);
  core::PathMetrics two;
  two.resize(2);
  for (std::size_t k = 0; k < core::kMetrics; ++k)
    two.columns[k] = {static_cast<double>(k), 100.0 + static_cast<double>(k)};
  std::vector<double> in_order;
  for (std::size_t path = 0; path < 2; ++path)
    for (std::size_t k = 0; k < core::kMetrics; ++k) in_order.push_back(two.columns[k][path]);
  CHECK(core::digest(two) == digest_of_values(in_order));
}

TEST_CASE("the digest is of sixteen metrics by name, and of no other") {
  std::vector<std::string_view> names;
  for (const Metric metric : core::kDigestMetrics)
    names.push_back(core::metric_infos()[static_cast<std::size_t>(metric)].name);
  CHECK(names == std::vector<std::string_view>{"npv", "terminal", "distress_month", "payback_month", "min_cash",
                                               "rescue", "utilisation", "unserved_share", "lost_revenue", "autonomy",
                                               "energy", "emissions", "capex", "revenue_final", "idle", "short"});
  core::PathMetrics metrics;
  metrics.resize(3);
  const auto before = core::digest(metrics);
  for (const Metric metric : core::kDigestMetrics) {
    metrics[metric][1] = 1;
    CHECK(core::digest(metrics) != before);
    metrics[metric][1] = 0;
  }
  // A metric of another group changes that group's digest alone.
  constexpr std::array<Metric, 2> kOne = {Metric::npv, Metric::rescue}, kOther = {Metric::energy, Metric::npv};
  const auto one = core::digest(metrics, kOne), other = core::digest(metrics, kOther);
  metrics[Metric::energy][2] = 5;
  CHECK(core::digest(metrics, kOne) == one);
  CHECK(core::digest(metrics, kOther) != other);
}

TEST_CASE("every month, what is asked for is used, rented or unserved") {
  for (const auto& preset : io::presets()) {
    const auto scenario = io::scenario_of(preset);
    const auto run = core::run(scenario, options_of(scenario, 100, true));
    const auto at = [&](Series series, std::size_t t, std::size_t path) {
      return run.monthly.at(core::column_of(series), t)[path];
    };
    double worst = 0, least = 0;
    for (std::size_t t = 0; t < run.monthly.months(); ++t)
      for (std::size_t path = 0; path < 100; ++path) {
        const double demand = at(Series::demand, t, path);
        const double served = at(Series::used, t, path) + at(Series::rented, t, path) + at(Series::unserved, t, path);
        worst = std::max(worst, std::fabs(served - demand) / std::max(1.0, demand));
        const double rented = at(Series::reserved, t, path) + at(Series::on_demand, t, path);
        worst = std::max(worst, std::fabs(rented - at(Series::rented, t, path)) / std::max(1.0, rented));
        for (const Series series :
             {Series::used, Series::rented, Series::unserved, Series::own, Series::cash, Series::power, Series::debt})
          least = std::min(least, at(series, t, path));
        worst = std::max(worst, at(Series::used, t, path) - at(Series::own, t, path));
      }
    CHECK_MESSAGE(worst < 1e-9, preset.id);
    CHECK_MESSAGE(least > -1e-6, preset.id);
  }
}

TEST_CASE("a run's cash flows add up to its value") {
  auto scenario = europe();
  const auto run = core::run(scenario, options_of(scenario, 64, true));
  const auto flow = core::mean_flow(run.flows, run.monthly.months(), 64);
  double npv = 0, terminal = 0;
  for (std::size_t path = 0; path < 64; ++path) {
    npv += run.metrics[Metric::npv][path] / 64;
    terminal += run.metrics[Metric::terminal][path] / 64;
  }
  double value = 0;
  for (std::size_t t = 0; t < flow.size(); ++t)
    value += flow[t] * std::pow(1 + scenario.discount_rate, -(static_cast<double>(t) + 1) / 12);
  CHECK(value == doctest::Approx(npv).epsilon(1e-9));
  CHECK(terminal < npv * 10);
}

TEST_CASE("neither order of batches, nor pieces, nor number of paths changes a path") {
  const auto scenario = europe();
  const auto options = options_of(scenario, 300, true);
  const auto whole = core::run(scenario, options);
  const core::Plan plan(scenario);
  auto backwards = core::make_run<double>(plan, options);
  const auto workspace = plan.workspace();
  for (std::size_t batch = core::batches_of(300); batch-- > 0;)
    core::run_batch(plan, options, batch, *workspace, backwards);
  CHECK(core::digest(backwards.metrics) == core::digest(whole.metrics));
  CHECK(backwards.flows == whole.flows);
  const auto fewer = core::run(scenario, options_of(scenario, 7));
  for (std::size_t k = 0; k < core::kMetrics; ++k)
    for (std::size_t path = 0; path < 7; ++path)
      CHECK(fewer.metrics.columns[k][path] == whole.metrics.columns[k][path]);
}

TEST_CASE("columns used for another scenario before leave nothing behind") {
  const auto scenario = europe();
  auto other = io::scenario_of(io::presets()[1]);
  const core::Plan plan(scenario), other_plan(other);
  const auto options = options_of(scenario, 64);
  auto fresh = core::make_run<double>(plan, options), used = core::make_run<double>(plan, options);
  auto discarded = core::make_run<double>(other_plan, options);
  const auto clean = plan.workspace(), worn = other_plan.workspace();
  core::run_batch(plan, options, 0, *clean, fresh);
  core::run_batch(other_plan, options, 0, *worn, discarded);
  core::run_batch(plan, options, 0, *worn, used);
  CHECK(core::digest(used.metrics) == core::digest(fresh.metrics));
}

TEST_CASE("charts in single precision show the same run") {
  const auto scenario = europe();
  const auto options = options_of(scenario, 64, true);
  const core::Plan plan(scenario);
  auto precise = core::make_run<double>(plan, options);
  auto chart = core::make_run<float>(plan, options);
  core::run_batches(plan, options, 0, 1, precise);
  core::run_batches(plan, options, 0, 1, chart);
  CHECK(core::digest(chart.metrics) == core::digest(precise.metrics));
  const std::size_t cash = core::column_of(Series::cash);
  for (std::size_t path = 0; path < 64; ++path)
    CHECK(chart.monthly.at(cash, 60)[path] == static_cast<float>(precise.monthly.at(cash, 60)[path]));
}

TEST_CASE("another seed draws other futures, the same seed the same") {
  auto options = options_of(europe(), 64);
  const auto first = core::digest(core::run(europe(), options).metrics);
  CHECK(core::digest(core::run(europe(), options).metrics) == first);
  options.seed = 2;
  CHECK(core::digest(core::run(europe(), options).metrics) != first);
  options.seed = 1 + (std::uint64_t{1} << 32);
  CHECK(core::digest(core::run(europe(), options).metrics) != first);
}

TEST_CASE("prices do not depend on the policy, nor does another region's workload") {
  auto fast = europe();
  fast.planning.pace = 0.95;
  fast.regions[0].reserved_share = 0.9;
  fast.regions[0].integration.to = 0.2;
  const auto a = core::run(europe(), options_of(europe(), 64, true));
  const auto b = core::run(fast, options_of(fast, 64, true));
  const std::size_t last = europe().regions.size() - 1;
  REQUIRE(last > 0);
  for (const std::size_t column : {core::column_of(Series::price), core::column_of(Series::server_cost)})
    for (std::size_t t = 0; t < a.monthly.months(); ++t)
      for (std::size_t path = 0; path < 64; ++path)
        CHECK(a.monthly.at(column, t)[path] == b.monthly.at(column, t)[path]);
  // One more segment in the list leaves the draws of those before it as they were.
  auto more = europe();
  auto extra = more.segments.back();
  extra.id = "extra";
  extra.potential = 0;
  more.segments.push_back(extra);
  CHECK(digest_of(more, 64) == digest_of(europe(), 64));
}

TEST_CASE("more capacity for rent never serves less, and money never hurts") {
  auto scarce = europe();
  for (auto& region : scarce.regions) region.rent_availability = 0.05;
  auto plenty = scarce;
  for (auto& region : plenty.regions) region.rent_availability = 1;
  const auto few = core::run(scarce, options_of(scarce, 64)), many = core::run(plenty, options_of(plenty, 64));
  CHECK(core::summarize(many)[Metric::unserved_share].mean < core::summarize(few)[Metric::unserved_share].mean);
  auto rich = europe();
  rich.finance.cash += 1e5;
  CHECK(core::summarize(core::run(rich, options_of(rich, 256))).distress.probability <=
        core::summarize(core::run(europe(), options_of(europe(), 256))).distress.probability);
}

TEST_CASE("a company that owns nothing, serves nobody or owes nothing still has a result") {
  auto scenario = europe();
  scenario.segments.clear();
  scenario.contracts.clear();
  scenario.training.h100e = 0;
  scenario.finance.equity.clear();
  scenario.finance.debt_limit = 0;
  for (auto& region : scenario.regions) {
    region.own_initial = region.power_initial = 0;
    region.committed.clear();
  }
  scenario.assumptions.clear();
  REQUIRE(core::check(scenario).empty());
  const auto run = core::run(scenario, options_of(scenario, 70, true));
  for (const auto& column : run.metrics.columns)
    for (const double value : column) CHECK(std::isfinite(value));
  CHECK(run.metrics[Metric::utilisation][69] == 0);
  CHECK(run.metrics[Metric::idle][69] == 0);
  CHECK(run.metrics[Metric::capex][69] == 0);
}

TEST_CASE("owned capacity that is gone is exactly gone") {
  auto scenario = europe();
  for (auto& region : scenario.regions) {
    region.integration.from = region.integration.to = 0;  // nothing is ordered
    region.committed.clear();
  }
  scenario.assumptions.clear();
  REQUIRE(core::check(scenario).empty());
  const auto run = core::run(scenario, options_of(scenario, 64, true));
  const std::size_t months = run.monthly.months();
  for (std::size_t path = 0; path < 64; ++path)
    CHECK(run.monthly.at(core::column_of(Series::own), months - 1)[path] == 0);
}
