#include "app/say/value_text.hpp"

#include <doctest/doctest.h>

#include "app/edit/apply.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using namespace curseur::app;

TEST_CASE("what a field shows for editing reads back as the same number, in both languages") {
  auto scenario = app::opening_state().document.scenario;
  for (const auto language : {app::Language::en, app::Language{"fr"}})
    for (const auto& number : core::numbers(scenario)) {
      const ValueKind kind{number.parameter, &scenario, language};
      const std::string text = value_edit_text(kind, number.value());
      CAPTURE(number.pointer);
      CAPTURE(text);
      const auto read = typed_value(kind, text).value;
      REQUIRE(read.has_value());
      CHECK(*read == number.value());
    }
}

TEST_CASE("dates are read in either order, as a year, or as the number of a month") {
  core::Scenario scenario;
  scenario.start_year = 2026;
  scenario.start_month = 4;
  const core::Parameter month{"x.month", "month", 0, 600, core::Ends::both, 0, 120, 1, core::Scale::linear};
  const ValueKind kind{&month, &scenario, app::Language::en};
  struct Row {
    const char* text;
    double month;
  };
  for (const Row& row :
       {Row{"04/2026", 0}, Row{"2026-05", 1}, Row{"1/2027", 9}, Row{"2027", 9}, Row{"12.2026", 8}, Row{"17", 17},
        Row{"2026-06-15", 2}, Row{"Jan 2027", 9}, Row{"Jan 2027 ", 9}, Row{"janv. 2027", 9}, Row{"d\u00e9c.-26", 8},
        Row{"May-26", 1}, Row{"juil. 2026", 3}, Row{"Juin 2026", 2}, Row{"F\u00c9VRIER 2027", 10}, Row{"15-Jan-27", 9},
        Row{"Jan 05 2027", 9}, Row{"2027-01-15 00:00:00", 9}}) {
    CAPTURE(row.text);
    REQUIRE(typed_value(kind, row.text).value.has_value());
    CHECK(*typed_value(kind, row.text).value == row.month);
  }
  for (const char* text :
       {"", "May", "13/2027", "2027/0", "1/2/2027", "2026 2027", "-5", "5-", "Maybe 2027", "Marseille 2027"}) {
    CAPTURE(text);
    CHECK_FALSE(typed_value(kind, text).value.has_value());
  }
  CHECK(typed_value(kind, "1/2/2027").fault ==
        "\u201c1/2/2027\u201d may be Feb 2027 (day first) or Jan 2027 (month first).");
  CHECK(typed_value(kind, "15-Jan").fault ==
        "\u201c15-Jan\u201d has no year. Expected: month and year, such as 03/2027.");
  CHECK(typed_value(kind, "Q1 2027").fault ==
        "\u201cQ1 2027\u201d is a period of several months. Write the month in which it starts.");
  CHECK(typed_value(kind, "soon").fault ==
        "\u201csoon\u201d is not a date. Expected: month and year, such as 03/2027.");
  CHECK(value_edit_text(kind, 9) == "01/2027");
  CHECK(typed_value({&month, &scenario, app::Language{"fr"}}, "15/01/2027").value == 9);
}

TEST_CASE(
    "shares and rates are typed in per cent, as a fraction where that alone is likely, and asked about otherwise") {
  const core::Scenario scenario = io::scenario_of(*io::find_preset("europe"));
  struct Row {
    const char *pointer, *language, *text;
    double value;
    const char* source;
  };
  const Row rows[] = {
      {"/discount_rate", "en", "5", 0.05, "trial: a finance director's discount rate"},
      {"/discount_rate", "en", "5 %", 0.05, "trial: refused as no number"},
      {"/discount_rate", "fr", "0,05", 0.05, "trial: as the field showed it"},
      {"/discount_rate", "fr", "5\u202f% par an", 0.05, "copied from the field"},
      {"/discount_rate", "en", "0.5", 0.005, "50 % is no discount rate"},
      {"/discount_rate", "en", "1", 0.01, "100 % is no discount rate"},
      {"/discount_rate", "en", "0", 0, "nothing"},
      {"/market/server_cost_decline", "fr", "22", 0.22, ""},
      {"/market/server_cost_decline", "fr", "0,22", 0.22, ""},
      {"/tax_rate", "en", "25.8", 0.258, ""},
      {"/tax_rate", "en", "0.258", 0.258, ""},
      {"/opex/fixed_growth", "en", "-3", -0.03, ""},
      {"/opex/fixed_growth", "en", "-0.03", -0.03, ""},
      {"/training/growth", "en", "150", 1.5, "more than all"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.pointer));
    CAPTURE(std::string(row.text));
    CAPTURE(std::string(row.source));
    const app::ValueKind kind{core::parameter_at(scenario, row.pointer), &scenario, app::Language{row.language}};
    const app::TypedValue typed = typed_value(kind, row.text);
    CHECK(typed.fault == "");
    REQUIRE(typed.value.has_value());
    CHECK(*typed.value == row.value);
    if (row.value != 0) CHECK(*typed_value(kind, value_edit_text(kind, row.value)).value == row.value);
  }
  const app::ValueKind rate{core::parameter_at(scenario, "/finance/debt_rate"), &scenario, Language::en};
  CHECK(typed_value(rate, "0.2").fault == "“0.2” may be 0.2% or 20%. Write the % sign.");
  CHECK(*typed_value(rate, "0.2 %").value == 0.002);
  CHECK(typed_value(rate, "five").fault == "This is not a percentage. Type digits, such as 5 or 5%.");
  CHECK(typed_value(rate, "5 % 6").fault == "This is not a percentage. Type digits, such as 5 or 5%.");
  CHECK(value_with_unit(rate, 0.045) == "4.5%\u00a0per year");
}
