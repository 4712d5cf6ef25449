// The commands from the outside: what goes to which stream, and what the shell is told.
#include "cli/run_cli.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/program.hpp"
#include "core/decide/question.hpp"
#include "io/scenario/presets.hpp"
#include "io/version.hpp"

using namespace curseur;
using namespace curseur::testing;
using Json = nlohmann::json;

TEST_CASE("bench tells the machine and speeds of every instruction set") {
  const auto bench = json_of({"bench", "--paths", "64", "--threads", "2", "--json"});
  CHECK(!bench["processor"].get<std::string>().empty());
  CHECK(bench["paths"] == 64);
  CHECK(bench["speeds"].size() == 2 * (core::instruction_sets().size() + 1));
  for (const auto& speed : bench["speeds"]) CHECK(speed["path_months_per_second"].get<double>() > 0);
  CHECK(bench["speeds"].back()["threads"] == 2);
  CHECK(bench["costs"].size() == 16);
  const auto text = call({"bench", "--paths", "1", "--threads", "1"});
  CHECK(text.code == 0);
  CHECK(text.out.find("million path-months a second") != std::string::npos);
}

TEST_CASE("check says that nothing is wrong, or every fault on a line of standard error") {
  const auto good = call({"check"});
  CHECK(good.code == 0);
  CHECK(good.out.starts_with(
      "No fault: \"A European AI company, January 2026\", 120 months from 2026-01, 3 regions, 6 segments"));
  const auto bad = call({"check", "--set", "/regions/0/pue=0.4", "--set", "/regions/1/power_cpa=3", "--set=/months=1"});
  CHECK(bad.code == 3);
  CHECK(bad.out.empty());
  CHECK(bad.err ==
        "/months: 1 is out of range; expected a whole number in [12, 600]\n"
        "/regions/0/pue: 0.4 is out of range; expected a number in [1, 5]\n"
        "/regions/1/power_cpa: unknown field; did you mean \"power_cap\"?\n");
}

TEST_CASE("presets lists the built-in scenarios and prints one as it was built in") {
  const auto list = call({"presets"});
  CHECK(list.code == 0);
  for (const auto& preset : io::presets()) {
    CHECK(list.out.find(preset.id) != std::string::npos);
    const auto one = call({"presets", std::string(preset.id)});
    CHECK(one.code == 0);
    CHECK(one.out == preset.text);
  }
}

TEST_CASE("every built-in scenario runs") {
  for (const auto& preset : io::presets()) {
    const auto said = call({"run", std::string(preset.id), "--paths", "64"});
    CHECK_MESSAGE(said.code == 0, preset.id, said.err);
  }
}

TEST_CASE("help and version are answers, not errors") {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{"--help"}, {"-h"}, {"run", "--help"}, {"sweep", "-h"}}) {
    const auto said = call(arguments);
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(said.out.find("Usage: curseur") != std::string::npos);
  }
  CHECK(call({"--version"}).out == "curseur " + std::string(io::version()) + "\n");
}

TEST_CASE("describe prints every parameter, metric, series, question and command") {
  const auto catalogue = json_of({"describe"});
  auto scenario = io::scenario_of(*io::find_preset("europe"));
  std::set<std::string> described, used;
  for (const auto& parameter : catalogue["parameters"]) described.insert(parameter["name"]);
  for (const auto& number : core::numbers(scenario)) used.insert(std::string(number.parameter->name));
  for (const auto& name : used) CHECK_MESSAGE(described.count(name) == 1, name);
  CHECK(described.size() == catalogue["parameters"].size());
  CHECK(catalogue["metrics"].size() == core::kMetrics);
  CHECK(catalogue["series"].size() == core::kSeries + core::kRegionSeries);
  CHECK(catalogue["questions"].size() == core::kQuestions);
  CHECK(catalogue["results"].size() == core::kQuestions + 2);  // of run and sweep too
  const auto pace =
      *std::ranges::find(catalogue["parameters"], "planning.pace", [](const Json& row) { return row["name"]; });
  CHECK(pace["ends"] == "neither");
  CHECK(pace["slider"] == Json::array({0.01, 0.99}));

  const auto help = call({"--help"}).out;
  for (const auto& command : catalogue["commands"]) {
    const std::string name = command["name"];
    CHECK_MESSAGE(help.find("  " + name + " ") != std::string::npos, name);
    const auto options = call({name, "--help"}).out;
    for (const auto& option : command["options"])
      CHECK_MESSAGE(options.find(option["name"].get<std::string>()) != std::string::npos, name, " ", option["name"]);
  }
  // A question's own options are options of its command.
  for (const auto& question : catalogue["questions"]) {
    const auto& commands = catalogue["commands"];
    const auto command = std::ranges::find(commands, question["name"], [](const Json& row) { return row["name"]; });
    REQUIRE(command != commands.end());
    for (const auto& option : question["options"])
      CHECK(std::ranges::count((*command)["options"], option["flag"], [](const Json& row) { return row["name"]; }) ==
            1);
  }
  CHECK(call({"describe", "europe"}).err == "curseur: \"europe\" is one argument too many\n");
}

TEST_CASE("an error says nothing on standard output and tells the shell which kind it is") {
  struct Row {
    std::vector<std::string> arguments;
    std::string input;
    int code;
    std::string_view start;
  };
  const std::string good = preset_text(), cut = good.substr(0, good.size() / 2);
  const Row rows[] = {
      {{}, "", 2, "curseur: expected a command"},
      {{"runn"}, "", 2, "curseur: there is no command \"runn\"; did you mean \"run\"?"},
      {{"optimize"}, "", 2, "curseur: there is no command \"optimize\"; did you mean \"optimise\"?"},
      {{"grow"},
       "",
       2,
       "curseur: there is no command \"grow\"; expected one of \"run\", \"sweep\", \"optimise\", \"map\""},
      {{"run", "--path", "5"},
       "",
       2,
       "curseur: \"--path\" is not an option of \"curseur run\"; did you mean \"--paths\"?"},
      {{"run", "--paths", "abc"}, "", 2, "curseur: --paths: found \"abc\"; expected a whole number in [1, 10000000]"},
      {{"run", "--paths", "0"}, "", 2, "curseur: --paths: found \"0\""},
      {{"run", "--paths", "1e4"}, "", 2, "curseur: --paths: found \"1e4\""},
      {{"run", "--paths", "10000001"}, "", 2, "curseur: --paths: found \"10000001\""},
      {{"run", "--paths"}, "", 2, "curseur: --paths"},
      {{"run", "--seed", "-1"},
       "",
       2,
       "curseur: --seed: found \"-1\"; expected a whole number in [0, 18446744073709551615]"},
      {{"run", "--threads", "0"}, "", 2, "curseur: --threads: found \"0\""},
      {{"run", "--monthly"}, "", 2, "curseur: --monthly adds to the JSON result: it needs --json"},
      {{"run", "--per-path"}, "", 2, "curseur: --per-path adds to the JSON result: it needs --json"},
      {{"run", "--set", "pace=1"}, "", 2, "curseur: --set: found \"pace=1\"; expected POINTER=VALUE"},
      {{"run", "--set", "/name=Foo"}, "", 2, "curseur: --set: /name: found Foo; expected a JSON value"},
      {{"run", "europe", "utility"}, "", 2, "curseur: \"utility\" is one argument too many"},
      {{"run", "--json", "--per-path", "--paths", "9999999"}, "", 2, "curseur: --paths: 9,999,999 paths would need"},
      {{"sweep", "--from", "1"}, "", 2, "curseur: --from needs --lever"},
      {{"sweep", "--lever", "/planning/pace"}, "", 2, "curseur: --lever needs --from and --to"},
      {{"sweep", "--lever", "/planning/pace", "--from", "0.9", "--to", "0.1"},
       "",
       2,
       "curseur: --from must be below --to"},
      {{"sweep", "--lever", "/planning/pace", "--from", "x", "--to", "1"},
       "",
       2,
       "curseur: --from: found \"x\"; expected a number"},
      {{"sweep", "--lever", "/planning/pace", "--from", "nan", "--to", "1"},
       "",
       2,
       "curseur: --from: found \"nan\"; expected a number"},
      {{"sweep", "--lever", "/planning/pace", "--from", "0.1", "--to", "0.9", "--steps", "1"},
       "",
       2,
       "curseur: --steps: found \"1\""},
      {{"presets", "euorpe"}, "", 2, "curseur: there is no built-in scenario \"euorpe\"; did you mean \"europe\"?"},
      {{"digest", "--each"}, "", 2, "curseur: --each needs a scenario and --paths"},
      {{"digest", "--trace", "1"}, "", 2, "curseur: --trace needs a scenario"},
      {{"digest", "europe", "--trace", "1", "--paths", "2"}, "", 2, "curseur: --trace stands without"},
      {{"digest", "--set", "/planning/pace=0.3"}, "", 2, "curseur: --set needs a scenario"},
      {{"digest", "--instructions", "neon9"}, "", 2, "curseur: --instructions: found \"neon9\"; this program"},
      {{"check", "--paths", "3"}, "", 2, "curseur: \"--paths\" is not an option of \"curseur check\""},
      {{"run", "--set", "/planning/pac=0.3"}, "", 3, "/planning/pac: unknown field; did you mean \"pace\"?"},
      {{"run", "--set", "/planning/pace=1"}, "", 3, "/planning/pace: 1 is out of range; expected a number in (0, 1)"},
      {{"sweep", "--lever", "/nothing", "--from", "0", "--to", "1"}, "", 3, "/nothing: "},
      {{"sweep", "--lever", "/planning/pace", "--from", "0", "--to", "1"}, "", 3, "/planning/pace: 0 is out of range"},
      {{"run", "-"}, "", 3, "line 1, column 1: nothing there; expected JSON"},
      {{"run", "-"}, cut, 3, "line "},
      {{"check", "-"}, "[]", 3, "found an array; expected a scenario, an object"},
      {{"run", "no such file.json"}, "", 4, "no such file.json: No such file"},
      {{"run", "euorpe"}, "", 4, "euorpe: No such file"},
      {{"run", "."}, "", 4, ".: "},
  };
  for (const auto& row : rows) {
    const auto said = call(row.arguments, row.input);
    CAPTURE(row.start);
    CHECK_MESSAGE(said.code == row.code, said.err);
    CHECK(said.out.empty());
    CHECK_MESSAGE(said.err.starts_with(row.start), said.err);
    CHECK(said.err.ends_with('\n'));
  }
}

TEST_CASE("an output that cannot be written is told") {
  std::istringstream in;
  std::ostringstream out, err;
  out.setstate(std::ios::badbit);
  CHECK(cli::run_cli(std::vector<std::string>{"presets"}, in, out, err, false) == 4);
  CHECK(err.str() == "curseur: standard output cannot be written\n");
}
