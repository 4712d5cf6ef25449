#include "io/text/encoding.hpp"

#include <array>
#include <cstddef>
#include <optional>

#include "io/text/utf8.hpp"

namespace curseur::io {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr char32_t kNoCharacter = 0xFFFD;

// What Windows-1252 has from 0x80 to 0x9F, in Unicode; 0 = nothing.
constexpr std::array<char32_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0,      0x17D,  0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178};

std::string utf8_of_windows_1252(std::string_view text) {
  std::string made;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    append_letter(made,
                  byte >= 0x80 && byte < 0xA0 && kWindows1252[byte - 0x80] != 0 ? kWindows1252[byte - 0x80] : byte);
  }
  return made;
}

// How a text with more than one byte to a unit is laid out.
struct Units {
  std::size_t bytes;  // of a unit: 2 or 4
  bool is_big;  // its first byte is the highest
};

class UnitReader {
 public:
  UnitReader(std::string_view text, Units units) : text_(text), units_(units) {}

  bool is_at_end() const { return at_ >= text_.size(); }
  // The next code point; nothing if what is there is no character.
  std::optional<char32_t> next() {
    const auto first = unit();
    if (!first || units_.bytes == 4) return first;
    if (*first < 0xD800 || *first > 0xDFFF) return first;
    if (*first > 0xDBFF) return std::nullopt;
    const std::size_t before = at_;
    const auto second = unit();
    if (second && *second >= 0xDC00 && *second <= 0xDFFF)
      return 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00);
    at_ = before;  // it begins a character of its own
    return std::nullopt;
  }

 private:
  std::optional<char32_t> unit() {
    if (text_.size() - at_ < units_.bytes) {
      at_ = text_.size();
      return std::nullopt;
    }
    char32_t code = 0;
    for (std::size_t i = 0; i < units_.bytes; ++i) {
      const std::size_t place = units_.is_big ? i : units_.bytes - 1 - i;
      code = code << 8 | static_cast<unsigned char>(text_[at_ + place]);
    }
    at_ += units_.bytes;
    return code;
  }

  std::string_view text_;
  Units units_;
  std::size_t at_ = 0;
};

bool is_character(char32_t code) { return code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF); }

std::string utf8_of_units(std::string_view text, Units units, Otherwise otherwise) {
  std::string made;
  for (UnitReader reader(text, units); !reader.is_at_end();) {
    const auto code = reader.next();
    if (code) append_letter(made, is_character(*code) ? *code : kNoCharacter);
    else if (otherwise == Otherwise::as_is) made += '\xFF';
    else append_letter(made, kNoCharacter);
  }
  return made;
}

bool is_text(char32_t code) {
  return code >= 0x20 ? code != 0x7F && code != 0xFFFE : code == '\t' || code == '\n' || code == '\r';
}

// The layout of UTF-16 without a byte-order mark; nothing if the text may be anything else.
std::optional<Units> unmarked_units(std::string_view text) {
  if (text.size() < 2 || text.size() % 2 != 0) return std::nullopt;
  const bool is_big = text[0] == '\0';
  if (is_big == (text[1] == '\0')) return std::nullopt;
  const Units units{2, is_big};
  UnitReader reader(text, units);
  if (const auto first = reader.next(); !first || *first >= 0x7F || !is_text(*first)) return std::nullopt;
  while (!reader.is_at_end())
    if (const auto code = reader.next(); !code || !is_text(*code)) return std::nullopt;
  return units;
}

struct Mark {
  std::string_view bytes;
  Units units;
};

}  // namespace

std::string_view decoded(std::string_view bytes, std::string& room, Otherwise otherwise) {
  using namespace std::string_view_literals;
  // The longer marks first: UTF-32 with the lowest byte first begins as UTF-16 does.
  constexpr Mark kMarks[] = {{"\xFF\xFE\0\0"sv, {4, false}},
                             {"\0\0\xFE\xFF"sv, {4, true}},
                             {"\xFF\xFE"sv, {2, false}},
                             {"\xFE\xFF"sv, {2, true}}};
  for (const Mark& mark : kMarks)
    if (bytes.starts_with(mark.bytes))
      return room = utf8_of_units(bytes.substr(mark.bytes.size()), mark.units, otherwise);
  if (const auto units = unmarked_units(bytes)) return room = utf8_of_units(bytes, *units, otherwise);
  while (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  if (otherwise == Otherwise::windows_1252 && !is_utf8(bytes)) return room = utf8_of_windows_1252(bytes);
  return bytes;
}

}  // namespace curseur::io
