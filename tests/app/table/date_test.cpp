#include "app/table/date.hpp"

#include <doctest/doctest.h>
#include <optional>
#include <string>

using namespace curseur::app;

TEST_CASE("months are read as people and spreadsheets write them") {
  struct {
    std::string text;
    int year, month;
    std::string source;
  } const rows[] = {
      {"01/2028", 2028, 1, "n1.csv"},
      {"2028-01", 2028, 1, ""},
      {"2028-01-15", 2028, 1, "ISO 8601"},
      {"2028-01-15 00:00:00", 2028, 1, "d3.csv"},
      {"2028-01-15T00:00:00Z", 2028, 1, "ISO 8601"},
      {"2028-01-15T12:30:00+01:00", 2028, 1, "ISO 8601"},
      {"2028/01/15", 2028, 1, ""},
      {"20280115", 2028, 1, "ISO 8601"},
      {"15-Jan-28", 2028, 1, "spreadsheets, English"},
      {"15-Jan-2028", 2028, 1, ""},
      {"15 January 2028", 2028, 1, ""},
      {"January 15, 2028", 2028, 1, ""},
      {"Jan-28", 2028, 1, "spreadsheets, English"},
      {"janv.-28", 2028, 1, "spreadsheets, French"},
      {"15 janv. 2028", 2028, 1, ""},
      {"F\u00c9VRIER 2028", 2028, 2, ""},
      {"FEVRIER 2028", 2028, 2, ""},
      {"f\u00e9vr. 2028", 2028, 2, ""},
      {"fe\u0301vrier 2028", 2028, 2, "decomposed"},
      {"Ao\u00fbt 2028", 2028, 8, ""},
      {"AOUT 2028", 2028, 8, ""},
      {"d\u00e9c. 2028", 2028, 12, ""},
      {"D\u00c9CEMBRE 2028", 2028, 12, ""},
      {"Sept 2028", 2028, 9, ""},
      {"juil. 2028", 2028, 7, ""},
      {"juin 2028", 2028, 6, ""},
      {"June 2028", 2028, 6, ""},
      {"mai 2028", 2028, 5, ""},
      {"2028 May", 2028, 5, ""},
      {"15.01.2028", 2028, 1, "points: day first"},
      {"03.04.2028", 2028, 4, "points: day first"},
      {"13/02/2028", 2028, 2, "only the second can be a month"},
      {"02/13/2028", 2028, 2, "only the first can be a month"},
      {"02/02/2028", 2028, 2, "both orders mean the same"},
      {"12.2028", 2028, 12, ""},
      {"2028", 2028, 1, "a year"},
      {"2028.0", 2028, 1, "a year from a column of floating-point numbers"},
      {"1er janvier 2028", 2028, 1, "French"},
      {"January 1st, 2028", 2028, 1, ""},
      {"3rd March 2028", 2028, 3, ""},
      {"202803", 2028, 3, ""},
      {"Sat 15 Jan 2028", 2028, 1, ""},
      {"\u200b01/2028\u00a0", 2028, 1, "spaces that are not seen"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const DateReading read = read_date(row.text, std::nullopt);
    CHECK(read.fault == DateFault::none);
    REQUIRE(read.month.has_value());
    CHECK(*read.month == YearMonth{row.year, row.month});
    CHECK_FALSE(read.is_serial);
  }
}

TEST_CASE("what is no month, or could be two, is told why") {
  struct {
    std::string text;
    DateFault fault;
    std::optional<YearMonth> month, other;
    std::string source;
  } const rows[] = {
      {"01/02/2028", DateFault::ambiguous, YearMonth{2028, 2}, YearMonth{2028, 1}, "d1.csv"},
      {"1-2-2028", DateFault::ambiguous, YearMonth{2028, 2}, YearMonth{2028, 1}, ""},
      {"22.07.21", DateFault::short_year, YearMonth{2021, 7}, {}, "German charging points"},
      {"13/2027", DateFault::no_such_month, {}, {}, ""},
      {"2027-13", DateFault::no_such_month, {}, {}, "actual figures"},
      {"31/13/2027", DateFault::no_such_month, {}, {}, ""},
      {"March", DateFault::no_year, {}, {}, ""},
      {"15-Jan", DateFault::no_year, {}, {}, "spreadsheets, English"},
      {"5 March", DateFault::no_year, {}, {}, ""},
      {"1er mars", DateFault::no_year, {}, {}, "French"},
      {"Mar 30", DateFault::short_year, YearMonth{2030, 3}, {}, "perhaps a day"},
      {"Q1 2028", DateFault::quarter, YearMonth{2028, 1}, {}, ""},
      {"2028-Q3", DateFault::quarter, YearMonth{2028, 7}, {}, ""},
      {"T2 2028", DateFault::quarter, YearMonth{2028, 4}, {}, "French"},
      {"3e trimestre 2028", DateFault::quarter, YearMonth{2028, 7}, {}, "French"},
      {"H2 2028", DateFault::quarter, YearMonth{2028, 7}, {}, ""},
      {"2028-W03", DateFault::week, {}, {}, "ISO 8601"},
      {"KW 3 2028", DateFault::week, {}, {}, "German"},
      {"Marseille 2028", DateFault::not_a_date, {}, {}, "words are months only where the whole word is one"},
      {"Maybe 2028", DateFault::not_a_date, {}, {}, ""},
      {"Octopus 2028", DateFault::not_a_date, {}, {}, ""},
      {"Decision 2028", DateFault::not_a_date, {}, {}, ""},
      {"Mary 2028", DateFault::not_a_date, {}, {}, ""},
      {"Junior 2028", DateFault::not_a_date, {}, {}, ""},
      {"12.5", DateFault::not_a_date, {}, {}, ""},
      {"-5", DateFault::not_a_date, {}, {}, ""},
      {"soon", DateFault::not_a_date, {}, {}, ""},
      {"", DateFault::not_a_date, {}, {}, ""},
      {"2028-2029", DateFault::not_a_date, {}, {}, ""},
      {"99999999999999999999", DateFault::not_a_date, {}, {}, "no overflow"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const DateReading read = read_date(row.text, std::nullopt);
    CHECK(read.fault == row.fault);
    CHECK(read.month == row.month);
    CHECK(read.other == row.other);
  }
}

TEST_CASE("a wanted order decides what could be two months") {
  CHECK(read_date("01/02/2028", DateOrder::day_first).month == YearMonth{2028, 2});
  CHECK(read_date("01/02/2028", DateOrder::month_first).month == YearMonth{2028, 1});
  CHECK(read_date("01/02/2028", DateOrder::day_first).fault == DateFault::none);
  CHECK(read_date("13/02/2028", DateOrder::month_first).fault == DateFault::no_such_month);
  CHECK(read_date("2028-01-02", DateOrder::month_first).month == YearMonth{2028, 1});
  CHECK(order_shown("13/02/2028") == DateOrder::day_first);
  CHECK(order_shown("02/13/2028") == DateOrder::month_first);
  for (const char* text : {"01/02/2028", "13.02.2028", "2028-01-15", "02/2028", "x", ""})
    CHECK_MESSAGE(!order_shown(text).has_value(), text);
}

TEST_CASE("plain numbers are months of the scenario, years, or a spreadsheet's serial numbers, named as such") {
  CHECK(read_date("17", std::nullopt).index == 17);
  CHECK(read_date("0", std::nullopt).index == 0);
  const DateReading serial = read_date("46037", std::nullopt);
  CHECK(serial.is_serial);
  CHECK(serial.month == YearMonth{2026, 1});
  CHECK(read_date("46054", std::nullopt).month == YearMonth{2026, 2});  // 1 February
  CHECK(read_date("46053", std::nullopt).month == YearMonth{2026, 1});  // 31 January
  CHECK(read_date("36585", std::nullopt).month == YearMonth{2000, 2});  // 29 February
  CHECK(read_date("46037.0", std::nullopt).is_serial);
  CHECK(read_date("150000", std::nullopt).fault == DateFault::not_a_date);
}
