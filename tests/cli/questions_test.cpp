// Questions asked on the command line, and their answers for people and for programs.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

using namespace curseur;
using namespace curseur::testing;
using Json = nlohmann::json;

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
  CHECK(json["plateau"].empty());  // nothing is as good as what breaks a constraint
  CHECK(json["at_end"].size() == 2);
  CHECK(json["metrics"]["npv"]["mean"].is_number());
  CHECK(json["feasible"] == false);
  CHECK(json["constraints"][0]["constraint"] == "autonomy>=0.99");
  CHECK(json["evaluations"].get<int>() <= json["limit"].get<int>());
  const std::string told =
      call(with({"optimise", "--keep", "autonomy>=0.99", "--keep", "autonomy<=0.01", "--evaluations", "4"}, kShort))
          .out;
  CHECK(told.find("cannot be met together") != std::string::npos);
  CHECK(told.find("as good") == std::string::npos);
  CHECK(told.find("As good") == std::string::npos);
}

TEST_CASE("a table of settings names its levers in the head, and a best place at the end of its range says so") {
  const auto frontier = call(with({"frontier", "--points", "6"}, kShort)).out;
  const auto head = frontier.find("/planning/pace  /regions/0/integration/to  /regions/1/integration/to");
  CHECK(head != std::string::npos);
  CHECK(head < frontier.find("worst 5 %"));
  CHECK(frontier.find("\nNow ") != std::string::npos);
  const auto sweep =
      call(with({"sweep", "--lever", "/market/rent_price", "--from", "1", "--to", "3", "--steps", "3"}, kShort)).out;
  CHECK(sweep.find("\n/market/rent_price") != std::string::npos);
  CHECK(sweep.find("The best is at the high end of the range of /market/rent_price: beyond it nothing was tried.") !=
        std::string::npos);
  const std::vector<std::string> question =
      with({"optimise", "--evaluations", "8", "--lever", "/market/rent_price=1:3"}, kShort);
  CHECK(call(question).out.find("at the high end of the range of /market/rent_price") != std::string::npos);
  CHECK(json_of(with(question, {"--json"}))["at_end"]["/market/rent_price"] == "high");
  const std::vector<std::string> map =
      with({"map", "--steps", "2", "--lever", "/market/rent_price=1:3", "--lever", "/planning/pace=0.3:0.5"}, kShort);
  CHECK(call(map).out.find("at the high end of the range of /market/rent_price") != std::string::npos);
  CHECK(json_of(with(map, {"--json"}))["best_at_end"][0] == "high");
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
      {{"optimise", "--risk", "5"}, "--risk: found \"5\"; expected a number in [0, 1]; did you mean 0.05?"},
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
      {{"frontier", "--lever", "/regions/0/pue=0.5:2"}, "leaves what is allowed"},
      {{"optimise", "--keep", "distress<=5"},
       "distress: 5 cannot bound a share; expected a number in [0, 1]; did you mean 0.05?"},
      {{"optimise", "--lever", "/planning/pace=5:95"}, "did you mean [0.05, 0.95]?"},
      {{"optimise", "--lever", "/months=24:120"}, "/months: changes how many months are counted"},
      {{"map", "--lever", "/planning/pace=0.1:0.9", "--lever", "/discount_rate=0.02:0.1"},
       "/discount_rate: changes how results are measured"},
      {{"sweep", "--lever", "/months", "--from", "24", "--to", "120"}, "/months: changes how many months are counted"},
      {{"sweep", "--lever", "/planning/pace", "--from", "5", "--to", "95"}, "did you mean 0.05?"},
      {{"run", "--set", "/planning/pace=30"}, "did you mean 0.3?"}};
  for (const auto& [arguments, expected] : unfit) {
    CAPTURE(expected);
    const auto said = call(arguments);
    CHECK(said.code == 3);
    CHECK(said.err.find(expected) != std::string::npos);
  }
}
