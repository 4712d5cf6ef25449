// JSON texts: what is accepted, where the first fault is said to be, and that no text whatever takes long.
#include "io/json/json.hpp"

#include <doctest/doctest.h>
#include <string>

#include "io/json/json_writer.hpp"

using namespace curseur::io;
using namespace std::string_view_literals;

namespace {

std::string fault_of(std::string_view text) {
  const auto reading = read_json(text);
  CHECK(reading.value.has_value() != reading.fault.has_value());
  return reading.fault ? line_of(*reading.fault) : "none";
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a JSON text becomes a tree that keeps order and repeated keys") {
  const auto reading = read_json(R"({"b": [1, -2.5e3, "x\u00e9", true, null], "a": {}, "b": 2})");
  REQUIRE(reading.value.has_value());
  const Json& json = *reading.value;
  REQUIRE(json.members.size() == 3);
  CHECK(json.members[0].key == "b");
  CHECK(json.members[1].key == "a");
  CHECK(json.members[2].value.number == 2);
  REQUIRE(json.find("b") != nullptr);
  const auto& items = json.find("b")->items;
  REQUIRE(items.size() == 5);
  CHECK(items[0].number == 1);
  CHECK(items[1].number == -2500);
  CHECK(items[2].string == "xé");
  CHECK(items[3].boolean);
  CHECK(items[4].kind == JsonKind::null);
  CHECK(json.find("c") == nullptr);
}

TEST_CASE("a syntax fault says line, column, what is there and what was expected") {
  struct Row {
    std::string_view text, fault;
  };
  const Row rows[] = {
      {"", "line 1, column 1: nothing there; expected JSON"},
      {" \n\t ", "line 1, column 1: nothing there; expected JSON"},
      {"{", "line 1, column 2: unexpected end of input; expected a string"},
      {"{\"a\": 1,}", "line 1, column 9: '}' follows a comma; expected no comma after the last entry"},
      {"[1, 2", "line 1, column 6: unexpected end of input; expected ']'"},
      {"[1 2]", "line 1, column 4: unexpected number; expected ']'"},
      {"{\"a\" 1}", "line 1, column 6: unexpected number; expected ':'"},
      {"{1: 2}", "line 1, column 2: unexpected number; expected a string"},
      {"[1]\n x", "line 2, column 2: invalid literal (read: 1]<U+000A> x)"},
      {"[1] 2", "line 1, column 5: unexpected number; expected end of input"},
      {"tru", "line 1, column 4: invalid literal (read: tru)"},
      {"nab", "line 1, column 2: invalid literal (read: na)"},
      {"01", "line 1, column 2: unexpected number; expected end of input"},
      {"[.5]", "line 1, column 2: invalid literal (read: [.)"},
      {"1e999999", "line 1, column 1: \"1e999999\" is too large; expected a finite number"},
  };
  for (const auto& row : rows) CHECK_MESSAGE(fault_of(row.text) == row.fault, row.text);
}

TEST_CASE("bytes that are no text are told, and never shown as they are") {
  CHECK(fault_of("{}\0{}"sv) == "line 1, column 3: a zero byte; expected text");
  CHECK(fault_of("\0"sv) == "line 1, column 1: a zero byte; expected text");
  CHECK(fault_of("\"a\xC3(\"") == "line 1, column 4: invalid string: ill-formed UTF-8 byte (read: \"a\xEF\xBF\xBD()");
  CHECK(fault_of("\"\x1B[31m\"").find('\x1B') == std::string::npos);
  CHECK(fault_of("\xEF\xBB").starts_with("line 1, column "));
}

TEST_CASE("what people and other programs write instead of JSON is named, with its place") {
  struct Row {
    std::string_view text, fault, source;
  };
  const std::string quotes = " does not quote a string in JSON; expected straight double quotes (\")";
  const std::string quoted[] = {"line 2, column 8: '" + quotes, "line 1, column 2: “" + quotes,
                                "line 1, column 1: `" + quotes, "line 1, column 6: «" + quotes};
  const Row rows[] = {
      {"// no comments\n1", "line 1, column 1: a comment; JSON has none, so remove it", "configuration files"},
      {"{\"a\": 1, /* b */ \"c\": 2}", "line 1, column 10: a comment; JSON has none, so remove it", "JSON5"},
      {"{\"a\": 1} // end", "line 1, column 10: a comment; JSON has none, so remove it", "JSON with comments"},
      {"# a\n{}", "line 1, column 1: a comment; JSON has none, so remove it", "YAML, Python"},
      {"{\n  \"é\": 'x'\n}", quoted[0], "Python's repr"},
      {"{“a”: 1}", quoted[1], "a word processor"},
      {"`x`", quoted[2], "JavaScript"},
      {"{\"a\":« x »}", quoted[3], "a French keyboard"},
      {"[1,\n]", "line 2, column 1: ']' follows a comma; expected no comma after the last entry", "JavaScript, Python"},
      {"nan", "line 1, column 1: nan is a word of another language, not of JSON; expected a finite number", "Python"},
      {"[NaN]", "line 1, column 2: NaN is a word of another language, not of JSON; expected a finite number",
       "JavaScript"},
      {"[-Infinity]",
       "line 1, column 2: -Infinity is a word of another language, not of JSON; expected a finite number",
       "Python's json.dumps"},
      {"{\"a\": None}", "line 1, column 7: None is a word of another language, not of JSON; expected null", "Python"},
      {"[True]", "line 1, column 2: True is a word of another language, not of JSON; expected true", "Python"},
      {"{\"a\": undefined}",
       "line 1, column 7: undefined is a word of another language, not of JSON; expected a value, or no such field",
       "JavaScript"},
      {"{months: 24}", "line 1, column 2: the name \"months\" is not in quotes; expected it in double quotes",
       "JavaScript"},
      {"{true: 1}", "line 1, column 2: the name \"true\" is not in quotes; expected it in double quotes", "YAML"},
      {"Nonet", "line 1, column 1: invalid literal (read: N)", "a word that only begins like one"},
  };
  for (const auto& row : rows) CHECK_MESSAGE(fault_of(row.text) == row.fault, row.source);
}

TEST_CASE("a JSON text in UTF-16 or UTF-32 is read, and its faults have the places of its characters") {
  CHECK(fault_of("\xFF\xFE{\0}\0"sv) == "none");
  CHECK(fault_of("\xFE\xFF\0{\0}"sv) == "none");
  CHECK(fault_of("{\0}\0"sv) == "none");
  CHECK(fault_of("\xFF\xFE\0\0{\0\0\0}\0\0\0"sv) == "none");
  CHECK(fault_of("\xFF\xFE\"\0\xE9\0\"\0x\0"sv) == "line 1, column 4: invalid literal (read: \"é\"x)");
}

TEST_CASE("a byte order mark at the start of a UTF-8 text is passed over, elsewhere it is a fault") {
  CHECK(fault_of("\xEF\xBB\xBF{}") == "none");
  CHECK(fault_of("\xEF\xBB\xBF") == "line 1, column 1: nothing there; expected JSON");
  CHECK(fault_of("{\xEF\xBB\xBF}") != "none");
}

TEST_CASE("depth, number of values and length have an end") {
  CHECK(fault_of(repeated("[", 64) + repeated("]", 64)) == "none");
  CHECK(fault_of(repeated("[", 200'000)) == "line 1, column 65: nested too deeply; expected at most 64 levels");
  CHECK(fault_of(repeated("[", 65) + repeated("]", 65)) ==
        "line 1, column 65: nested too deeply; expected at most 64 levels");
  CHECK(fault_of(repeated("{\"a\":", 200'000)) == "line 1, column 321: nested too deeply; expected at most 64 levels");
  CHECK(fault_of("[" + repeated("0,", kMaxJsonValues - 2) + "0]") == "none");
  CHECK(
      fault_of("[" + repeated("0,", kMaxJsonValues - 1) + "0]").ends_with("too many values; expected at most 200000"));
  CHECK(fault_of(std::string(kMaxJsonBytes, ' ') + "1") == "16777217 bytes; expected at most 16777216");
}

TEST_CASE("a very long number, string or key is read or refused, and shown short") {
  const std::string long_text(1'000'000, '9');
  const auto fault = fault_of(long_text);
  CHECK(fault.starts_with("line 1, column 1: \"9999"));
  CHECK(fault.ends_with("is too large; expected a finite number"));
  CHECK(fault.size() < 200);
  CHECK(fault_of("0." + long_text) == "none");
  CHECK(fault_of("\"" + long_text + "\"") == "none");
  CHECK(fault_of("\"" + long_text).size() < 200);
  CHECK(fault_of("{\"" + long_text + "\":1}") == "none");
  CHECK(shown(*read_json("\"" + long_text + "\"").value).text.size() < 100);
}

TEST_CASE("a text cut off anywhere is a fault at its end") {
  const std::string_view whole = R"({"a": [1.5, "é\n"], "b": {"c": true}})";
  for (std::size_t length = 0; length < whole.size(); ++length)
    CHECK_MESSAGE(fault_of(whole.substr(0, length)) != "none", length);
  CHECK(fault_of(whole) == "none");
}

TEST_CASE("numbers are written with the fewest digits that read back as the same double") {
  CHECK(number_text(0.1) == "0.1");
  CHECK(number_text(36) == "36");
  CHECK(number_text(0) == "0");
  CHECK(number_text(-0.0) == "-0.0");
  CHECK(number_text(1.0 / 0.0 - 1.0 / 0.0) == "null");
  for (const double value :
       {1.0 / 3, 5e-324, 1.7976931348623157e308, -2.5e-7, 123456789012345680.0, 0.30000000000000004}) {
    const auto reading = read_json(number_text(value));
    REQUIRE(reading.value.has_value());
    CHECK(reading.value->number == value);
  }
}

TEST_CASE("what is written as JSON reads back, strings with every kind of character included") {
  JsonWriter json;
  json.begin_object().key("empty").begin_object().end_object().key("list").begin_array().end_array();
  json.key("text \"x\"\n").string("tab\t, \\, \x01, é, \xF0\x9F\x98\x80");
  json.key("row").numbers(std::vector<double>{1, 2.5}).key("flag").boolean(true).key("none").null();
  json.key("big").integer(18446744073709551615u).end_object();
  const auto text = std::move(json).take();
  const auto reading = read_json(text);
  REQUIRE_MESSAGE(reading.value.has_value(), text);
  CHECK(reading.value->members.size() == 7);
  REQUIRE(reading.value->find("text \"x\"\n") != nullptr);
  CHECK(reading.value->find("text \"x\"\n")->string == "tab\t, \\, \x01, é, \xF0\x9F\x98\x80");
  CHECK(reading.value->find("row")->items.size() == 2);
}
