#include "app/say/value_text.hpp"

#include <doctest/doctest.h>

#include "app/edit/apply.hpp"

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
      const auto read = value_typed(kind, text);
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
        Row{"May-26", 1}, Row{"juil. 2026", 3}, Row{"Juin 2026", 2}}) {
    CAPTURE(row.text);
    REQUIRE(value_typed(kind, row.text).has_value());
    CHECK(*value_typed(kind, row.text) == row.month);
  }
  for (const char* text : {"", "May", "13/2027", "2027/0", "1/2/2027", "2026 2027", "-5", "5-", "Jan 05 2027"}) {
    CAPTURE(text);
    CHECK_FALSE(value_typed(kind, text).has_value());
  }
  CHECK(value_edit_text(kind, 9) == "01/2027");
  CHECK(value_typed({&month, &scenario, app::Language{"fr"}}, "15/01/2027") == 9);
}

TEST_CASE("a month's name with a day is no date in French either") {
  core::Scenario scenario;
  const core::Parameter month{"x.month", "month", 0, 600, core::Ends::both, 0, 120, 1, core::Scale::linear};
  CHECK_FALSE(value_typed({&month, &scenario, Language{"fr"}}, "Jan 05 2027").has_value());
}
