// Where the command line takes its scenario from.
#include "cli/scenario_source.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"
#include "source_folder.hpp"
#include "support/utf_16.hpp"

using namespace curseur;
using namespace curseur::testing;
using Json = nlohmann::json;

TEST_CASE("a mistyped name of a built-in scenario is recognised") {
  CHECK(call({"run", "euorpe"}).err.find("did you mean \"europe\"?") != std::string::npos);
  CHECK(call({"check", "somewhere/mine.json"}).err.find("built in are \"europe\"") != std::string::npos);
}

TEST_CASE("a scenario file is read from its path") {
  const auto file = std::string(tests::kSourceFolder) + "/assets/scenarios/europe.json";
  CHECK(call(with({"run", file}, kShort)).out == call(with({"run"}, kShort)).out);
}

TEST_CASE("a scenario is read in every encoding, and a file of another kind is named") {
  const std::string text = preset_text();
  const auto plain = call(with({"run", "-"}, kShort), text);
  REQUIRE(plain.code == 0);
  for (const auto& bytes :
       {"\xEF\xBB\xBF" + text, utf_16(text, ByteOrder::low_first, false), utf_16(text, ByteOrder::high_first, false),
        utf_16(text, ByteOrder::low_first, true), utf_16(text, ByteOrder::high_first, true)}) {
    const auto said = call(with({"run", "-"}, kShort), bytes);
    CHECK_MESSAGE(said.code == 0, said.err);
    CHECK(said.out == plain.out);
  }
  struct Row {
    std::string bytes, said;
  };
  const Row rows[] = {
      {std::string("PK\x03\x04\x14\0\x06\0\x08\0\0\0", 12),
       "this is an Excel file: save it as CSV, or copy and paste its cells\n"},
      {"<!DOCTYPE html>\n<html></html>\n", "this is a web page: copy its table and paste the cells\n"},
      {"month,amount\n1,2\n",
       "this is a table, not a scenario: open it as .csv in the cockpit, which fills the lists of a scenario with "
       "it\n"},
      {"// mine\n{}", "line 1, column 1: a comment; JSON has none, so remove it\n"},
  };
  for (const auto& [bytes, expected] : rows) {
    const auto said = call({"check", "-"}, bytes);
    CHECK(said.code == 3);
    CHECK(said.err == expected);
  }
}
