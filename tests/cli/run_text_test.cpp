// Runs on the command line: digests, months, and the summary for people.
#include "cli/run_text.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"
#include "core/sim/run.hpp"
#include "io/result/result_writer.hpp"
#include "io/scenario/presets.hpp"
#include "io/scenario/scenario_writer.hpp"

using namespace curseur;
using namespace curseur::testing;
using Json = nlohmann::json;

TEST_CASE("run --json gives the digest that the core gives") {
  auto scenario = io::scenario_of(*io::find_preset("europe"));
  scenario.months = 24;
  core::RunOptions options;
  options.paths = 130;
  options.seed = 5;
  const auto expected = io::digest_text(core::digest(core::run(scenario, options).metrics));
  CHECK(json_of(with({"run", "--json", "--seed", "5"}, kShort))["digest"] == expected);
  for (const char* const threads : {"1", "2", "7"})
    CHECK(json_of(with({"run", "europe", "--json", "--seed=5", "--threads", threads}, kShort))["digest"] == expected);
  CHECK(json_of(with({"run", "-", "--json", "--seed", "5"}, kShort), preset_text())["digest"] == expected);
  CHECK(json_of(with({"run", "--json", "--seed", "6"}, kShort))["digest"] != expected);
}

TEST_CASE("run --json holds monthly series and paths when asked") {
  const auto plain = json_of(with({"run", "--json"}, kShort));
  CHECK(!plain.contains("monthly"));
  CHECK(!plain.contains("per_path"));
  const auto full = json_of(with({"run", "--json", "--monthly", "--per-path"}, kShort));
  CHECK(full["monthly"]["own/eu"]["p50"].size() == 24);
  CHECK(full["per_path"]["npv"].size() == 130);
  CHECK(full["digest"] == plain["digest"]);
}

TEST_CASE("digest prints a line a run, a line a path, or one path") {
  const auto run = json_of({"run", "--json", "--paths", "7"});
  CHECK(call({"digest", "europe", "--paths", "7"}).out == "europe 7 " + run["digest"].get<std::string>() + "\n");
  const auto slow = call({"digest", "europe", "--paths", "7", "--set", "/planning/pace=0.1", "--threads", "2"});
  CHECK(slow.out.starts_with("europe 7 "));
  CHECK(slow.out != call({"digest", "europe", "--paths", "7"}).out);
  const auto each = call({"digest", "utility", "--paths", "3", "--each"});
  CHECK(each.out.starts_with("0 " + json_of({"run", "utility", "--json", "--paths", "1"})["digest"].get<std::string>() +
                             "\n1 "));
  CHECK(std::count(each.out.begin(), each.out.end(), '\n') == 3);
  const auto trace = call({"digest", "utility", "--trace", "2", "--set", "/months=12"});
  CHECK(trace.out.starts_with("month 0 demand "));
  CHECK(trace.out.find("\nmonth 11 cash ") != std::string::npos);
  CHECK(trace.out.find("\nmetric npv ") != std::string::npos);
  const auto all = call({"digest", "--paths", "1"});
  CHECK(std::count(all.out.begin(), all.out.end(), '\n') == static_cast<std::ptrdiff_t>(io::presets().size()));
}

TEST_CASE("the median path is one path and needs no seed") {
  const auto median = json_of({"run", "--median", "--json", "--per-path", "--set", "/months=24"});
  CHECK(median["median"] == true);
  CHECK(median["paths"] == 1);
  CHECK(median["per_path"]["npv"].size() == 1);
  CHECK(median["digest"] == json_of({"run", "--median", "--json", "--seed", "9", "--set", "/months=24"})["digest"]);
}

TEST_CASE("run without --json is a summary for people") {
  const auto said = call(with({"run"}, kShort));
  CHECK(said.code == 0);
  CHECK(said.err.empty());
  for (const char* const part : {"A European AI company, January 2026\n", "2026-01 to 2027-12 (24 months)", "pace 0.5",
                                 "130 paths, seed 1", "Net present value", "Autonomy", "Distress", "Payback", "Digest"})
    CHECK_MESSAGE(said.out.find(part) != std::string::npos, part);
  const auto median = call({"run", "--median"});
  CHECK(median.code == 0);
  CHECK(median.out.find("the median path") != std::string::npos);
}

TEST_CASE("a small scenario shows its figures, not 0.00") {
  // The default one at a millionth of its size: EUR 28,000 in place of 28 billion.
  core::Scenario small = io::scenario_of(*io::find_preset("europe"));
  small.assumptions.clear();
  small.months = 60;
  for (const auto& number : core::numbers(small)) {
    const std::string_view unit = number.parameter->unit;
    const bool has_size =
        unit == "MEUR" || unit == "MEUR/month" || unit == "MW" || unit == "MW/month" || unit == "H100e";
    if (has_size && !number.whole()) number.set(number.value() * 1e-6);
  }
  REQUIRE(core::check(small).empty());
  const std::string text = io::write_scenario(small);
  for (const std::vector<std::string>& asked :
       {std::vector<std::string>{"run"},
        {"sweep", "--lever", "/planning/pace", "--from", "0.3", "--to", "0.6", "--steps", "2"},
        {"optimise", "--evaluations", "4"},
        {"map", "--steps", "2"},
        {"frontier", "--points", "4"},
        {"worth"}}) {
    CAPTURE(asked[0]);
    const auto said = call(with({asked[0], "-", "--paths", "64"}, {asked.begin() + 1, asked.end()}), text);
    REQUIRE_MESSAGE(said.code == 0, said.err);
    CHECK_MESSAGE(said.out.find("EUR m") == std::string::npos, said.out);
    CHECK_MESSAGE(said.out.find("EUR bn") == std::string::npos, said.out);
    for (const char* zero : {" 0.00 ", " 0.00\n", " 0.000"})
      CHECK_MESSAGE(said.out.find(zero) == std::string::npos, said.out);
  }
}
