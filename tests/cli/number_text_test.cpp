// Numbers and words as the summaries show them.
#include "cli/number_text.hpp"

#include <doctest/doctest.h>

using namespace curseur::cli;

TEST_CASE("numbers are grouped by thousands and never a negative zero") {
  CHECK(fixed_text(1234567.891, 1) == "1,234,567.9");
  CHECK(fixed_text(-1234.5, 0) == "-1,234");
  CHECK(fixed_text(999.5, 2) == "999.50");
  CHECK(fixed_text(-0.01, 1) == "0.0");
  CHECK(fixed_text(-123, 0) == "-123");
  CHECK(fixed_text(1e300, 0).size() == 301 + 100);
  CHECK(count_text(10'000) == "10,000");
  CHECK(count_text(999) == "999");
}

TEST_CASE("a share that is not all is not 100, and one that is not none is not 0") {
  CHECK(share_text(0.123) == "12.3");
  CHECK(share_text(0) == "0.0");
  CHECK(share_text(1) == "100.0");
  CHECK(share_text(0.9995) == ">99.9");
  CHECK(share_text(0.0001) == "<0.1");
}

TEST_CASE("about three digits are shown") {
  CHECK(decimals_for(26.4) == 1);
  CHECK(decimals_for(-264) == 0);
  CHECK(decimals_for(2.64) == 2);
  CHECK(decimals_for(0) == 2);
}

TEST_CASE("amounts have the unit that suits their size") {
  struct Row {
    double meur;
    const char *head, *text;
  };
  const Row rows[] = {{26'400, "EUR bn", "26.4"},
                      {340, "EUR m", "340"},
                      {0.04, "EUR k", "40.0"},
                      {-0.00045, "EUR", "-450"},
                      {0, "EUR m", "0.00"}};
  for (const auto& [meur, head, text] : rows) {
    const AmountUnit unit = money_unit(meur);
    CHECK(money_head(unit) == head);
    CHECK(fixed_text(meur * unit.factor, decimals_for(meur * unit.factor)) == text);
  }
  CHECK(energy_unit(0.5).unit == std::string("TWh"));
  CHECK(energy_unit(0.004).unit == std::string("GWh"));
  CHECK(energy_unit(4e-7).unit == std::string("kWh"));
  CHECK(emissions_unit(0).unit == std::string("kt CO2"));
  CHECK(emissions_unit(0.0004).unit == std::string("kg CO2"));
}

TEST_CASE("values of levers keep four digits, however small") {
  CHECK(plain_text(0.5) == "0.5");
  CHECK(plain_text(0.312345) == "0.3123");
  CHECK(plain_text(12345.678) == "12345.678");
  CHECK(plain_text(0.0000123456) == "1.235e-05");
  CHECK(plain_text(0) == "0");
}

TEST_CASE("a month of the simulation is a month of the calendar") {
  curseur::core::Scenario scenario;
  scenario.start_year = 2026;
  scenario.start_month = 11;
  CHECK(calendar_text(scenario, 0) == "2026-11");
  CHECK(calendar_text(scenario, 1.4) == "2026-12");
  CHECK(calendar_text(scenario, 1.5) == "2027-01");
  CHECK(calendar_text(scenario, 119) == "2036-10");
}

TEST_CASE("columns count characters") {
  CHECK(padded_left("±é", 4) == "  ±é");
  CHECK(padded_right("±é", 4) == "±é  ");
  CHECK(padded_left("long", 2) == "long");
}

TEST_CASE("text is wrapped between words") {
  CHECK(wrapped_text("one two three", 8, 2) == "  one two\n  three\n");
  CHECK(wrapped_text("", 8, 2).empty());
  CHECK(wrapped_text("a\nb", 8, 0) == "a b\n");
  CHECK(wrapped_text("incomprehensibility", 8, 1) == " incomprehensibility\n");
}
