#include "io/text/delimited.hpp"

#include <doctest/doctest.h>
#include <random>

using namespace curseur::io;
using namespace std::string_view_literals;

TEST_CASE("tables are read with tabs, semicolons and commas, with quotes, marks and empty lines") {
  struct Row {
    std::string_view text;
    char separator;
    TextRows rows;
  };
  const Row rows[] = {
      {"a\tb\r\n1\t2\r\n", '\t', {{"a", "b"}, {"1", "2"}}},
      {"a;b\n1,5;2\n", ';', {{"a", "b"}, {"1,5", "2"}}},
      {"a,b\n\"1,234\",2", ',', {{"a", "b"}, {"1,234", "2"}}},
      {"1,5;2,5;3,5", ';', {{"1,5", "2,5", "3,5"}}},  // more commas than semicolons, and still semicolons
      {"\xEF\xBB\xBF x ; y \n\n;\n", ';', {{"x", "y"}}},  // a byte-order mark, spaces, empty lines
      {"sep=,\r\na;b,c\r\n", ',', {{"a;b", "c"}}},
      {"\"say \"\"so\"\"\nhere\",b", ',', {{"say \"so\"\nhere", "b"}}},
      {"a,b,", ',', {{"a", "b", ""}}},
      {"one", ',', {{"one"}}},
      {"a;b\n\u00a0;\u200b\n1;\u202f\u00a0\n", ';', {{"a", "b"}, {"1", ""}}},  // spaces that are not seen
      {"", ',', {}},
      {"\"a\nb\";c\n1;2", ';', {{"a\nb", "c"}, {"1", "2"}}},  // a line end inside the first line's quotes
      {"\xED\xA0\xBD", ',', {{"í\u00a0½"}}},  // half a pair is no UTF-8
      {"caf\xE9;\x80", ';', {{"café", "€"}}},  // Windows-1252
      {"\xFF\xFE"
       "a\0\t\0\xE9\0\n\0"sv,
       '\t',
       {{"a", "é"}}},  // a spreadsheet's "Unicode text": UTF-16
      {"\0a\0;\0\xE9"sv, ';', {{"a", "é"}}},  // the same without a mark, the other way round
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Table table = read_table(row.text);
    CHECK_FALSE(table.fault.has_value());
    CHECK(table.rows == row.rows);
    if (!row.rows.empty()) CHECK(table.separator == row.separator);
  }
}

TEST_CASE("a quotation mark that is never closed is told with its line, and what is too long is told") {
  const Table open = read_table("a,b\n1,\"2\n3,4\n");
  REQUIRE(open.fault.has_value());
  CHECK(line_of(*open.fault) == "line 2: a quotation mark is opened and never closed");
  CHECK(open.rows.empty());
  std::string wide(kMostTableColumns + 5, ','), tall;
  CHECK(line_of(*read_table(wide).fault) == "line 1: more than 100 columns");
  for (std::size_t i = 0; i <= kMostTableRows; ++i) tall += "x\n";
  CHECK(line_of(*read_table(tall).fault) == "line 5001: more than 5000 rows");
  CHECK(read_table(std::string(kMostTableBytes + 1, 'x')).fault.has_value());
}

TEST_CASE("what is no table is named for what it is") {
  struct Row {
    std::string_view bytes, said;
  };
  const Row rows[] = {
      {"PK\x03\x04\x14\0\x06\0\x08\0\0\0"sv, "this is an Excel file: save it as CSV, or copy and paste its cells"},
      {"<html><body><table>", "this is a web page: copy its table and paste the cells"},
      {"\x1F\x8B\x08", "this is a compressed file (gzip): unpack it and open the file inside"},
  };
  for (const auto& row : rows) {
    const Table table = read_table(row.bytes);
    REQUIRE(table.fault.has_value());
    CHECK(line_of(*table.fault) == row.said);
    CHECK(table.rows.empty());
  }
}

TEST_CASE("what is written reads back, whatever the cells hold") {
  std::mt19937 draw(7);
  const std::string_view letters = "ab \"\n\r,;\té";
  for (int round = 0; round < 300; ++round) {
    const char separator = ",;\t"[draw() % 3];
    TextRows rows(1 + draw() % 4, std::vector<std::string>(2 + draw() % 3));
    TableWriter writer(separator);
    for (auto& row : rows) {
      row.resize(rows[0].size());
      for (auto& cell : row) {
        cell = "x";  // neither empty nor with spaces at its ends, which are not kept
        for (auto i = draw() % 6; i > 0; --i) cell += letters[draw() % 10];
        cell += "x";
        if (cell.find('\xC3') != std::string::npos) cell = "é";
        writer.cell(cell);
      }
      writer.end_row();
    }
    const std::string text = "sep=" + std::string(1, separator) + "\n" + writer.take();
    CHECK(read_table(text).rows == rows);
  }
}
