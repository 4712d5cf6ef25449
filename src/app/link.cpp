// Both kinds say themselves where they end: the text of one is a JSON object, the other is a deflate stream. So words
// that follow a token do not count as part of it.
#include "app/link.hpp"

#include <utility>

#include "app/link_dictionary.hpp"
#include "app/link_text.hpp"
#include "io/text/base64url.hpp"
#include "io/text/deflate.hpp"

namespace curseur::app {
namespace {

using std::string_view;

constexpr string_view kCompressed = "c1";
constexpr std::size_t kChecksumBytes = 4;

io::Fault cut() { return {"", "link_cut"}; }
io::Fault damaged() { return {"", "link_damaged"}; }

std::string compressed_token(string_view text) {
  auto bytes = io::deflated(text, kLinkDictionary);
  if (!bytes) return {};
  const std::uint32_t checksum = io::checksum_of(text);
  for (int shift = 24; shift >= 0; shift -= 8) *bytes += static_cast<char>(checksum >> shift & 255);
  return std::string(kCompressed) + io::base64url_of(*bytes);
}

std::size_t letters_of(std::size_t bytes) { return (bytes * 4 + 2) / 3; }

// The bytes of all letters, as far as they make whole bytes.
std::string bytes_of(string_view letters) {
  for (int left_out = 0; left_out < 3 && !letters.empty(); ++left_out) {
    if (auto bytes = io::bytes_of_base64url(letters)) return std::move(*bytes);
    letters.remove_suffix(1);
  }
  return io::bytes_of_base64url(letters).value_or("");
}

// The length of the JSON object at the start of the text; 0 if it does not end.
std::size_t object_bytes(string_view text) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string && c == '\\') ++i;
    else if (c == '"') in_string = !in_string;
    else if (!in_string && (c == '{' || c == '[')) ++depth;
    else if (!in_string && (c == '}' || c == ']') && --depth == 0) return i + 1;
  }
  return 0;
}

// Whether exactly these bytes are at the start of the token, which ends behind them.
bool ends_behind(const PossibleToken& token, std::size_t before, std::size_t bytes) {
  const std::size_t end = before + letters_of(bytes);
  return token.may_end(end) && io::bytes_of_base64url(string_view(token.letters).substr(before, end - before));
}

LinkReading read_plain(const PossibleToken& token) {
  std::string text = bytes_of(token.letters);
  const std::size_t size = object_bytes(text);
  if (size == 0) return {std::nullopt, cut()};
  if (!ends_behind(token, 0, size)) return {std::nullopt, damaged()};
  text.resize(size);
  return {std::move(text), {}};
}

LinkReading read_compressed(const PossibleToken& token) {
  const std::string bytes = bytes_of(string_view(token.letters).substr(kCompressed.size()));
  auto found = io::inflated(bytes, kLinkDictionary, kLongestLinkText);
  if (found.end == io::InflateEnd::large) return {std::nullopt, {"", "link_large", {kLongestLinkText}}};
  if (found.end == io::InflateEnd::damaged) return {std::nullopt, damaged()};
  if (found.end == io::InflateEnd::cut || bytes.size() < found.used + kChecksumBytes) return {std::nullopt, cut()};
  std::uint32_t checksum = 0;
  for (std::size_t i = 0; i < kChecksumBytes; ++i)
    checksum = checksum << 8 | static_cast<unsigned char>(bytes[found.used + i]);
  if (checksum != io::checksum_of(found.bytes) || !ends_behind(token, kCompressed.size(), found.used + kChecksumBytes))
    return {std::nullopt, damaged()};
  return {std::move(found.bytes), {}};
}

LinkReading read_token(const PossibleToken& token) {
  if (token.letters.size() > kLongestLink)
    return {std::nullopt, {"", "link_long", {token.letters.size(), kLongestLink}}};
  return token.letters.starts_with(kCompressed) ? read_compressed(token) : read_plain(token);
}

// The first one that can be read; otherwise why the longest one cannot.
LinkReading read_first(const std::vector<PossibleToken>& tokens) {
  LinkReading found{std::nullopt, {"", "link_none"}};
  std::size_t longest = 0;
  for (const PossibleToken& token : tokens) {
    LinkReading reading = read_token(token);
    if (reading.text) return reading;
    if (token.letters.size() <= longest) continue;
    longest = token.letters.size();
    found = std::move(reading);
  }
  return found;
}

}  // namespace

std::string token_of(string_view text) {
  std::string plain = io::base64url_of(text);
  if (text.size() > kLongestLinkText) return plain;
  std::string compressed = compressed_token(text);
  return compressed.empty() || plain.size() <= compressed.size() ? plain : compressed;
}

LinkReading text_in_link(string_view link) {
  // Room for a token whose every letter is percent-encoded.
  if (link.size() > 3 * kLongestLink) return {std::nullopt, {"", "link_long", {link.size(), kLongestLink}}};
  LinkReading reading = read_first(possible_tokens(link));
  if (reading.text) return reading;
  LinkReading as_mail = read_first(possible_tokens(without_quoted_printable(link)));
  return as_mail.text || reading.fault.id == core::FaultId("link_none") ? as_mail : reading;
}

}  // namespace curseur::app
