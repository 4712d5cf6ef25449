// Languages and their conventions: everything special about one is in its file.
#include "app/say/dictionary.hpp"

#include <doctest/doctest.h>
#include <string>

#include "app/edit/apply.hpp"
#include "app/edit/import.hpp"
#include "app/saved.hpp"
#include "app/say/number_format.hpp"
#include "app/say/value_text.hpp"
#include "app/say/words.hpp"

using namespace curseur::app;
namespace core = curseur::core;

namespace {

// As much of German as tells it from English and French.
constexpr const char* kGerman = R"({
  "language": {
    "name": "Deutsch", "plural": "n=1", "decimal": ",", "thousands": ".", "percent": "{n} %", "points": "{n} Punkte",
    "less_than": "< {n}", "more_than": "> {n}",
    "money": {"one": "{n} €", "thousand": "{n} Tsd. €", "million": "{n} Mio. €", "billion": "{n} Mrd. €"},
    "short_number": {"one": "{n}", "thousand": "{n} Tsd.", "million": "{n} Mio.", "billion": "{n} Mrd."},
    "csv": ";", "typed_date": "day month year", "month_of_year": "{month} {year}",
    "months": ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez."],
    "month_beginnings": ["jan", "feb", "mär", "apr", "mai", "juni", "juli", "aug", "sep", "okt", "nov", "dez"]
  },
  "units": {"years": "Jahre", "years_one": "Jahr"},
  "lists": {"contracts": "Verträge"}
})";

}  // namespace

TEST_CASE("English is the first language, and each is found by its id") {
  REQUIRE(languages().size() >= 2);
  CHECK(languages().front() == Language::en);
  for (const Language language : languages()) {
    CHECK(language_named(language.id()) == language);
    CHECK(dictionary(language).language() == language);
    CHECK_FALSE(conventions(language).name.empty());
  }
  CHECK_FALSE(language_named("xx").has_value());
  CHECK_FALSE(language_named("").has_value());
  CHECK(dictionary(Language{"xx"}).language() == Language::en);
}

TEST_CASE("plural rules are read from text") {
  const auto is_singular = [](const char* rule, double value) { return PluralRule(rule).is_singular(value); };
  CHECK(is_singular("n=1", 1));
  CHECK(is_singular("n=1", -1));
  CHECK_FALSE(is_singular("n=1", 0));
  CHECK_FALSE(is_singular("n=1", 1.5));
  CHECK(is_singular("n<2", 0));
  CHECK(is_singular("n<2", -1.5));
  CHECK_FALSE(is_singular("n<2", 2));
  CHECK(is_singular("n=0 or n=1", 0));
  CHECK(is_singular("n=0 or n=1", 1));
  CHECK_FALSE(is_singular("n=0 or n=1", 2));
  for (const char* wrong : {"", "n", "n=", "n>1", "m=1", "n=1x", "n=one"})
    CHECK_FALSE_MESSAGE(is_singular(wrong, 1), wrong);
}

TEST_CASE("a language added by its file writes numbers, money and dates as that says") {
  const AddedLanguage added("de", kGerman);
  const Language german = added.language();
  CHECK(language_named("de") == german);
  CHECK(number_text(1234567.5, german, 8) == "1.234.567,5");
  CHECK(short_number(2.5e9, german) == "2,5 Mrd.");
  CHECK(money_text(3400, german) == "3,4 Mrd. €");
  CHECK(money_text(-0.045, german) == "\u221245 Tsd. €");
  CHECK(price_text(25000, german) == "25.000 €");
  CHECK(share_text(0.0004, german) == "< 0,1 %");
  CHECK(points_text(0.012, german) == "1,2 Punkte");
  CHECK(edit_text(0.5, german) == "0,5");
  CHECK(std::string(unit_text(german, "years", 1)) == "Jahr");
  CHECK(std::string(unit_text(german, "years", 1.5)) == "Jahre");
  core::Scenario scenario;
  scenario.start_year = 2026;
  CHECK(month_text(scenario, 2, german) == "März 2026");
}

TEST_CASE("a language added by its file is understood when it is typed") {
  const AddedLanguage added("de", kGerman);
  CHECK(typed_number("1.234", false, added.language()) == 1234);
  CHECK(typed_number("1,5", false, added.language()) == 1.5);
  const auto scenario = opening_state().document.scenario;
  core::Parameter month = core::contract_fields()[0];
  month.unit = "month";
  const ValueKind kind{&month, &scenario, added.language()};
  const auto expected = [&](int year, int number) {
    return static_cast<double>((year - scenario.start_year) * 12 + number - scenario.start_month);
  };
  CHECK(typed_value(kind, "15/01/2027").value == expected(2027, 1));
  CHECK(typed_value(kind, "Okt. 2027").value == expected(2027, 10));
  CHECK(typed_value(kind, "déc. 2027").value == expected(2027, 12));  // as in any language
}

TEST_CASE("tables are written and read in an added language") {
  const AddedLanguage added("de", kGerman);
  const auto scenario = opening_state().document.scenario;
  const std::string text = table_text(scenario, List::equity, added.language(), false);
  CHECK(text.find(';') != std::string::npos);
  const Import import = import_rows(scenario, List::equity, text, {ImportedRows::replaced}, added.language());
  CHECK(import.faulty == 0);
  CHECK(import.scenario.finance.equity == scenario.finance.equity);
}

TEST_CASE("what a language lacks is said in English") {
  const AddedLanguage added("de", kGerman);
  CHECK(std::string(word(added.language(), "lists.contracts")) == "Verträge");
  CHECK(std::string(word(added.language(), "lists.regions")) == word(Language::en, "lists.regions"));
  CHECK(conventions(added.language()).colon == conventions(Language::en).colon);
}

TEST_CASE("a link and a saved visit keep an added language, and one that is gone is left out") {
  std::string saved, link;
  {
    const AddedLanguage added("de", kGerman);
    State state = opening_state();
    state.view.language = added.language();
    saved = saved_text(state);
    link = link_token(state);
    CHECK(read_saved(saved).language == added.language());
    CHECK(read_link(link).language == added.language());
  }
  CHECK(read_saved(saved).content.has_value());
  CHECK_FALSE(read_saved(saved).language.has_value());
}

TEST_CASE("names that outlive a change of language have a wording for each") {
  const AddedLanguage added("de", kGerman);
  const core::Text name = in_all("lists.contracts");
  CHECK(name.in("de") == "Verträge");
  CHECK(name.english() == word(Language::en, "lists.contracts"));
  CHECK(name.in("fr") == word(Language{"fr"}, "lists.contracts"));
}
