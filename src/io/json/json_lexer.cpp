#include "io/json/json_lexer.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "io/fault.hpp"
#include "io/text/utf8.hpp"

namespace curseur::io {
namespace {

using core::phrase;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "U+0008 (BS)" and how a string may hold it: "\u0008 or \b".
core::Phrase control_fault(unsigned char c) {
  constexpr std::array<std::string_view, 32> kNames = {
      "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS",  "HT", "LF",  "VT",  "FF", "CR", "SO", "SI",
      "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US"};
  constexpr std::string_view kHex = "0123456789ABCDEF", kShort = "\bb\tt\nn\ff\rr";
  const std::string code = std::string("00") + kHex[c >> 4] + kHex[c & 15];
  core::Phrase escape = "\\u" + code;
  for (std::size_t i = 0; i < kShort.size(); i += 2)
    if (kShort[i] == static_cast<char>(c)) escape = phrase("escape_two", {escape, std::string("\\") + kShort[i + 1]});
  return phrase("control", {"U+" + code + " (" + std::string(kNames[c]) + ")", std::move(escape)});
}

void append_utf8(std::string& text, long code) {
  const auto put = [&](long bits) { text += static_cast<char>(bits); };
  const auto put_rest = [&](int shift) { put(0x80 | (code >> shift & 0x3F)); };
  if (code < 0x80) return put(code);
  if (code < 0x800) put(0xC0 | code >> 6);
  else if (code < 0x10000) put(0xE0 | code >> 12), put_rest(6);
  else put(0xF0 | code >> 18), put_rest(12), put_rest(6);
  put_rest(0);
}

}  // namespace

JsonToken JsonLexer::next() {
  if (at_ == 0 && text_.starts_with('\xEF')) {  // an incomplete byte order mark
    while (at_ < 2 && peek() == "\xEF\xBB\xBF"[at_]) ++at_;
    return refuse(phrase("byte_order"));
  }
  at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
  return token_ = scan();
}

JsonToken JsonLexer::scan() {
  if (is_at_end()) return JsonToken::end;
  switch (const char c = peek()) {
    case '[':
    case ']':
    case '{':
    case '}':
    case ':':
    case ',':
      ++at_;
      return static_cast<JsonToken>(c);
    case 't':
      return scan_literal("true", JsonToken::literal_true);
    case 'f':
      return scan_literal("false", JsonToken::literal_false);
    case 'n':
      return scan_literal("null", JsonToken::literal_null);
    case '"':
      return scan_string();
    default:
      return c == '-' || is_digit(c) ? scan_number() : refuse(phrase("literal"));
  }
}

JsonToken JsonLexer::scan_literal(std::string_view literal, JsonToken token) {
  for (const char c : literal)
    if (peek() != c) return refuse(phrase("literal"));
    else ++at_;
  return token;
}

// Skips digits; returns whether there was at least one.
bool JsonLexer::digits() {
  const std::size_t first = at_;
  while (is_digit(peek())) ++at_;
  return at_ > first;
}

JsonToken JsonLexer::scan_number() {
  start_ = at_;
  is_whole_ = true;
  if (peek() == '-') ++at_;
  if (peek() == '0') ++at_;  // no digit may follow
  else if (!digits()) return refuse(phrase("minus"));
  if (peek() == '.') {
    is_whole_ = false;
    ++at_;
    if (!digits()) return refuse(phrase("point"));
  }
  if (peek() == 'e' || peek() == 'E') {
    is_whole_ = false;
    ++at_;
    const bool has_sign = peek() == '+' || peek() == '-';
    if (has_sign) ++at_;
    if (!digits()) return refuse(has_sign ? phrase("exponent_sign") : phrase("exponent"));
  }
  return JsonToken::number;
}

double JsonLexer::number() const {
  const double value = std::strtod(std::string(source()).c_str(), nullptr);
  return is_whole_ && value == 0 ? 0 : value;  // "-0" is the whole number zero
}

JsonToken JsonLexer::scan_string() {
  start_ = at_++;
  string_.clear();
  while (peek() != '"') {
    if (is_at_end()) return refuse(phrase("no_quote"));
    const JsonToken found = peek() == '\\' ? scan_escape() : scan_character();
    if (found == JsonToken::fault) return found;
  }
  ++at_;
  return JsonToken::string;
}

JsonToken JsonLexer::scan_character() {
  const auto first = static_cast<unsigned char>(peek());
  if (first < 0x20) return refuse(control_fault(first));
  const std::size_t bytes = character_bytes(text_.substr(at_));
  if (bytes > 0) {
    string_ += text_.substr(at_, bytes);
    at_ += bytes;
    return JsonToken::string;
  }
  at_ += begun_bytes(text_.substr(at_));  // the fault is at the byte that cannot continue the character
  return refuse(phrase("ill_formed"));
}

JsonToken JsonLexer::scan_escape() {
  constexpr std::string_view kEscapes = "\"\\/bfnrt", kMeant = "\"\\/\b\f\n\r\t";
  ++at_;
  if (peek() == 'u') return scan_code_point();
  const auto known = is_at_end() ? std::string_view::npos : kEscapes.find(peek());
  if (known == std::string_view::npos) return refuse(phrase("backslash"));
  string_ += kMeant[known];
  ++at_;
  return JsonToken::string;
}

// The value of the four digits after the 'u' just read; -1 if they are not digits.
long JsonLexer::hexadecimal() {
  long code = 0;
  ++at_;
  for (int i = 0; i < 4; ++i, ++at_) {
    const char c = peek();
    if (is_digit(c)) code = 16 * code + (c - '0');
    else if (c >= 'a' && c <= 'f') code = 16 * code + (c - 'a' + 10);
    else if (c >= 'A' && c <= 'F') code = 16 * code + (c - 'A' + 10);
    else return -1;
  }
  return code;
}

JsonToken JsonLexer::scan_code_point() {
  long code = hexadecimal();
  if (code < 0) return refuse(phrase("hexadecimal"));
  if (code >= 0xDC00 && code <= 0xDFFF) return --at_, refuse(phrase("surrogate_low"));
  if (code >= 0xD800 && code <= 0xDBFF) {
    if (peek() != '\\') return refuse(phrase("surrogate_high"));
    ++at_;
    if (peek() != 'u') return refuse(phrase("surrogate_high"));
    const long low = hexadecimal();
    if (low < 0) return refuse(phrase("hexadecimal"));
    if (low < 0xDC00 || low > 0xDFFF) return --at_, refuse(phrase("surrogate_high"));
    code = 0x10000 + (code - 0xD800) * 0x400 + (low - 0xDC00);
  }
  append_utf8(string_, code);
  return JsonToken::string;
}

std::size_t JsonLexer::token_offset() const {
  if (token_ == JsonToken::string || token_ == JsonToken::number) return start_;
  return token_ == JsonToken::end || token_ == JsonToken::fault ? at_ : at_ - 1;
}

std::size_t JsonLexer::last_offset() const { return token_ == JsonToken::number && !is_at_end() ? at_ : at_ - 1; }

std::string JsonLexer::read() const {
  constexpr std::size_t kBytes = 40;
  auto shown = text_.substr(start_, at_ + 1 - start_);
  if (shown.size() <= kBytes) return printable(shown);
  shown.remove_prefix(shown.size() - kBytes);
  while ((static_cast<unsigned char>(shown.front()) & 0xC0u) == 0x80u)
    shown.remove_prefix(1);  // the rest of a cut character
  return "…" + printable(shown);
}

}  // namespace curseur::io
