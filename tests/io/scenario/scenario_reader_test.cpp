// Reading scenarios: every kind of fault with its exact pointer and words, and all of them at once.
#include "io/scenario/scenario_reader.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "io/reading.hpp"
#include "io/scenario/scenario_writer.hpp"

using namespace curseur;
using curseur::testing::default_text;
using curseur::testing::faults_after;
using curseur::testing::lines_of;
using Json = nlohmann::json;

namespace {

Json default_json() { return Json::parse(default_text(), nullptr, false); }

std::vector<std::string> faults_of(const Json& json) { return lines_of(io::read_scenario(json.dump()).faults); }

bool has_line(const std::vector<std::string>& lines, std::string_view start) {
  return std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return line.starts_with(start); });
}

// Calls visit(pointer, object, key) for every field of every object in the scenario.
template <class Visit>
void for_each_field(const Json& json, const std::string& at, const Visit& visit) {
  std::size_t index = 0;
  for (auto item = json.begin(); item != json.end(); ++item, ++index) {
    const std::string key = json.is_object() ? item.key() : std::to_string(index);
    if (json.is_object()) visit(at, key, item.value());
    if (item.value().is_structured()) for_each_field(item.value(), at + "/" + key, visit);
  }
}

bool is_optional(const std::string& at, const std::string& key) {
  return (at.empty() && (key == "description" || key == "assumptions")) || at.starts_with("/assumptions");
}

}  // namespace

TEST_CASE("the default scenario is read with its numbers where they belong") {
  const auto reading = io::read_scenario(default_text());
  REQUIRE_MESSAGE(reading.scenario.has_value(), lines_of(reading.faults).front());
  CHECK(reading.faults.empty());
  const auto& s = *reading.scenario;
  CHECK(s.start_year == 2026);
  CHECK(s.start_month == 1);
  CHECK(s.months == 120);
  REQUIRE(s.regions.size() == 3);
  CHECK(s.regions[0].id == "eu");
  CHECK(s.regions[1].name.in("fr") == "États-Unis");
  CHECK(s.regions[0].sovereignty.own == std::array<int, 8>{4, 4, 4, 3, 3, 3, 4, 3});
  CHECK(s.regions[0].integration.end == 36);
  CHECK(s.regions[0].committed.size() == 3);
  CHECK(s.regions[0].reserved_share == 0.5);
  CHECK(s.segments.size() == 6);
  CHECK(s.contracts[1].segment == "public");
  CHECK(s.finance.equity.size() == 2);
  CHECK(s.finance.debt_term == 54);
  CHECK(s.thresholds.regret == 0.1);
}

TEST_CASE("each kind of fault names its place, what is wrong and what was expected") {
  struct Row {
    std::string change, fault;
  };
  const Row rows[] = {
      // numbers
      {"/regions/0/pue=0.4", "/regions/0/pue: 0.4 is out of range; expected a number in [1, 5]"},
      {"/planning/pace=1", "/planning/pace: 1 is out of range; expected a number in (0, 1)"},
      {"/market/server_cost=0", "/market/server_cost: 0 is out of range; expected a number in (0, 1e+07]"},
      {"/market/power_decline=1", "/market/power_decline: 1 is out of range; expected a number in [0, 1)"},
      {"/months=36.5", "/months: 36.5 is not a whole number; expected a whole number in [12, 600]"},
      {"/months=1e300", "/months: 1e+300 is out of range; expected a whole number in [12, 600]"},
      {"/months=11", "/months: 11 is out of range; expected a whole number in [12, 600]"},
      {"/regions/2/committed=[{\"month\": -1, \"h100e\": 1, \"power\": 1, \"cost\": 1}]",
       "/regions/2/committed/0/month: -1 is out of range; expected a whole number in [0, 600]"},
      {"/regions/1/sovereignty/rented/7=5",
       "/regions/1/sovereignty/rented/7: 5 is out of range; expected a whole number in [0, 4]"},
      {"/regions/1/sovereignty/own/0=1.5",
       "/regions/1/sovereignty/own/0: 1.5 is not a whole number; expected a whole number in [0, 4]"},
      {"/planning/trend_initial=-1",
       "/planning/trend_initial: -1 is out of range; expected more than -12/reference_months = -1"},
      // types
      {"/regions/0/pue=\"1.2\"", "/regions/0/pue: found \"1.2\"; expected a number in [1, 5]"},
      {"/months=true", "/months: found true; expected a whole number in [12, 600]"},
      {"/finance/cash=null", "/finance/cash: found null; expected a number in [0, 1e+07]"},
      {"/market=[]", "/market: found an array; expected an object"},
      {"/regions={}", "/regions: found an object; expected an array"},
      {"/regions/1=7", "/regions/1: found 7; expected an object"},
      {"/name=3", "/name: found 3; expected a string, or an object of strings \"en\" and \"fr\""},
      {"/name={\"en\": \"x\"}", "/name/fr: missing; expected a string"},
      {"/name={\"en\": \"x\", \"fr\": \"x\", \"de\": \"x\"}",
       "/name/de: unknown field; expected one of \"en\", \"fr\""},
      {"/regions/0/sovereignty/own=[1, 2]", "/regions/0/sovereignty/own: 2 entries; expected an array of 8 levels"},
      {"/assumptions=[]", "/assumptions: found an array; expected an object from JSON Pointers to assumptions"},
      // the start
      {"/start=\"2026-13\"", "/start: found \"2026-13\"; expected a month as \"YYYY-MM\""},
      {"/start=\"2026-00\"", "/start: found \"2026-00\"; expected a month as \"YYYY-MM\""},
      {"/start=\"26-01\"", "/start: found \"26-01\"; expected a month as \"YYYY-MM\""},
      {"/start=\"2026-01-01\"", "/start: found \"2026-01-01\"; expected a month as \"YYYY-MM\""},
      {"/start=202601", "/start: found 202601; expected a month as \"YYYY-MM\""},
      // the format
      {"/format=\"curseur/2\"",
       "/format: \"curseur/2\" is a newer format than this program reads; expected \"curseur/1\""},
      {"/format=\"csv\"", "/format: found \"csv\"; expected \"curseur/1\""},
      {"/format=1", "/format: found 1; expected \"curseur/1\""},
      // fields
      {"/regions/1/power_cpa=3", "/regions/1/power_cpa: unknown field; did you mean \"power_cap\"?"},
      {"/opex/xyzzy=3", "/opex/xyzzy: unknown field; expected one of \"fixed\", \"fixed_growth\", \"variable\""},
      // references
      {"/segments/0/region=\"mars\"",
       "/segments/0/region: no region has the id \"mars\"; expected one of \"eu\", \"us\", \"apac\""},
      {"/training/region=\"\"",
       "/training/region: no region has the id \"\"; expected one of \"eu\", \"us\", \"apac\""},
      {"/segments/1/id=\"public\"", "/segments/1/id: \"public\" is used twice; expected a name of its own"},
      // assumptions
      {"/assumptions={\"/market/rent\": {\"low\": 1, \"high\": 2}}",
       "/assumptions/~1market~1rent: names no number of this scenario; expected a JSON Pointer to one"},
      {"/assumptions={\"/name\": {\"low\": 1, \"high\": 2}}",
       "/assumptions/~1name: names no number of this scenario; expected a JSON Pointer to one"},
      {"/assumptions={\"/market/rent_price\": {\"low\": 3, \"high\": 2}}",
       "/assumptions/~1market~1rent_price/low: 3 is above high; expected at most 2"},
      {"/assumptions={\"/market/rent_price\": {\"low\": 3}}",
       "/assumptions/~1market~1rent_price/high: missing; expected a number"},
      {"/assumptions={\"/market/rent_price\": 3}", "/assumptions/~1market~1rent_price: found 3; expected an object"},
      {"/assumptions={\"/market/rent_price\": {\"low\": 1, \"high\": 2, \"unit\": 3}}",
       "/assumptions/~1market~1rent_price/unit: found 3; expected a string"},
      // sizes
      {"/regions=[]", "/regions: 0 entries; expected 1 to 32"},
  };
  for (const auto& row : rows) {
    const auto lines = faults_after({row.change});
    CHECK_MESSAGE(has_line(lines, row.fault), row.change, " gave ",
                  lines.empty() ? std::string("no fault") : lines.front());
  }
}

TEST_CASE("one mistake is told once") {
  for (const char* const change : {"/regions/0/pue=0.4", "/months=36.5", "/start=\"x\"", "/opex/xyzzy=3", "/market=[]",
                                   "/segments/0/region=\"mars\"", "/format=\"curseur/2\"", "/finance=null"})
    CHECK_MESSAGE(faults_after({change}).size() == 1, change);
}

TEST_CASE("all faults of a file are told at once, in the order of the format") {
  const auto lines =
      faults_after({"/start=\"never\"", "/tax_rate=2", "/market/rent_price=\"dear\"", "/regions/1/pue=0",
                    "/segments/5/markup=-1", "/contracts/0/segment=\"none\"", "/planning/pace=0", "/opexx=1"});
  const std::vector<std::string_view> starts = {
      "/start: ",         "/tax_rate: ", "/market/rent_price: ",  "/regions/1/pue: ", "/segments/5/markup: ",
      "/planning/pace: ", "/opexx: ",    "/contracts/0/segment: "};
  REQUIRE(lines.size() == starts.size());
  for (std::size_t i = 0; i < lines.size(); ++i) CHECK_MESSAGE(lines[i].starts_with(starts[i]), lines[i]);
}

TEST_CASE("a value that cannot be read brings no faults that only follow from it") {
  CHECK(faults_after({"/segments/0/id=5"}).size() == 1);  // contracts refer to it
  CHECK(faults_after({"/regions/0=null"}).size() == 1);  // segments refer to it
  CHECK(faults_after({"/regions=null", "/assumptions={\"/regions/0/pue\": {\"low\": 1, \"high\": 2}}"}).size() == 1);
  CHECK(faults_after({"/regions/0/pue=null", "/assumptions={\"/regions/0/pue\": {\"low\": 1, \"high\": 2}}"}).size() ==
        1);
}

TEST_CASE("of a newer format nothing else is said") {
  CHECK(faults_after({"/format=\"curseur/3\"", "/months=1", "/new_field=1"}).size() == 1);
  CHECK(faults_after({"/format=\"curseur/0\"", "/months=1"}).size() == 2);
}

TEST_CASE("every field but description and assumptions is required") {
  const auto json = default_json();
  std::size_t fields = 0;
  for_each_field(json, "", [&](const std::string& at, const std::string& key, const Json&) {
    if (is_optional(at, key)) return;
    ++fields;
    auto copy = json;
    copy[Json::json_pointer(at)].erase(key);
    CHECK_MESSAGE(has_line(faults_of(copy), at + "/" + key + ": missing; expected "), at, "/", key);
  });
  CHECK(fields > 200);
}

TEST_CASE("no field takes a value of another kind") {
  const auto json = default_json();
  for_each_field(json, "", [&](const std::string& at, const std::string& key, const Json& value) {
    if (at.starts_with("/assumptions")) return;
    auto copy = json;
    copy[Json::json_pointer(at)][key] = value.is_boolean() ? Json(1) : Json(true);
    CHECK_MESSAGE(has_line(faults_of(copy), at + "/" + key + ": found true; expected "), at, "/", key);
  });
}

TEST_CASE("a key that stands twice is a fault") {
  auto text = default_text();
  const auto at = text.find("\"months\"");
  REQUIRE(at != std::string::npos);
  text.insert(at, "\"months\": 60, ");
  CHECK(lines_of(io::read_scenario(text).faults) ==
        std::vector<std::string>{"/months: stands here twice; expected once"});
}

TEST_CASE("a text that is no object is a fault of the whole") {
  CHECK(lines_of(io::read_scenario("[1]").faults) ==
        std::vector<std::string>{"found an array; expected a scenario, an object"});
  CHECK(lines_of(io::read_scenario("\"hello\"").faults) ==
        std::vector<std::string>{"found \"hello\"; expected a scenario, an object"});
}

TEST_CASE("lists have an end, and so has the list of faults") {
  auto json = default_json();
  json["contracts"] = Json(std::vector<Json>(1001, json["contracts"][0]));
  CHECK(faults_of(json) == std::vector<std::string>{"/contracts: 1001 entries; expected at most 1000"});
  json = default_json();
  while (json["regions"].size() < 33) json["regions"].push_back(json["regions"][0]);
  CHECK(has_line(faults_of(json), "/regions: 33 entries; expected at most 32"));
  json = default_json();
  for (int i = 0; i < 50'000; ++i) json["unknown" + std::to_string(i)] = i;
  const auto lines = faults_of(json);
  CHECK(lines.size() == 1001);
  CHECK(lines.back() == "and 49000 more faults");
}

TEST_CASE("hostile scenarios end in faults of readable length") {
  auto json = default_json();
  json["assumptions"] = Json::object();
  for (int i = 0; i < 20'000; ++i)
    json["assumptions"]["/" + std::string(100, 'x') + std::to_string(i)] = Json::object();
  for (const auto& line : faults_of(json)) CHECK(line.size() < 3000);
  json = default_json();
  json[std::string(1'000'000, 'k')] = 1;
  json["name"] = std::string(1'000'000, 'n');
  const auto lines = faults_of(json);
  CHECK(lines.size() == 2);
  CHECK(lines[0] == "/name: 1000000 bytes of text; expected at most 10000");
  for (const auto& line : lines) CHECK(line.size() < 3000);
}

TEST_CASE("a file cut off at any place is a fault with line and column") {
  const auto text = default_text();
  for (std::size_t length = 0; length + 2 < text.size(); length += 97) {
    const auto reading = io::read_scenario(std::string_view(text).substr(0, length));
    REQUIRE(reading.faults.size() == 1);
    CHECK(reading.faults[0].pointer.empty());
    CHECK(io::line_of(reading.faults[0]).starts_with("line "));
  }
}

TEST_CASE("settings change numbers, words and whole parts before the scenario is read") {
  const auto read = [](std::vector<std::string> changes) {
    std::vector<io::Assignment> settings;
    for (const auto& change : changes) settings.push_back(*io::read_setting(change).setting);
    return io::read_scenario(default_text(), settings).scenario;
  };
  const auto s =
      read({"/planning/pace=0.3", "/name=\"Mine\"", "/start=\"2030-12\"", "/contracts=[]", "/finance/equity/0/amount=5",
            "/finance/equity/-={\"month\": 40, \"amount\": 7, \"probability\": 1}", "/planning/pace=0.4",
            "/description={\"en\": \"a\", \"fr\": \"b\"}"});
  REQUIRE(s.has_value());
  CHECK(s->planning.pace == 0.4);
  CHECK(s->name == core::Text("Mine"));
  CHECK(s->start_year == 2030);
  CHECK(s->start_month == 12);
  CHECK(s->contracts.empty());
  REQUIRE(s->finance.equity.size() == 3);
  CHECK(s->finance.equity[0].amount == 5);
  CHECK(s->finance.equity[2].month == 40);
  CHECK(s->description == core::Text{{"en", "a"}, {"fr", "b"}});
}

TEST_CASE("a text has a wording in both first languages, and in no language that there is not") {
  CHECK(faults_after({"/name={\"en\": \"a\"}"}) == std::vector<std::string>{"/name/fr: missing; expected a string"});
  CHECK(faults_after({"/name={\"en\": \"a\", \"fr\": 1}"}) ==
        std::vector<std::string>{"/name/fr: found 1; expected a string"});
  CHECK(faults_after({"/name={\"en\": \"a\", \"fr\": \"b\", \"xx\": \"c\"}"}) ==
        std::vector<std::string>{"/name/xx: unknown field; expected one of \"en\", \"fr\""});
  CHECK(faults_after({"/name=1"}) ==
        std::vector<std::string>{"/name: found 1; expected a string, or an object of strings \"en\" and \"fr\""});
}

TEST_CASE("a setting that is none is told") {
  const auto fault = [](std::string_view text) { return io::line_of(*io::read_setting(text).fault); };
  CHECK(fault("pace") == "found \"pace\"; expected POINTER=VALUE, such as /planning/pace=0.4");
  CHECK(fault("planning/pace=1").starts_with("found \"planning/pace=1\"; expected POINTER=VALUE"));
  CHECK(fault("=1").starts_with("found \"=1\"; expected POINTER=VALUE"));
  CHECK(fault("/name=Foo") == "/name: found Foo; expected a JSON value (a string stands in double quotes)");
  CHECK(fault("/name=").starts_with("/name: found ; expected a JSON value"));
}

TEST_CASE("a setting for a place that is not there is told beside the other faults") {
  const auto lines = faults_after({"/regions/9/pue=1", "/months=1"});
  CHECK(lines == std::vector<std::string>{"/regions/9: there is no such entry; expected an index from 0 to 2",
                                          "/months: 1 is out of range; expected a whole number in [12, 600]"});
}
