#include "app/table/numeral.hpp"

#include <doctest/doctest.h>
#include <optional>
#include <string>
#include <vector>

using namespace curseur::app;

TEST_CASE("a number is read only where the whole text is one, with the table's decimal mark") {
  struct {
    std::string text;
    const char *point, *comma;  // the digits with each decimal mark; null: no number
    std::string source;
  } const rows[] = {
      {"1234,567", nullptr, "1234.567", "n3.csv: a group of four digits is none"},
      {"12345,678", nullptr, "12345.678", "n3b.csv"},
      {"1.234,5", nullptr, "1234.5", "n1.csv"},
      {"1.500", "1.500", "1500", "n1.csv, n2.csv"},
      {"12.000", "12.000", "12000", "n2.csv"},
      {"1\u2019500", "1500", "1500", "n5.csv: Swiss"},
      {"1'500.25", "1500.25", nullptr, "Swiss with points"},
      {"1 234,5", nullptr, "1234.5", "French"},
      {"1\u202f234\u00a0567", "1234567", "1234567", "two kinds of spaces"},
      {"1,234,567.8", "1234567.8", nullptr, "English"},
      {"12,34,567.5", "1234567.5", nullptr, "Indian"},
      {"4,50,00,000", "45000000", nullptr, "Indian funding rounds"},
      {"15,000,0000", nullptr, nullptr, "Indian funding rounds: a wrong group"},
      {"244.209.025,99", nullptr, "244209025.99", "German grid costs"},
      {"1.234.567", nullptr, "1234567", "German"},
      {"0.123", "0.123", nullptr, "no group begins with 0"},
      {"0,123", nullptr, "0.123", "no group begins with 0"},
      {"-0.5", "-0.5", nullptr, "a sign before zero counts"},
      {"\u22120,5", nullptr, "-0.5", "typographic minus"},
      {"\u20135", "-5", "-5", "a dash as minus"},
      {"(1,234)", "-1234", "-1.234", "accounting"},
      {"(-5)", nullptr, nullptr, "two signs"},
      {"--5", nullptr, nullptr, "two signs"},
      {"+5", "+5", "+5", ""},
      {"5-", nullptr, nullptr, "a sign behind"},
      {"1e3", "1e3", "1e3", "spreadsheets"},
      {"1,5E+06", nullptr, "1.5E+06", "French spreadsheets"},
      {".5", ".5", nullptr, ""},
      {"5.", "5", nullptr, ""},
      {"1 23", nullptr, nullptr, "a group of two digits"},
      {"1,2,3", nullptr, nullptr, ""},
      {"1.2.3", nullptr, nullptr, ""},
      {"1 234 5", nullptr, nullptr, ""},
      {"1,234 567", nullptr, nullptr, "two marks for groups"},
      {"12x", nullptr, nullptr, ""},
      {"10\u201320", nullptr, nullptr, "a range"},
      {"", nullptr, nullptr, ""},
      {",", nullptr, nullptr, ""},
      {"\uff11\uff12\uff13", "123", "123", "full-width digits"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.source);
    for (const auto& [mark, wanted] :
         {std::pair(DecimalMark::point, row.point), std::pair(DecimalMark::comma, row.comma)}) {
      const auto read = numeral_of(row.text, mark);
      REQUIRE(read.has_value() == (wanted != nullptr));
      if (wanted != nullptr) CHECK(shifted(read->digits, 0) == shifted(wanted, 0));
    }
  }
}

TEST_CASE("a number is found between words and signs") {
  struct {
    std::string text, before, number, behind;
  } const rows[] = {
      {"\u20ac-1,500 k", "\u20ac", "-1,500", "k"},
      {"-\u20ac5m", "\u20ac", "-5", "m"},
      {"500 k\u20ac", "", "500", "k\u20ac"},
      {"80\u202f%", "", "80", "%"},
      {"(12 MW)", "", "(12)", "MW"},
      {"1e3 MW", "", "1e3", "MW"},
      {"5 e", "", "5", "e"},
      {"n/a", "n/a", "", ""},
      {"1 234 MW", "", "1 234", "MW"},
      {"US$ 5", "US$", "5", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const NumberInText found = number_in(row.text);
    CHECK(found.before == row.before);
    CHECK(found.number == row.number);
    CHECK(found.behind == row.behind);
  }
}

TEST_CASE("digits move by powers of ten without rounding") {
  CHECK(shifted("0.12", 3) == 120);
  CHECK(shifted("0.1285", 3) == 128.5);
  CHECK(shifted("7.5", 1) == 75);
  CHECK(shifted("0.5", -2) == 0.005);
  CHECK(shifted("1.5e3", 3) == 1.5e6);
  CHECK(shifted("-3", 0) == -3);
  CHECK_FALSE(shifted("1e308", 3).has_value());
  CHECK_FALSE(shifted("1e99999999999999999999", 3).has_value());
}

TEST_CASE("one style is found for all numbers, and it is said whether another is possible") {
  struct {
    std::vector<std::string_view> numbers;
    DecimalMark preferred, found;
    bool is_sure;
    std::string source;
  } const rows[] = {
      {{"1.234,5", "1.500"}, DecimalMark::point, DecimalMark::comma, true, "n1.csv"},
      {{"1.500", "12.000"}, DecimalMark::comma, DecimalMark::comma, false, "n2.csv"},
      {{"1.500", "12.000"}, DecimalMark::point, DecimalMark::point, false, "n2.csv"},
      {{"1234,567"}, DecimalMark::point, DecimalMark::comma, true, "n3.csv"},
      {{"1234,567", "12345,678"}, DecimalMark::point, DecimalMark::comma, true, "n3b.csv"},
      {{"1,234", "0.8"}, DecimalMark::comma, DecimalMark::point, true, ""},
      {{"1,250,000", "12,500"}, DecimalMark::comma, DecimalMark::point, true, ""},
      {{"12,34,567"}, DecimalMark::comma, DecimalMark::point, true, "Indian"},
      {{"700", "24"}, DecimalMark::comma, DecimalMark::comma, true, "whole numbers leave nothing open"},
      {{"1'500", "0,5"}, DecimalMark::point, DecimalMark::comma, true, "Swiss"},
      {{"1.5", "1,5", "2,5"}, DecimalMark::point, DecimalMark::comma, false, "a table that contradicts itself"},
      {{"", "x", "1.2.3"}, DecimalMark::point, DecimalMark::point, true, "what is no number says nothing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.source);
    CAPTURE(row.numbers.front());
    const NumberStyle style = style_of(row.numbers, row.preferred);
    CHECK(style.decimal == row.found);
    CHECK(style.is_sure == row.is_sure);
  }
}
