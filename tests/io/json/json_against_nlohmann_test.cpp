// The project's own lexer and reader of JSON beside nlohmann's, an independent one: both accept and refuse the same
// texts and find the same values in them.
#include <bit>
#include <cstdint>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "io/json/json.hpp"

using namespace curseur;

namespace {

using Random = std::mt19937_64;  // the same numbers everywhere; not so its distributions
std::size_t below(Random& random, std::size_t end) { return static_cast<std::size_t>(random() % end); }

// Everything a text says, in order: one line for each value, key and end. Numbers by their bits, 0 and -0 alike.
struct Account {
  std::string lines;

  void add(char kind, std::string_view text = {}) { lines += kind + std::string(text) + "\n"; }
  void number(double value) { add('n', std::to_string(std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value))); }
};

void tell(Account& account, const io::Json& json) {
  switch (json.kind) {
    case io::JsonKind::null:
      return account.add('0');
    case io::JsonKind::boolean:
      return account.add(json.boolean ? 't' : 'f');
    case io::JsonKind::number:
      return account.number(json.number);
    case io::JsonKind::string:
      return account.add('s', json.string);
    case io::JsonKind::array:
      account.add('[');
      for (const auto& item : json.items) tell(account, item);
      return account.add(']');
    case io::JsonKind::object:
      account.add('{');
      for (const auto& member : json.members) {
        account.add('k', member.key);
        tell(account, member.value);
      }
      return account.add('}');
  }
}

// The same account, as nlohmann reads the text.
struct OtherReader {
  Account account;

  bool null() { return account.add('0'), true; }
  bool boolean(bool value) { return account.add(value ? 't' : 'f'), true; }
  bool number_integer(std::int64_t value) { return account.number(static_cast<double>(value)), true; }
  bool number_unsigned(std::uint64_t value) { return account.number(static_cast<double>(value)), true; }
  bool number_float(double value, const std::string&) { return account.number(value), true; }
  bool string(std::string& text) { return account.add('s', text), true; }
  bool binary(nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return account.add('{'), true; }
  bool key(std::string& text) { return account.add('k', text), true; }
  bool end_object() { return account.add('}'), true; }
  bool start_array(std::size_t) { return account.add('['), true; }
  bool end_array() { return account.add(']'), true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }
};

constexpr const char* kRefused = "refused";
std::string read_by_us(const std::string& text) {
  const auto reading = io::read_json(text);
  if (!reading.value) return kRefused;
  Account account;
  tell(account, *reading.value);
  return account.lines;
}
std::string read_by_other(const std::string& text) {
  OtherReader reader;
  return nlohmann::json::sax_parse(text, &reader) ? reader.account.lines : kRefused;
}

std::string random_blank(Random& random) {
  constexpr const char* kBlanks[] = {"", "", "", " ", "\n", "\t", "\r\n", "  "};
  return kBlanks[below(random, std::size(kBlanks))];
}

std::string random_number(Random& random) {
  constexpr const char* kNotable[] = {"0",
                                      "-0",
                                      "0.1",
                                      "9007199254740993",
                                      "18446744073709551615",
                                      "18446744073709551616",
                                      "-9223372036854775808",
                                      "-9223372036854775809",
                                      "4.9e-324",
                                      "2.4703282292062327e-324",
                                      "2.4703282292062328e-324",
                                      "1.7976931348623157e308",
                                      "1.7976931348623159e308",
                                      "2.2250738585072011e-308",
                                      "0.30000000000000004",
                                      "1e23",
                                      "8.5E+1",
                                      "1E-400"};
  if (below(random, 3) == 0) return kNotable[below(random, std::size(kNotable))];
  const auto digits = [&](std::size_t most) {
    std::string made;
    for (std::size_t k = 1 + below(random, most); k > 0; --k) made += static_cast<char>('0' + below(random, 10));
    return made;
  };
  std::string made = below(random, 2) == 0 ? "-" : "";
  made += below(random, 3) == 0 ? "0" : static_cast<char>('1' + below(random, 9)) + digits(18);
  if (below(random, 2) == 0) made += "." + digits(20);
  if (below(random, 3) == 0) {
    constexpr const char* kExponents[] = {"e", "E", "e+", "E+", "e-", "E-"};
    made += kExponents[below(random, std::size(kExponents))] + digits(2);
  }
  return made;
}

std::string random_string(Random& random) {
  constexpr const char* kPieces[] = {
      "a",       "Z9 ",     "é",       "\u20ac",         "\U0001F600", "\\n", "\\\"", "\\\\", "\\/", "\\b\\f\\r\\t",
      "\\u00e9", "\\u0000", "\\uFFFF", "\\ud83d\\ude00", "\x7f"};
  std::string made = "\"";
  for (std::size_t k = below(random, 6); k > 0; --k) made += kPieces[below(random, std::size(kPieces))];
  return made + "\"";
}

std::string random_json(Random& random, std::size_t depth = 0) {
  const std::string before = random_blank(random), after = random_blank(random);
  const auto row = [&](char open, char close, auto&& item) {
    std::string made(1, open);
    const std::size_t items = below(random, 4);
    for (std::size_t k = 0; k < items; ++k) made += (k > 0 ? "," : "") + item();
    return made + (items == 0 ? random_blank(random) : "") + close;
  };
  constexpr const char* kLiterals[] = {"true", "false", "null"};
  switch (below(random, depth < 5 ? 7 : 3)) {
    case 0:
      return before + kLiterals[below(random, std::size(kLiterals))] + after;
    case 1:
      return before + random_string(random) + after;
    case 2:
      return before + random_number(random) + after;
    case 3:
    case 4:
      return before + row('[', ']', [&] { return random_json(random, depth + 1); }) + after;
    default:
      return before +
             row('{', '}',
                 [&] {
                   return random_blank(random) + random_string(random) + random_blank(random) + ":" +
                          random_json(random, depth + 1);
                 }) +
             after;
  }
}

// One to three bytes or pieces changed. Never a zero byte: nlohmann takes it for the end of the text.
std::string damaged(Random& random, std::string text) {
  constexpr const char* kPieces[] = {"\"",   "\\",   "\\u",  "\\ud83d", "\\ude00", "{",           "}",
                                     "[",    "]",    ",",    ":",       "-",       ".",           "e",
                                     "0",    "1e9",  "true", "nul",     "//x",     "/* */",       "NaN",
                                     "\x01", "\xc3", "\xed", "\xa0",    "\xff",    "\xef\xbb\xbf"};
  for (std::size_t k = 1 + below(random, 3); k > 0; --k) {
    const std::size_t at = below(random, text.size() + 1), length = 1 + below(random, 3);
    switch (below(random, 5)) {
      case 0:
        if (at < text.size()) text[at] = static_cast<char>(1 + below(random, 255));
        break;
      case 1:
        text.erase(at, length);
        break;
      case 2:
        text.insert(at, text.substr(below(random, text.size() + 1), length));
        break;
      case 3:
        text.resize(at);
        break;
      default:
        text.insert(at, kPieces[below(random, std::size(kPieces))]);
    }
  }
  return text;
}

// Where the two differ on purpose: any number of byte order marks is skipped here, and UTF-16 is told as such.
bool is_told_otherwise(const std::string& text) { return text.starts_with("\xEF\xBB\xBF"); }

}  // namespace

TEST_CASE("random JSON texts are read as another reader reads them: the same values, keys and order") {
  Random random(13);
  for (int k = 0; k < 3000; ++k) {
    const std::string text = random_json(random);
    CAPTURE(text);
    const std::string ours = read_by_us(text);
    CHECK(ours == read_by_other(text));
    // Only a number beyond all doubles is refused.
    CHECK((ours != kRefused || text.find("1.7976931348623159e308") != std::string::npos));
  }
}

TEST_CASE("damaged JSON texts are refused where another reader refuses them, and else read as it reads them") {
  Random random(14);
  std::size_t refused = 0, read = 0;
  for (int k = 0; k < 12'000; ++k) {
    const std::string text = damaged(random, random_json(random));
    if (is_told_otherwise(text)) continue;
    CAPTURE(text);
    const std::string ours = read_by_us(text);
    CHECK(ours == read_by_other(text));
    ++(ours == kRefused ? refused : read);
  }
  CHECK(refused > 3000);
  CHECK(read > 1000);
}
