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

TEST_CASE("about three digits are shown") {
  CHECK(decimals_for(26.4) == 1);
  CHECK(decimals_for(-264) == 0);
  CHECK(decimals_for(2.64) == 2);
  CHECK(decimals_for(0) == 2);
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
