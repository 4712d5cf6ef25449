// The JSON of results: shape, order of keys, and that every number reads back as the very number of the core.
#include "io/result/result_writer.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "io/reading.hpp"
#include "io/version.hpp"

using namespace curseur;
using Json = nlohmann::ordered_json;

namespace {

core::Scenario short_scenario() {
  auto scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  scenario.months = 24;
  return scenario;
}

core::RunOptions some_paths(const core::Scenario& scenario) {
  core::RunOptions options;
  options.paths = 100;
  options.seed = 7;
  options.series = core::all_series(scenario);
  return options;
}

std::vector<std::string> keys_of(const Json& json) {
  std::vector<std::string> keys;
  for (const auto& item : json.items()) keys.push_back(item.key());
  return keys;
}

using Keys = std::vector<std::string>;
const Keys kAmountKeys = {"mean", "se", "p5", "p25", "p50", "p75", "p95"};
const Keys kMetricKeys = {"npv",      "terminal", "min_cash",  "utilisation",    "unserved_share", "lost_revenue",
                          "autonomy", "energy",   "emissions", "capex",          "revenue_final",  "rescue",
                          "distress", "idle",     "short",     "distress_month", "payback_month",  "irr"};

void check_metrics(const Json& metrics, const core::RunSummary& summary) {
  CHECK(keys_of(metrics) == kMetricKeys);
  for (const auto& info : core::metric_infos()) {
    if (info.kind != core::MetricKind::amount) continue;
    const auto& json = metrics[std::string(info.name)];
    auto keys = kAmountKeys;
    const bool has_tail = info.name == "npv" || info.name == "min_cash";
    if (has_tail) keys.push_back("cvar5");
    CHECK(keys_of(json) == keys);
    CHECK(json["mean"].get<double>() == summary[info.metric].mean);
    CHECK(json["se"].get<double>() == summary[info.metric].se);
    for (std::size_t i = 0; i < 5; ++i)
      CHECK(json[kAmountKeys[2 + i]].get<double>() == summary[info.metric].quantiles[i]);
    if (has_tail) CHECK(json["cvar5"].get<double>() == *summary[info.metric].cvar5);
  }
  CHECK(keys_of(metrics["distress"]) == Keys{"probability", "se"});
  CHECK(metrics["distress"]["probability"].get<double>() == summary.distress.probability);
  CHECK(metrics["idle"]["probability"].get<double>() == summary.idle.probability);
  CHECK(metrics["short"]["se"].get<double>() == summary.short_of_supply.se);
  CHECK(keys_of(metrics["distress_month"]) == Keys{"p5", "p25", "p50", "p75", "p95"});
  CHECK(keys_of(metrics["payback_month"]) == Keys{"p5", "p25", "p50", "p75", "p95", "share"});
  CHECK(metrics["payback_month"]["p50"].is_null() == !summary.payback_month.quantiles.has_value());
  CHECK(keys_of(metrics["irr"]) == Keys{"value", "status"});
  CHECK(metrics["irr"]["value"].is_number() == summary.irr.value.has_value());
}

}  // namespace

TEST_CASE("the result of a run has the promised keys, in order, and the numbers of the core") {
  const auto scenario = short_scenario();
  const auto options = some_paths(scenario);
  const auto run = core::run(scenario, options);
  const auto json = Json::parse(io::run_json(scenario, options, core::report(scenario, options, {})), nullptr, false);
  REQUIRE(json.is_object());
  CHECK(keys_of(json) == Keys{"curseur", "format", "scenario", "paths", "seed", "digest", "metrics"});
  CHECK(json["curseur"] == std::string(io::version()));
  CHECK(json["format"] == "curseur/1");
  CHECK(json["scenario"] == scenario.name.english());
  CHECK(json["paths"] == 100);
  CHECK(json["seed"] == 7);
  CHECK(json["digest"] == io::digest_text(core::digest(run.metrics)));
  check_metrics(json["metrics"], core::summarize(run));
}

TEST_CASE("per_path holds every metric of every path, and its digest is the one above it") {
  const auto scenario = short_scenario();
  const auto options = some_paths(scenario);
  const auto report = core::report(scenario, options, {.per_path = true});
  const auto json = Json::parse(io::run_json(scenario, options, report), nullptr, false);
  REQUIRE(json.is_object());
  CHECK(!json.contains("monthly"));
  core::PathMetrics read;
  read.resize(100);
  Keys names;
  for (const auto& info : core::metric_infos()) {
    names.emplace_back(info.name);
    const auto& column = json["per_path"][names.back()];
    REQUIRE(column.size() == 100);
    for (std::size_t path = 0; path < 100; ++path) {
      const auto& value = column[path];
      if (info.kind == core::MetricKind::flag) REQUIRE(value.is_boolean());
      else if (info.kind == core::MetricKind::amount) REQUIRE(value.is_number());
      read[info.metric][path] = value.is_null()      ? core::kNoMonth
                                : value.is_boolean() ? double(value.get<bool>())
                                                     : value.get<double>();
    }
  }
  CHECK(keys_of(json["per_path"]) == names);
  CHECK(io::digest_text(core::digest(read)) == json["digest"].get<std::string>());
}

TEST_CASE("monthly holds quantiles and mean of every series of the model, region by region too") {
  const auto scenario = short_scenario();
  const auto options = some_paths(scenario);
  const auto run = core::run(scenario, options);
  const auto report = core::report(scenario, options, {.monthly = true});
  const auto json = Json::parse(io::run_json(scenario, options, report), nullptr, false);
  REQUIRE(json.is_object());
  const auto& monthly = json["monthly"];
  const auto names = core::series_names(scenario);
  CHECK(keys_of(monthly) == names);
  for (const char* const name :
       {"demand", "own", "used", "rented", "unserved", "cash", "revenue", "ebitda", "capex", "debt", "fcf", "power",
        "utilisation", "price", "server_cost", "own/eu", "rented/us", "unserved/apac"})
    CHECK_MESSAGE(monthly.contains(name), name);
  for (std::size_t column = 0; column < names.size(); ++column) {
    const auto fan = core::fan(run.monthly, column);
    const auto& json_fan = monthly[names[column]];
    CHECK(keys_of(json_fan) == Keys{"p5", "p25", "p50", "p75", "p95", "mean"});
    CHECK(json_fan["p25"].get<std::vector<double>>() == fan.quantiles[1]);
    CHECK(json_fan["mean"].get<std::vector<double>>() == fan.mean);
    CHECK(json_fan["mean"].size() == 24);
  }
}

TEST_CASE("the result of a sweep has every position with metrics and its three probabilities") {
  const auto scenario = short_scenario();
  core::SweepOptions options;
  options.paths = 100;
  options.positions = {0.1, 0.5, 0.9};
  const auto sweep = core::sweep(scenario, options);
  const auto json = Json::parse(io::sweep_json(scenario, options, sweep, {}), nullptr, false);
  REQUIRE(json.is_object());
  CHECK(keys_of(json) == Keys{"curseur", "format", "scenario", "paths", "seed", "digest", "lever", "regret", "points"});
  CHECK(json["digest"] == io::digest_text(sweep.digest));
  CHECK(json["lever"] == "/planning/pace");
  CHECK(json["regret"].get<double>() == scenario.thresholds.regret);
  REQUIRE(json["points"].size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& point = json["points"][i];
    CHECK(keys_of(point) == Keys{"value", "metrics", "too_slow", "right", "too_fast"});
    CHECK(point["value"].get<double>() == options.positions[i]);
    check_metrics(point["metrics"], sweep.points[i].summary);
    const double sum = point["too_slow"]["probability"].get<double>() + point["right"]["probability"].get<double>() +
                       point["too_fast"]["probability"].get<double>();
    CHECK(sum == doctest::Approx(1));
    CHECK(keys_of(point["right"]) == Keys{"probability", "se"});
  }
}

TEST_CASE("a sweep can hold the details of every position") {
  const auto scenario = short_scenario();
  core::SweepOptions options;
  options.paths = 70;
  options.positions = {0.3, 0.6};
  options.wanted = {.monthly = true, .per_path = true};
  std::vector<core::RunReport> reports;
  std::size_t reached = 0;
  const auto sweep = core::sweep(
      scenario, options, core::for_each_in_turn, core::block_of(1),
      [&](std::size_t position, core::RunReport&& report) {
        CHECK(position == reports.size());
        reports.push_back(std::move(report));
      },
      [&](std::size_t paths) {
        CHECK(paths > reached);
        reached = paths;
      });
  CHECK(reached == 140);
  const auto json = Json::parse(io::sweep_json(scenario, options, sweep, reports), nullptr, false);
  REQUIRE(json.is_object());
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(json["points"][i]["monthly"]["cash"]["p50"].size() == 24);
    CHECK(json["points"][i]["per_path"]["npv"].size() == 70);
    CHECK(reports[i].digest == core::digest(reports[i].per_path));
  }
}

TEST_CASE("quantiles that are not exact say how far they may be off") {
  const auto scenario = short_scenario();
  core::RunOptions options = some_paths(scenario);
  auto report = core::report(scenario, options, {.monthly = true});
  auto json = Json::parse(io::run_json(scenario, options, report), nullptr, false);
  CHECK(!json.contains("quantile_error"));
  CHECK(!json.contains("monthly_quantile_error"));
  report.quantile_error = 0.25;
  report.monthly_quantile_error = 0.5;
  json = Json::parse(io::run_json(scenario, options, report), nullptr, false);
  CHECK(json["quantile_error"] == 0.25);
  CHECK(json["monthly_quantile_error"] == 0.5);
}

TEST_CASE("a digest is shown as sixteen hexadecimal digits") {
  CHECK(io::digest_text(0) == "0000000000000000");
  CHECK(io::digest_text(0xcbf29ce484222325u) == "cbf29ce484222325");
}
