// Faults as lines, and what a misspelt word may have meant.
#include "io/fault.hpp"

#include <doctest/doctest.h>

using namespace curseur::io;

TEST_CASE("a misspelt word finds the one that was meant") {
  const std::string_view names[] = {"power_cap", "power_initial", "pue", "europe", "utility"};
  struct Row {
    std::string_view word, meant;
  };
  const Row rows[] = {{"power_cpa", "power_cap"},
                      {"Power_cap", "power_cap"},
                      {"powercap", "power_cap"},
                      {"peu", "pue"},
                      {"euorpe", "europe"},
                      {"euro", "europe"},
                      {"xyz", ""},
                      {"", ""},
                      {"p", ""},
                      {"power_cap_of_the_region", ""}};
  for (const auto& row : rows) CHECK_MESSAGE(nearest_word(row.word, names) == row.meant, row.word);
  CHECK(nearest_word(std::string(1'000'000, 'x'), names).empty());
}

TEST_CASE("a fault is one printable line") {
  CHECK(line_of({"/a", "wrong"}) == "/a: wrong");
  CHECK(line_of({"", "wrong"}) == "wrong");
  CHECK(line_of({"/a\nb", "\x1B[2J\x7F\xC2\x9B"}) == "/a<U+000A>b: <U+001B>[2J<U+007F><U+009B>");
  CHECK(line_of({"", "\xFF é \xED\xA0\x80"}) == "\xEF\xBF\xBD é \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(line_of({"", std::string(10'000, 'x')}).size() < 2100);
}

TEST_CASE("a text is cut between characters") {
  CHECK(cut("ééé", 3) == "é");
  CHECK(cut("abc", 3) == "abc");
  CHECK(in_quotes("x") == "\"x\"");
  CHECK(in_quotes(std::string(100, 'x')) == "\"" + std::string(60, 'x') + "…\"");
}
