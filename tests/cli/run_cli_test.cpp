// The commands from the outside: what goes to which stream, and what the shell is told.
#include "cli/run_cli.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/program.hpp"
#include "core/decide/question.hpp"
#include "core/decide/sweep.hpp"
#include "core/sim/run.hpp"
#include "io/result/result_writer.hpp"
#include "io/scenario/presets.hpp"
#include "io/scenario/scenario_writer.hpp"
#include "io/version.hpp"
#include "source_folder.hpp"

using namespace curseur;
using curseur::testing::call;
using Json = nlohmann::json;

namespace {

const std::vector<std::string> kShort = {"--set", "/months=24", "--paths", "130"};

std::vector<std::string> with(std::vector<std::string> arguments, const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

Json json_of(const std::vector<std::string>& arguments, const std::string& input = "") {
  const auto said = call(arguments, input);
  REQUIRE_MESSAGE(said.code == 0, said.err);
  CHECK(said.err.empty());
  auto json = Json::parse(said.out, nullptr, false);
  REQUIRE(json.is_object());
  return json;
}

std::string preset_text() { return std::string(io::find_preset("europe")->text); }

}  // namespace

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

TEST_CASE("sweep moves the pace through its standard positions, or a lever from a to b") {
  const auto standard = json_of({"sweep", "--json", "--paths", "20", "--set", "/months=12"});
  CHECK(standard["lever"] == "/planning/pace");
  CHECK(standard["points"].size() == core::standard_pace_positions().size());
  const auto lever = json_of({"sweep", "--json", "--paths", "20", "--set", "/months=12", "--lever",
                              "/planning/trend_min", "--from", "-0.5", "--to", "-.1", "--steps", "3"});
  CHECK(lever["lever"] == "/planning/trend_min");
  REQUIRE(lever["points"].size() == 3);
  CHECK(lever["points"][0]["value"] == -0.5);
  CHECK(lever["points"][2]["value"] == -0.1);
  const auto whole = json_of({"sweep", "--json", "--paths", "20", "--set", "/months=12", "--lever", "/servers/lead",
                              "--from", "1", "--to", "4", "--steps", "7"});
  REQUIRE(whole["points"].size() == 4);
  CHECK(whole["points"][1]["value"] == 2);
}

TEST_CASE("a sweep at one position agrees with the run there") {
  const auto sweep = json_of(with({"sweep", "--json", "--per-path", "--monthly", "--lever", "/planning/pace", "--from",
                                   "0.3", "--to", "0.6", "--steps", "2"},
                                  kShort));
  const auto run = json_of(with({"run", "--json", "--per-path", "--monthly", "--set", "/planning/pace=0.6"}, kShort));
  CHECK(sweep["points"][1]["metrics"] == run["metrics"]);
  CHECK(sweep["points"][1]["per_path"] == run["per_path"]);
  CHECK(sweep["points"][1]["monthly"] == run["monthly"]);
}

TEST_CASE("sweep without --json is a table") {
  const auto said = call({"sweep", "--paths", "20", "--set", "/months=12"});
  CHECK(said.code == 0);
  for (const char* const part :
       {"/planning/pace at 21 positions", "too slow", "right", "too fast", "0.02", "0.98", " * "})
    CHECK_MESSAGE(said.out.find(part) != std::string::npos, part);
  const auto digest = json_of({"sweep", "--json", "--paths", "20", "--set", "/months=12"})["digest"].get<std::string>();
  CHECK(said.out.ends_with("Digest                    " + digest + "\n"));
  CHECK(call({"sweep", "--median", "--set", "/months=12"}).out.find("the median path") != std::string::npos);
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

TEST_CASE("a mistyped name of a built-in scenario is recognised") {
  CHECK(call({"run", "euorpe"}).err.find("did you mean \"europe\"?") != std::string::npos);
  CHECK(call({"check", "somewhere/mine.json"}).err.find("built in are \"europe\"") != std::string::npos);
}

TEST_CASE("an output that cannot be written is told") {
  std::istringstream in;
  std::ostringstream out, err;
  out.setstate(std::ios::badbit);
  CHECK(cli::run_cli(std::vector<std::string>{"presets"}, in, out, err, false) == 4);
  CHECK(err.str() == "curseur: standard output cannot be written\n");
}

TEST_CASE("a scenario file is read from its path") {
  const auto file = std::string(tests::kSourceFolder) + "/assets/scenarios/europe.json";
  CHECK(call(with({"run", file}, kShort)).out == call(with({"run"}, kShort)).out);
}

TEST_CASE("every question has an answer for people and one for programs") {
  const std::vector<std::vector<std::string>> questions = {
      {"optimise", "--evaluations", "10", "--keep", "distress<=0.5"},
      {"map", "--steps", "3"},
      {"frontier", "--points", "6"},
      {"compare"},
      {"sensitivity", "--lever", "/market/rent_price=1:3", "--joint", "8", "--sobol", "4"},
      {"stress"},
      {"worth"}};
  for (const auto& question : questions) {
    CAPTURE(question[0]);
    const auto asked = with(question, kShort);
    const auto said = call(asked);
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(said.out.starts_with("A European AI company"));
    const auto json = json_of(with(asked, {"--json"}));
    CHECK(json["paths"] == 130);
    CHECK(json["format"] == "curseur/1");
    CHECK(call(with(asked, {"--json", "--threads", "1"})).out == call(with(asked, {"--json", "--threads", "2"})).out);
  }
}

TEST_CASE("optimise tells the shape other programs rely on") {
  const auto json =
      json_of(with({"optimise", "--json", "--evaluations", "12", "--risk", "0.25", "--keep", "autonomy>=0.99", "--keep",
                    "autonomy<=0.01", "--lever", "/planning/pace=0.2:0.6", "--lever", "/servers/lead=2:9"},
                   kShort));
  CHECK(json["levers"].size() == 2);
  const double pace = json["levers"]["/planning/pace"], lead = json["levers"]["/servers/lead"];
  CHECK((0.2 <= pace && pace <= 0.6));
  CHECK(lead == std::floor(lead));
  CHECK(json["plateau"]["/planning/pace"].size() == 2);
  CHECK(json["metrics"]["npv"]["mean"].is_number());
  CHECK(json["feasible"] == false);
  CHECK(json["constraints"][0]["constraint"] == "autonomy>=0.99");
  CHECK(json["evaluations"].get<int>() <= json["limit"].get<int>());
  CHECK(call(with({"optimise", "--keep", "autonomy>=0.99", "--keep", "autonomy<=0.01", "--evaluations", "4"}, kShort))
            .out.find("cannot be met together") != std::string::npos);
}

TEST_CASE("compare sets what is set in the last one") {
  const auto json =
      json_of({"compare", "utility", "utility", "--set", "/planning/pace=0.2", "--paths", "64", "--json"});
  REQUIRE(json["changes"].size() == 1);
  CHECK(json["changes"][0]["pointer"] == "/planning/pace");
  CHECK(json["changes"][0]["values"][1] == 0.2);
  CHECK(json["settings"].size() == 2);
  CHECK(json["differences"][0]["npv"]["better"]["probability"].is_number());
  CHECK(json_of({"compare", "-", "--set", "/planning/pace=0.25", "--paths", "64", "--json"}, preset_text())["changes"]
            .size() == 1);
  CHECK(call({"compare", "utility", "nowhere.json"}).code == 4);
  CHECK(call({"compare", "utility", "utility", "utility", "utility", "utility", "utility"}).code == 2);
}

TEST_CASE("a question put wrongly is told where, what and what was expected") {
  const std::vector<std::pair<std::vector<std::string>, std::string>> wrong = {
      {{"optimise", "--lever", "/planning/pace"}, "expected POINTER=MIN:MAX"},
      {{"optimise", "--keep", "distress<0.1"}, "is no constraint"},
      {{"optimise", "--keep", "distres<=0.1"}, "did you mean \"distress\"?"},
      {{"optimise", "--keep", "npv>=much"}, "is no number"},
      {{"optimise", "--risk", "2"}, "expected a number in [0, 1]"},
      {{"sensitivity", "--paths", "10001"}, "[1, 10000]"}};
  for (const auto& [arguments, expected] : wrong) {
    CAPTURE(expected);
    const auto said = call(arguments);
    CHECK(said.code == 2);
    CHECK(said.out.empty());
    CHECK(said.err.find(expected) != std::string::npos);
  }
  const std::vector<std::pair<std::vector<std::string>, std::string>> unfit = {
      {{"optimise", "--lever", "/planning/pase=0:1"}, "/planning/pase: names no number"},
      {{"optimise", "--lever", "/planning/pace=0.5:0.4"}, "is empty"},
      {{"map", "--lever", "/planning/pace=0.1:0.9"}, "expected two"},
      {{"frontier", "--lever", "/regions/0/pue=0.5:2"}, "leaves what is allowed"}};
  for (const auto& [arguments, expected] : unfit) {
    CAPTURE(expected);
    const auto said = call(arguments);
    CHECK(said.code == 3);
    CHECK(said.err.find(expected) != std::string::npos);
  }
}

TEST_CASE("report writes a page whose digest is that of the run, in the language asked for") {
  const auto file = (std::filesystem::temp_directory_path() / "curseur-report-test.html").string();
  const auto read = [&] {
    std::ifstream stream(file);
    return std::string(std::istreambuf_iterator<char>(stream), {});
  };
  const auto digest =
      json_of(with({"run", "utility", "--json", "--set", "/planning/pace=0.3"}, kShort))["digest"].get<std::string>();
  const std::vector<std::string> asked = with({"report", "utility", "--set", "/planning/pace=0.3", "-o", file}, kShort);
  const auto said = call(asked);
  CHECK(said.code == 0);
  CHECK(said.out == "Written: " + file + "\n");
  CHECK(said.err.empty());
  const std::string english = read();
  CHECK(english.find(digest) != std::string::npos);
  CHECK(english.find("<html lang=\"en\"") != std::string::npos);
  CHECK(call(with(asked, {"--lang", "fr", "--threads", "2"})).code == 0);
  const std::string french = read();
  CHECK(french.find(digest) != std::string::npos);
  CHECK(french.find("<html lang=\"fr\"") != std::string::npos);
  CHECK(call(with({"report", "-", "--set", "/planning/pace=0.3", "-o", file}, kShort),
             std::string(io::find_preset("utility")->text))
            .code == 0);
  CHECK(read().find(digest) != std::string::npos);
  std::remove(file.c_str());
}

TEST_CASE("report says what it lacks and where it cannot write") {
  CHECK(call({"report"}).code == 2);
  CHECK(call({"report"}).err.find("-o FILE.html") != std::string::npos);
  CHECK(call({"report", "-o", "x.html", "--lang", "de"}).code == 2);
  CHECK(call({"report", "-o", "x.html", "--paths", "10"}).code == 2);
  CHECK(call({"report", "-o", "x.html", "--set", "/planning/pace=2"}).code == 3);
  CHECK(call({"report", "nowhere.json", "-o", "x.html"}).code == 4);
  const auto said = call(with({"report", "utility", "-o", "/no such folder/x.html"}, kShort));
  CHECK(said.code == 4);
  CHECK(said.out.empty());
  CHECK(said.err.find("/no such folder/x.html") != std::string::npos);
}
