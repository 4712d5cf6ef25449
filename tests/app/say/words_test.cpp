// The words: both languages say the same things, and nothing that is asked for is missing.
#include "app/say/words.hpp"

#include <doctest/doctest.h>
#include <map>
#include <set>
#include <string>

#include "app/edit/apply.hpp"
#include "core/model/parameters.hpp"
#include "core/sim/metrics.hpp"
#include "core/sim/series.hpp"
#include "io/assets.hpp"
#include "io/json/json.hpp"

using namespace curseur;
using app::Language;

namespace {

void collect(const io::Json& value, const std::string& prefix, std::map<std::string, std::string>& out) {
  if (value.kind == io::JsonKind::string) out[prefix] = value.string;
  for (const auto& member : value.members)
    collect(member.value, prefix.empty() ? member.key : prefix + "." + member.key, out);
}

std::map<std::string, std::string> words_of(const char* asset) {
  std::map<std::string, std::string> words;
  const auto reading = io::read_json(io::find_asset(asset)->bytes);
  REQUIRE(reading.value.has_value());
  collect(*reading.value, "", words);
  return words;
}

std::set<std::string> placeholders(const std::string& text) {
  std::set<std::string> found;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
    found.insert(text.substr(at, text.find('}', at) - at));
  return found;
}

}  // namespace

TEST_CASE("English and French have the same keys, texts and placeholders") {
  const auto english = words_of("i18n/en.json"), french = words_of("i18n/fr.json");
  CHECK(english.size() > 300);
  for (const auto& [key, text] : english) {
    CHECK_MESSAGE(!text.empty(), key);
    const auto other = french.find(key);
    REQUIRE_MESSAGE(other != french.end(), key);
    CHECK_MESSAGE(!other->second.empty(), key);
    CHECK_MESSAGE(placeholders(text) == placeholders(other->second), key);
  }
  for (const auto& [key, text] : french) CHECK_MESSAGE(english.count(key) == 1, key);
}

TEST_CASE(
    "French typography: no ordinary space before a high mark, a narrow one before all but the colon and the "
    "guillemets") {
  for (const auto& [key, text] : words_of("i18n/fr.json"))
    if (!key.starts_with("language."))  // single marks
      for (const char* wrong :
           {" :", " ;", " !", " ?", " %", " »", "« ", "'", " :", " »", "« ", " ;", " !", " ?", " %"})
        CHECK_MESSAGE(text.find(wrong) == std::string::npos, key, ": ", text);
}

TEST_CASE("every parameter has a label and a sentence, every unit a short form") {
  auto scenario = app::opening_state().document.scenario;
  scenario.contracts.push_back({scenario.segments[0].id, 0, 1, 1, 1});
  scenario.finance.equity.push_back({});
  scenario.regions[0].committed.push_back({});
  for (const Language language : {Language::en, Language{"fr"}}) {
    for (const auto& number : core::numbers(scenario)) {
      const std::string name(number.parameter->name);
      CHECK_MESSAGE(std::string(app::parameter_label(language, name)) != "parameters." + name + ".label", name);
      CHECK_MESSAGE(std::string(app::parameter_help(language, name)) != "parameters." + name + ".help", name);
      const std::string unit(number.parameter->unit);
      CHECK_MESSAGE((unit.empty() || std::string(app::unit_text(language, unit)) != "units." + unit), unit);
    }
  }
}

TEST_CASE("one year, two years") {
  CHECK(std::string(app::unit_text(Language::en, "years", 1)) == "year");
  CHECK(std::string(app::unit_text(Language::en, "years", 1.5)) == "years");
  CHECK(std::string(app::unit_text(Language{"fr"}, "years", 1.5)) == "an");
  CHECK(std::string(app::unit_text(Language{"fr"}, "years", 2)) == "ans");
  CHECK(std::string(app::unit_text(Language::en, "MW", 1)) == "MW");
}

TEST_CASE("a count takes the singular or the plural of each language, and 0 is singular in French alone") {
  struct Row {
    Language language;
    std::string_view key;
    std::size_t count;
    std::string_view text;
  };
  const Language en = Language::en, fr{"fr"};
  const Row rows[] = {{en, "lists.rows", 0, "0 rows"},
                      {en, "lists.rows", 1, "1 row"},
                      {en, "lists.rows", 2, "2 rows"},
                      {fr, "lists.rows", 0, "0 ligne"},
                      {fr, "lists.rows", 1, "1 ligne"},
                      {fr, "lists.rows", 2, "2 lignes"},
                      {fr, "notice.count", 1, "Une erreur. Ce qui était ouvert le reste."},
                      {fr, "notice.count", 3, "3 erreurs. Ce qui était ouvert le reste."}};
  for (const Row& row : rows) CHECK(app::counted(row.language, row.key, row.count) == row.text);
  CHECK(app::counted(fr, "told.imported", 1, {{"list", "Contrats"}}).starts_with("1 ligne importée dans"));
}

TEST_CASE("placeholders are filled, unknown ones stay") {
  CHECK(app::fill(Language::en, "nowhere {a} and {b}", {{"a", "1"}}) == "nowhere 1 and {b}");
  CHECK(app::fill(Language::en, "open { only", {}) == "open { only");
  CHECK(std::string(app::word(Language{"fr"}, "no.such.key")) == "no.such.key");
}

TEST_CASE("a text that lacks a language is said in English, else in any language it has") {
  CHECK(app::text_of({{"en", "one"}, {"fr", "un"}}, Language{"fr"}) == "un");
  CHECK(app::text_of({{"en", "one"}, {"fr", ""}}, Language{"fr"}) == "one");
  CHECK(app::text_of({{"en", ""}, {"fr", "un"}}, Language::en) == "un");
  CHECK(app::text_of(core::Text("all"), Language{"de"}) == "all");
  CHECK(app::text_of({}, Language::en).empty());
}
