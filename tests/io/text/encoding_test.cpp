// Texts in every encoding that files come in, read as what was written.
#include "io/text/encoding.hpp"

#include <doctest/doctest.h>
#include <random>
#include <string>

#include "io/text/utf8.hpp"

using namespace curseur::io;
using namespace std::string_view_literals;

namespace {

std::string read(std::string_view bytes, Otherwise otherwise = Otherwise::as_is) {
  std::string room;
  return std::string(decoded(bytes, room, otherwise));
}

// The text in units of two or four bytes, as another program writes it.
std::string in_units(const std::u32string& text, std::size_t bytes, bool is_big) {
  std::string made;
  const auto put = [&](char32_t unit) {
    for (std::size_t i = 0; i < bytes; ++i) {
      const std::size_t shift = 8 * (is_big ? bytes - 1 - i : i);
      made += static_cast<char>(static_cast<unsigned char>(unit >> shift & 0xFF));
    }
  };
  for (const char32_t code : text) {
    if (bytes == 4 || code < 0x10000) put(code);
    else put(0xD800 + ((code - 0x10000) >> 10)), put(0xDC00 + ((code - 0x10000) & 0x3FF));
  }
  return made;
}

}  // namespace

TEST_CASE("the encoding of a text is known by its mark or its zero bytes") {
  struct Row {
    std::string_view bytes, text, source;
  };
  const Row rows[] = {
      {"a é", "a é", "UTF-8"},
      {"\xEF\xBB\xBF"
       "a",
       "a", "Excel's CSV UTF-8"},
      {"\xEF\xBB\xBF\xEF\xBB\xBF"
       "a",
       "a", "a file saved twice by a tool that adds a mark"},
      {"\xFF\xFE"
       "a\0\xE9\0"sv,
       "aé", "Excel's Unicode text"},
      {"\xFE\xFF\0a\x20\xAC"sv, "a€", "Java"},
      {"a\0;\0\xE9\0"sv, "a;é", "PowerShell without a mark"},
      {"\0a\0;"sv, "a;", "big-endian without a mark"},
      {"\xFF\xFE\0\0a\0\0\0"sv, "a", "UTF-32"},
      {"\0\0\xFE\xFF\0\1\xF6\0"sv, "😀", "UTF-32, big-endian"},
      {"\xFF\xFE\0\0\0\xD8\0\0\0\0\x11\0"sv, "\uFFFD\uFFFD", "what is no character, in UTF-32"},
      {"\xFF\xFE\x3D\xD8\0\xDE"sv, "😀", "a pair of surrogates"},
      {"", "", "nothing"},
      {"\xFF\xFE", "", "a mark alone"},
  };
  for (const auto& row : rows) CHECK_MESSAGE(read(row.bytes) == row.text, row.source);
}

TEST_CASE("UTF-16 without a mark is assumed only where it is certain") {
  struct Row {
    std::string_view bytes, source;
  };
  const Row rows[] = {
      {"a\0b"sv, "an odd number of bytes"},     {"{}\0{}"sv, "a zero byte in the middle of UTF-8"},
      {"a\0\1\0"sv, "a control character"},     {"\0\0a\0"sv, "a zero first"},
      {"\0\xD8"sv, "no ASCII character first"}, {"a\0\0\xD8"sv, "half a pair of surrogates"},
  };
  for (const auto& row : rows) CHECK_MESSAGE(read(row.bytes) == row.bytes, row.source);
}

TEST_CASE("bytes that are no character stay invalid, or are read as a spreadsheet writes them") {
  CHECK(read("caf\xE9") == "caf\xE9");
  CHECK(read("caf\xE9 \x80", Otherwise::windows_1252) == "café €");
  CHECK(read("caf\xC3\xA9", Otherwise::windows_1252) == "café");
  CHECK_FALSE(
      is_utf8(read("\xFF\xFE\0\xD8"
                   "a\0"sv)));
  CHECK(read("\xFF\xFE\0\xD8"
             "a\0"sv,
             Otherwise::windows_1252) == "\uFFFDa");
  CHECK_FALSE(
      is_utf8(read("\xFF\xFE"
                   "a\0b"sv)));  // cut off within a unit
}

TEST_CASE("whatever is written in any layout of units reads back") {
  std::mt19937 draw(11);
  const char32_t letters[] = {U'a', U'"', U'{', U'\n', U'é', U'€', U'年', U'😀', 0x10FFFF};
  for (int round = 0; round < 200; ++round) {
    std::u32string text(1, letters[draw() % 4]);
    for (auto i = draw() % 20; i > 0; --i) text += letters[draw() % std::size(letters)];
    std::string expected;
    for (const char32_t code : text) append_letter(expected, code);
    CHECK(is_utf8(expected));
    for (const std::size_t bytes : {2u, 4u})
      for (const bool is_big : {false, true}) {
        CHECK(read(in_units(U"\uFEFF" + text, bytes, is_big)) == expected);
        if (bytes == 2) CHECK(read(in_units(text, bytes, is_big)) == expected);
      }
  }
}
