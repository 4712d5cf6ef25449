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
  const auto line = [](std::string pointer, std::string text) {
    return line_of({std::move(pointer), "nothing_inside", {std::move(text)}}, [](auto) { return "{found}"; });
  };
  CHECK(line("/a", "wrong") == "/a: wrong");
  CHECK(line("", "wrong") == "wrong");
  CHECK(line("/a\nb", "\x1B[2J\x7F\xC2\x9B") == "/a<U+000A>b: <U+001B>[2J<U+007F><U+009B>");
  CHECK(line("", "\xFF é \xED\xA0\x80") == "\xEF\xBF\xBD é \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(line("", std::string(10'000, 'x')).size() < 2100);
}

TEST_CASE("a sentence names its places as it likes; a phrase within it is said in the same language") {
  const Fault fault{"", "entries_levels", {2, curseur::core::phrase("a_number_in", {"[0, {most}]"})}};
  CHECK(fault_text(fault) == "2 entries; expected an array of a number in [0, {most}] levels");
  const auto other = [](std::string_view id) { return id == "a_number_in" ? "N<{range}>" : "{most}|{count}|{count}{"; };
  CHECK(fault_text(fault, other) == "N<[0, {most}]>|2|2{");
  CHECK(english_sentence("no such kind") == "no such kind");
}

TEST_CASE("past a thousand faults are counted") {
  FaultList list;
  for (std::size_t i = 0; i < FaultList::kListed + 7; ++i) list.add({"/a", "twice"});
  CHECK(list.is_full());
  const auto faults = std::move(list).take();
  CHECK(faults.size() == FaultList::kListed + 1);
  CHECK(line_of(faults.back()) == "and 7 more faults");
}

TEST_CASE("a text is cut between characters") {
  CHECK(cut("ééé", 3) == "é");
  CHECK(cut("abc", 3) == "abc");
  CHECK(in_quotes("x") == "\"x\"");
  CHECK(in_quotes(std::string(100, 'x')) == "\"" + std::string(60, 'x') + "…\"");
}
