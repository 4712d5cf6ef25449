// Finds a link's token in what mail, chat programs and people make of a link: an address with or without its scheme, in
// a sentence, in brackets or quotes, broken over lines, percent-encoded, with tracking parameters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace curseur::app {

// What may be a token: characters of base64url only.
struct PossibleToken {
  std::string letters;
  // After how many letters there was something else, ascending; the last one is the end. A token may go on there, or
  // end there and be followed by other words.
  std::vector<std::size_t> gaps;

  // Whether a token may end after this many letters: at a gap, or before hyphens and underscores that end at one.
  bool may_end(std::size_t count) const;
};

// In the order of the text; at most kMostPossibleTokens. Each begins like a token of one of the kinds in link.cpp.
std::vector<PossibleToken> possible_tokens(std::string_view text);
inline constexpr std::size_t kMostPossibleTokens = 16;

// The text with each "=3D" of mail's quoted-printable encoding decoded (RFC 2045, section 6.7).
std::string without_quoted_printable(std::string_view text);

// Whether the text is meant to be a link, damaged or not, and not the name of a file.
bool is_meant_as_link(std::string_view text);

}  // namespace curseur::app
