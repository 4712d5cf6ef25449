// Faults in French: no English is left in any, whatever is wrong with a file.
#include "app/say/fault_text.hpp"

#include <doctest/doctest.h>
#include <functional>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "app/edit/apply.hpp"
#include "app/saved.hpp"
#include "core/decide/frontier.hpp"
#include "core/decide/levers.hpp"
#include "core/decide/map.hpp"
#include "core/decide/optimise.hpp"
#include "core/decide/sensitivity.hpp"
#include "io/assets.hpp"
#include "io/json/json.hpp"
#include "io/json/json_pointer.hpp"
#include "io/json/json_writer.hpp"
#include "io/scenario/presets.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "io/text/base64url.hpp"

using namespace curseur;
using app::Language;

namespace {

// What is in quotes is somebody's own, and what was read.
std::string without_quotations(std::string text) {
  if (const auto read = text.find("(lu"); read != std::string::npos) text.resize(read);
  std::string kept;
  bool inside = false;
  for (const char c : text) {
    if (c == '"') inside = !inside;
    else if (!inside) kept += c;
  }
  return kept;
}

void expect_french(const io::Fault& fault) {
  const std::string french = app::fault_text(fault, Language{"fr"}), message = io::fault_text(fault);
  CHECK_MESSAGE(french != message, message);
  CHECK(app::fault_text(fault, Language::en) == message);
  const std::string ours = " " + without_quotations(french) + " ";
  for (const char* english : {"expected",   "found ", " an ",   " of ",    " in ",    " is ", " the ",   " at least",
                              " at most",   "number", "string", "unknown", "missing", " or ", "literal", "invalid",
                              "unexpected", " with ", "line ",  "nothing", "entries", "read:"})
    CHECK_MESSAGE(ours.find(english) == std::string::npos, message, " -> ", french);
}

void expect_french(const std::vector<io::Fault>& faults) {
  for (const auto& fault : faults) expect_french(fault);
}

std::string text_of(const io::Json& json) {
  io::JsonWriter writer(io::JsonLayout::compact);
  writer.value(json);
  return std::move(writer).take();
}

std::string preset_text() { return std::string(io::find_preset(io::kDefaultPreset)->text); }

// Every place in a value, by JSON Pointer.
void walk(const io::Json& value, const std::string& at,
          const std::function<void(const std::string&, const io::Json&)>& see) {
  if (!at.empty()) see(at, value);
  for (const auto& member : value.members) walk(member.value, io::pointer_to(at, member.key), see);
  for (std::size_t i = 0; i < value.items.size() && i < 2; ++i) walk(value.items[i], io::pointer_to(at, i), see);
}

}  // namespace

TEST_CASE("whatever stands in place of any value of a scenario is refused in French") {
  const auto whole = io::read_json(preset_text());
  REQUIRE(whole.value);
  const auto wrong = io::read_json("[null, true, \"text\", \"\", -1, 1e12, 0.5, [], {}, [1], {\"x\": 1}]");
  // Each value meets every third kind; its neighbours meet the others.
  std::size_t refused = 0, turn = 0;
  walk(*whole.value, "", [&](const std::string& at, const io::Json&) {
    for (std::size_t kind = turn++ % 3; kind < wrong.value->items.size(); kind += 3) {
      io::Json changed = *whole.value;
      REQUIRE_FALSE(io::set_at(changed, at, wrong.value->items[kind]).has_value());
      const auto reading = io::read_scenario(text_of(changed));
      refused += !reading.faults.empty();
      expect_french(reading.faults);
    }
  });
  CHECK(refused > 1000);
}

TEST_CASE("a text that is cut off or damaged anywhere is refused in French") {
  const std::string whole = preset_text();
  for (std::size_t end = 0; end < whole.size(); end += 1 + end / 40)
    expect_french(io::read_scenario(whole.substr(0, end)).faults);
  constexpr char kWrong[] = {'"', ',', '}', ']', '{', '[', ':', '\\', 'x', '-', '.', '\n', '\x01', '\x80', '\0'};
  for (std::size_t at = 0; at < whole.size(); at += 1 + at / 40)
    for (const char c : kWrong) {
      std::string damaged = whole.substr(0, 4000);
      if (at >= damaged.size()) return;
      damaged[at] = c;
      expect_french(io::read_scenario(damaged).faults);
    }
}

TEST_CASE("what can be wrong with a JSON text is told in French") {
  for (const char* text : {"",
                           "  ",
                           "x",
                           "tru",
                           "[1,",
                           "[1 2]",
                           "{\"a\"}",
                           "{1:2}",
                           "{\"a\":1 \"b\":2}",
                           "\"\\u12\"",
                           "\"\\ud800\"",
                           "\"\\udc00\"",
                           "\"\\q\"",
                           "\"\t\"",
                           "\"\x08\"",
                           "\"\x02\"",
                           "\"\xff\"",
                           "-",
                           "1.",
                           "1e",
                           "1e+",
                           "1e999",
                           "\"open",
                           "nul",
                           "[true false]",
                           "[1,]",
                           "{\"a\":}",
                           "] ",
                           "1 \"a\"",
                           "\xEF\xBB",
                           "\xFF\xFE{",
                           "[\"a\" null]"}) {
    const auto reading = io::read_json(text);
    REQUIRE_MESSAGE(reading.fault, text);
    expect_french(*reading.fault);
  }
  expect_french(*io::read_json(std::string(100, '[')).fault);
  expect_french(*io::read_json("[" + std::string(400, '1') + "]").fault);
  std::string many = "[1";
  for (std::size_t i = 0; i < io::kMaxJsonValues; ++i) many += ",1";
  expect_french(*io::read_json(many + "]").fault);
  expect_french(*io::read_json(std::string(io::kMaxJsonBytes + 1, ' ')).fault);
}

TEST_CASE("fields that are unknown, missing, twice or too many are told in French") {
  const std::string whole = preset_text();
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = whole;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    expect_french(io::read_scenario(text.replace(at, from.size(), to)).faults);
  };
  with("\"format\": \"curseur/1\"", "\"format\": \"curseur/9\"");
  with("\"format\": \"curseur/1\"", "\"format\": \"other\"");
  with("\"format\": \"curseur/1\"", "\"format\": \"curseur/1\", \"format\": \"curseur/1\"");
  with("\"months\"", "\"mnths\"");
  with("\"months\"", "\"entirely_other\"");
  with("\"months\"", "\"name\": \"" + std::string(20000, 'n') + "\", \"months\"");
  // No field is of a later format yet; tests/io/scenario/layout_file_test.cpp has the English.
  expect_french(io::Fault{"/x", "newer_field", {"\"curseur/2\""}});
  expect_french(io::read_scenario("[]").faults);
  std::string unknown = "{";
  for (int i = 0; i < 2000; ++i) unknown += "\"u" + std::to_string(i) + "\": 1, ";
  expect_french(io::read_scenario(unknown + "\"z\": 1}").faults);
}

TEST_CASE("what a scenario in memory, settings, links and questions can be refused for is told in French") {
  auto scenario = app::opening_state().document.scenario;
  auto broken = scenario;
  broken.regions[0].id = broken.regions[1].id = "";
  broken.segments.push_back(broken.segments[0]);
  broken.segments[0].region = "nowhere; expected one of \"x\"";
  broken.contracts.at(0).segment = "none";
  broken.planning.trend_min = 2;
  broken.planning.trend_initial = -50;
  broken.start_month = 13;
  broken.assumptions[0].low = broken.assumptions[0].high + 1;
  broken.assumptions[1].pointer = "/no/such";
  broken.contracts.resize(core::kMaxContracts + 1);
  expect_french(core::check(broken));
  broken.regions.clear();
  expect_french(core::check(broken));

  for (const char* pointer : {"/nowhere/at/all", "/regions/99", "/regions/x/pue", "/months/inside", "no pointer",
                              "/regions/0/committed/0/x"}) {
    const std::vector<io::Assignment> settings = {{pointer, io::Json{}}};
    const auto reading = io::read_scenario(preset_text(), settings);
    CHECK_FALSE(reading.faults.empty());
    expect_french(reading.faults);
  }
  for (const char* text :
       {"{}", "{\"curseur_saved\": 2}", "{\"curseur_saved\": 1}", "{\"curseur_saved\": 1, \"preset\": \"no such\"}",
        "x", "{\"curseur_saved\": 1, \"preset\": \"europe\", \"set\": {}, \"seed\": \"-1\"}"}) {
    const auto opening = app::read_saved(text);
    CHECK_FALSE(opening.faults.empty());
    expect_french(opening.faults);
  }
  expect_french(app::read_link("not a link!").faults);
  expect_french(app::read_link(std::string(app::kLongestLink + 1, 'A')).faults);

  core::OptimiseOptions optimise;
  optimise.risk = 2;
  optimise.constraints.push_back({});
  optimise.constraints.back().bound = 1.0 / 0.0;
  expect_french(core::check_optimise(scenario, optimise));
  optimise.levers.assign(30, {"/servers/lead", 2.2, 2.8});
  optimise.levers.push_back({"/planning/pace", 1, 0});
  optimise.levers.push_back({"/planning/pace", -5, 5});
  optimise.levers.push_back({"/no", 0, 1});
  optimise.futures.paths = 100'000'000;
  expect_french(core::check_optimise(scenario, optimise));
  core::FrontierOptions frontier;
  frontier.points = 0;
  expect_french(core::check_frontier(scenario, frontier));
  core::MapOptions map;
  map.steps = {1, 1};
  expect_french(core::check_map(scenario, map));
  core::SensitivityOptions sensitivity;
  sensitivity.joint = sensitivity.sobol = 3;
  expect_french(core::check_sensitivity(scenario, sensitivity));
  sensitivity.joint = 100'000'000;
  scenario.assumptions.clear();
  expect_french(core::check_sensitivity(scenario, sensitivity));
}

TEST_CASE("a place stands before what is wrong, and somebody's own words are never translated") {
  const io::Fault fault{"/x", "found", {"\"x; expected an array\"", core::phrase("an_array")}};
  CHECK(app::fault_line(fault, Language{"fr"}) == "/x: trouvé : \"x; expected an array\" ; attendu : une liste");
  CHECK(app::fault_line(fault, Language::en) == "/x: found \"x; expected an array\"; expected an array");
}

TEST_CASE("the words have a sentence for each kind of fault and no other, with the same names") {
  for (const char* file : {"i18n/en.json", "i18n/fr.json"}) {
    const auto words = io::read_json(io::find_asset(file)->bytes);
    const io::Json* const section = words.value->find("file_faults");
    REQUIRE(section != nullptr);
    CHECK(section->members.size() == std::size(core::kFaultKinds));
    for (const auto& [id, places] : core::kFaultKinds) {
      const io::Json* const sentence = section->find(id);
      REQUIRE_MESSAGE(sentence != nullptr, id);
      std::set<std::string> expected, found;
      std::istringstream names{std::string(places)};
      for (std::string name; names >> name;) expected.insert(name);
      const std::string& text = sentence->string;
      for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
        found.insert(text.substr(at + 1, text.find('}', at) - at - 1));
      CHECK_MESSAGE(found == expected, id);
    }
  }
}
