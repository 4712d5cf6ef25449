// Numbers as people read and type them.
#include "app/say/number_format.hpp"

#include <doctest/doctest.h>
#include <limits>
#include <string>

using namespace curseur::app;

namespace {
const std::string nn = "\u202f";  // narrow no-break space
}

TEST_CASE("numbers in English and French") {
  struct {
    double value;
    int digits;
    std::string en, fr;
  } const rows[] = {
      {0, 3, "0", "0"},
      {0.35, 2, "0.35", "0,35"},
      {1234.5, 5, "1,234.5", "1" + nn + "234,5"},
      {1234567, 7, "1,234,567", "1" + nn + "234" + nn + "567"},
      {-2.5, 3, "\u22122.5", "\u22122,5"},
      {0.000123456, 3, "0.000123", "0,000123"},
      {9.996, 3, "10", "10"},
      {99950, 3, "100,000", "100" + nn + "000"},
      {2.0, 3, "2", "2"},
      {2.05, 3, "2.05", "2,05"},
  };
  for (const auto& row : rows) {
    CHECK(number_text(row.value, Language::en, row.digits) == row.en);
    CHECK(number_text(row.value, Language{"fr"}, row.digits) == row.fr);
  }
  CHECK(number_text(std::numeric_limits<double>::quiet_NaN(), Language::en) == "\u2013");
}

TEST_CASE("large numbers are short") {
  CHECK(short_number(1234567, Language::en) == "1.23" + nn + "M");
  CHECK(short_number(1234567, Language{"fr"}, 2) == "1,2" + nn + "M");
  CHECK(short_number(340000, Language::en) == "340" + nn + "k");
  CHECK(short_number(9876, Language::en) == "9,880");
  CHECK(short_number(9876, Language::en, 4) == "9,876");
  CHECK(short_number(3.2e9, Language{"fr"}) == "3,2" + nn + "Md");
  CHECK(short_number(999999, Language::en) == "1" + nn + "M");
  CHECK(short_number(-25000, Language::en) == "\u221225" + nn + "k");
  CHECK(short_number(0.25, Language::en) == "0.25");
}

TEST_CASE("the pace has two decimals") {
  CHECK(pace_text(0.5, Language::en) == "0.50");
  CHECK(pace_text(0.345678, Language{"fr"}) == "0,35");
  CHECK(pace_text(0.004, Language::en) == "0.004");
  CHECK(pace_text(0.9988, Language{"fr"}) == "0,999");
  CHECK(pace_text(0.99, Language::en) == "0.99");
}

TEST_CASE("money") {
  CHECK(money_text(3400, Language::en) == "€3.4" + nn + "bn");
  CHECK(money_text(3400, Language{"fr"}) == "3,4" + nn + "Md€");
  CHECK(money_text(120, Language::en) == "€120" + nn + "m");
  CHECK(money_text(-0.045, Language::en) == "\u2212€45" + nn + "k");
  CHECK(money_text(-0.045, Language{"fr"}) == "\u221245" + nn + "k€");
  CHECK(money_text(0, Language::en) == "€0");
  CHECK(money_text(0, Language{"fr"}) == "0" + nn + "€");
  CHECK(money_text(999.96, Language::en) == "€1" + nn + "bn");
  CHECK(money_text(0.00045, Language::en) == "€450");
  CHECK(money_error(417.3, Language::en) == "±" + nn + "€420" + nn + "m");
}

TEST_CASE("shares, and those that are not quite none or all") {
  CHECK(share_text(0.123, Language::en) == "12%");
  CHECK(share_text(0.123, Language{"fr"}, 1) == "12,3" + nn + "%");
  CHECK(share_text(0, Language::en) == "0%");
  CHECK(share_text(1, Language::en) == "100%");
  CHECK(share_text(0.0004, Language::en) == "<0.1%");
  CHECK(share_text(0.0004, Language::en, 1) == "<0.1%");
  CHECK(share_text(0.003, Language::en) == "0.3%");
  CHECK(share_text(0.9995, Language::en) == ">99.9%");
  CHECK(share_text(0.9995, Language::en, 1) == ">99.9%");
  CHECK(share_text(0.9995, Language::en, 2) == "99.95%");
  CHECK(share_text(0.9999, Language{"fr"}) == ">" + nn + "99,9" + nn + "%");
  CHECK(share_text(-0.05, Language::en) == "\u22125%");
  CHECK(share_error(0.0041, Language::en) == "±" + nn + "0.4%");
  CHECK(share_error(0.0004, Language::en) == "±" + nn + "0.04%");
  CHECK(share_error(0.000004, Language::en) == "±" + nn + "0.0004%");
  CHECK(share_error(0, Language::en) == "±" + nn + "0%");
}

TEST_CASE("differences of shares are never shown as none unless they are") {
  CHECK(points_text(0.123, Language::en).starts_with("12"));
  CHECK(points_text(0.012, Language::en).starts_with("1.2"));
  CHECK(points_text(0.0004, Language::en).starts_with("0.04"));
  CHECK(points_text(0.00004, Language{"fr"}).starts_with("0,004"));
  CHECK(points_text(0, Language::en).starts_with("0.0"));
}

TEST_CASE("months count from the scenario's start") {
  curseur::core::Scenario scenario;
  scenario.start_year = 2026;
  scenario.start_month = 11;
  CHECK(month_text(scenario, 0, Language::en) == "Nov 2026");
  CHECK(month_text(scenario, 2, Language{"fr"}) == "janv. 2027");
  CHECK(month_text(scenario, 13.9, Language::en) == "Dec 2027");
}

TEST_CASE("what a field shows reads back as the same number") {
  for (const double value : {0.1, 1.0 / 3, 1e-9, 123456789.125, 2e20, -0.05, 0.0}) {
    for (const Language language : {Language::en, Language{"fr"}}) {
      const auto read = typed_number(edit_text(value, language), false, language);
      REQUIRE(read.has_value());
      CHECK(*read == value);
    }
  }
  CHECK(edit_text(0.5, Language{"fr"}) == "0,5");
}

TEST_CASE("a lone comma is what the language takes it for") {
  CHECK(*typed_number("1,234", false, Language::en) == 1234);
  CHECK(*typed_number("-12,345", false, Language::en) == -12345);
  CHECK(*typed_number("0,123", false, Language::en) == 0.123);
  CHECK(*typed_number("1,23", false, Language::en) == 1.23);
  CHECK(*typed_number("1,234", false, Language{"fr"}) == 1.234);
  CHECK(*typed_number("1.234", false, Language::en) == 1.234);
  CHECK(*typed_number("1.234", false, Language{"fr"}) == 1.234);
}

TEST_CASE("digits that are no groups are no number") {
  for (const char* text : {"1234,567,89", "1 2", "1,2,3", "1.5.2", "1,234,5", "12 34", "1'2", "0,123,456", "1 .5 2"})
    for (const char* language : {"en", "fr"}) CHECK_MESSAGE(!typed_number(text, false, Language{language}), text);
  CHECK(typed_number("1234,567", false, Language::en) == 1234.567);  // no group has four digits
}

TEST_CASE("people type numbers in many ways") {
  struct {
    const char* text;
    double value;
  } const rows[] = {
      {"0.5", 0.5},           {"0,5", 0.5},        {" 1 234,5 ", 1234.5},
      {"1\u202f234", 1234},   {"1,234.5", 1234.5}, {"1.234,5", 1234.5},
      {"1,234,567", 1234567}, {"\u22123", -3},     {"-3e2", -300},
      {"1'000", 1000},        {".5", 0.5},         {"5.", 5},
  };
  for (const auto& row : rows) {
    const auto read = typed_number(row.text, false, Language{"fr"});
    REQUIRE_MESSAGE(read.has_value(), row.text);
    CHECK_MESSAGE(*read == row.value, row.text);
  }
  CHECK(typed_number("12 %", true, Language::en).value() == doctest::Approx(0.12));
  CHECK(typed_number("12,5%", true, Language::en).value() == doctest::Approx(0.125));
  for (const char* text : {"", " ", "abc", "nan", "inf", "0x10", "1e", "--1", "1e999", "%", ",", "12 % 3"})
    CHECK_MESSAGE(!typed_number(text, true, Language::en).has_value(), text);
  CHECK_FALSE(typed_number("12 %", false, Language::en).has_value());
}
