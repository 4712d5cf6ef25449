// Links as tokens, of two kinds that open for ever:
//   "eyJ...": the text in base64url; the text begins with {"
//   "c1...":  the text compressed (deflate with the dictionary of link_dictionary.hpp) and the Adler-32 checksum of the
//             text, most significant byte first, in base64url
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "io/fault.hpp"

namespace curseur::app {

// The longest token that is read, in characters, and the longest text in one, in bytes.
inline constexpr std::size_t kLongestLink = 512 * 1024;
inline constexpr std::size_t kLongestLinkText = 2 * 1024 * 1024;

// The token of a text that begins with {": the shorter one of the two kinds.
std::string token_of(std::string_view text);

struct LinkReading {
  std::optional<std::string> text;
  io::Fault fault;  // why there is none
};
// The text in a token, as a link brings it (link_text.hpp).
LinkReading text_in_link(std::string_view link);

// Links longer than this may be cut: by mail and chat programs from kCutByMail characters on, and by nearly all, and
// some servers, from kCutByServers on.
inline constexpr std::size_t kCutByMail = 2000, kCutByServers = 8000;

}  // namespace curseur::app
