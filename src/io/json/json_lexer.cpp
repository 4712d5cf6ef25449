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
bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '$';
}

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

}  // namespace

JsonToken JsonLexer::next() {
  if (at_ == 0 && text_.starts_with('\xEF')) {  // an incomplete byte order mark
    while (at_ < 2 && peek() == "\xEF\xBB\xBF"[at_]) ++at_;
    return refuse(phrase("byte_order"));
  }
  at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
  begin_ = at_;
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
      return c == '-' || is_digit(c) ? scan_number() : scan_foreign(phrase("literal"));
  }
}

JsonToken JsonLexer::scan_literal(std::string_view literal, JsonToken token) {
  for (const char c : literal)
    if (peek() != c) return scan_foreign(phrase("literal"));
    else ++at_;
  return token;
}

JsonToken JsonLexer::scan_foreign(core::Phrase otherwise) {
  const auto rest = text_.substr(begin_);
  if (rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with('#')) return refuse_token(phrase("comment"));
  for (const std::string_view quote : {"'", "`", "“", "”", "„", "‘", "’", "«", "»"})
    if (rest.starts_with(quote)) return refuse_token(phrase("other_quotes", {quote}));
  const auto number = [] { return phrase("finite_number"); };
  const std::pair<std::string_view, core::Phrase> words[] = {{"NaN", number()},
                                                             {"nan", number()},
                                                             {"-NaN", number()},
                                                             {"-nan", number()},
                                                             {"Infinity", number()},
                                                             {"inf", number()},
                                                             {"Inf", number()},
                                                             {"-Infinity", number()},
                                                             {"-inf", number()},
                                                             {"-Inf", number()},
                                                             {"None", "null"},
                                                             {"nil", "null"},
                                                             {"NULL", "null"},
                                                             {"Null", "null"},
                                                             {"True", "true"},
                                                             {"TRUE", "true"},
                                                             {"False", "false"},
                                                             {"FALSE", "false"},
                                                             {"undefined", phrase("no_member")}};
  for (const auto& [word, instead] : words)
    if (rest.starts_with(word) && (rest.size() == word.size() || !is_name_character(rest[word.size()])))
      return refuse_token(phrase("foreign_word", {word, instead}));
  return refuse(std::move(otherwise));
}

std::string_view JsonLexer::bare_name() const {
  const auto rest = text_.substr(begin_);
  std::size_t end = 0;
  while (end < rest.size() && is_name_character(rest[end]) && (end > 0 || !is_digit(rest[0]))) ++end;
  const std::size_t next = rest.find_first_not_of(" \t\r\n", end);
  return next != std::string_view::npos && rest[next] == ':' ? rest.substr(0, end) : std::string_view{};
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
  else if (!digits()) return scan_foreign(phrase("minus"));
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
  append_letter(string_, static_cast<char32_t>(code));
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
