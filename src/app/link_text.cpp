// A token has letters of base64url only, so everything else is left out. Two things end it: what begins another part of
// the address ("#" and "&"), and an ellipsis, which says that letters are missing.
#include "app/link_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace curseur::app {
namespace {

using std::string_view;

// How the tokens of each kind begin (link.cpp).
constexpr std::array<string_view, 2> kBeginnings = {"c1", "eyJ"};

bool is_letter_or_digit(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_of_token(char c) { return is_letter_or_digit(c) || c == '-' || c == '_'; }

std::optional<unsigned> hexadecimal(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  return std::nullopt;
}

// The text with each mark that two hexadecimal digits follow replaced by that byte.
std::string decoded(string_view text, char mark) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto high = text[i] == mark && i + 2 < text.size() ? hexadecimal(text[i + 1]) : std::nullopt;
    const auto low = high ? hexadecimal(text[i + 2]) : std::nullopt;
    if (low) i += 2;
    bytes += low ? static_cast<char>(*high << 4 | *low) : text[i];
  }
  return bytes;
}

// Links are encoded again by each service that redirects to them.
std::string percent_decoded(string_view text) {
  constexpr int kMost = 4;
  std::string found(text);
  for (int i = 0; i < kMost && found.find('%') != std::string::npos; ++i) found = decoded(found, '%');
  return found;
}

// The length of a character reference at the start of the text ("&shy;", "&#8203;"); 0 if there is none. "&amp;" is
// none: it separates parameters, as "&" does.
std::size_t reference_bytes(string_view text) {
  constexpr std::size_t kLongest = 24;  // "&NegativeVeryThinSpace;" has 23
  const std::size_t end = text.substr(0, kLongest).find(';');
  if (text[0] != '&' || end == string_view::npos || end < 3 || text.starts_with("&amp;")) return 0;
  const string_view name = text.substr(text[1] == '#' ? 2 : 1, end - (text[1] == '#' ? 2 : 1));
  return std::all_of(name.begin(), name.end(), is_letter_or_digit) ? end + 1 : 0;
}

// The length of a tag without attributes at the start of the text ("<wbr>", "</a>"); 0 if there is none.
std::size_t tag_bytes(string_view text) {
  constexpr std::size_t kLongest = 12;
  const std::size_t end = text.substr(0, kLongest).find('>');
  if (text[0] != '<' || end == string_view::npos) return 0;
  string_view name = text.substr(1, end - 1);
  if (name.starts_with('/')) name.remove_prefix(1);
  if (name.ends_with('/')) name.remove_suffix(1);
  if (name.ends_with(' ')) name.remove_suffix(1);
  return !name.empty() && std::all_of(name.begin(), name.end(), is_letter_or_digit) ? end + 1 : 0;
}

bool is_ellipsis(string_view text) { return text.starts_with("..") || text.starts_with("\u2026"); }

// A part of the text that one token at most may fill.
struct Run {
  std::string letters;
  std::vector<std::size_t> gaps{0};

  void add_gap() {
    if (gaps.back() != letters.size()) gaps.push_back(letters.size());
  }
};

std::vector<Run> runs_of(string_view text) {
  std::vector<Run> runs(1);
  while (!text.empty()) {
    std::size_t bytes = 1;
    if (is_of_token(text[0])) {
      runs.back().letters += text[0];
    } else {
      runs.back().add_gap();
      const std::size_t reference = reference_bytes(text), tag = tag_bytes(text);
      bytes = std::max<std::size_t>({bytes, reference, tag});
      const bool ends = reference == 0 && (text[0] == '#' || text[0] == '&');
      if ((ends || is_ellipsis(text)) && !runs.back().letters.empty()) runs.emplace_back();
    }
    text.remove_prefix(bytes);
  }
  runs.back().add_gap();
  return runs;
}

}  // namespace

bool PossibleToken::may_end(std::size_t count) const {
  if (count > letters.size()) return false;
  const std::size_t gap = *std::lower_bound(gaps.begin(), gaps.end(), count);
  return letters.find_first_not_of("-_", count) >= gap;
}

std::vector<PossibleToken> possible_tokens(string_view text) {
  std::vector<PossibleToken> found;
  for (const Run& run : runs_of(percent_decoded(text))) {
    for (auto gap = run.gaps.begin(); gap != run.gaps.end() && found.size() < kMostPossibleTokens; ++gap) {
      // Hyphens and underscores are of the alphabet, and also how plain text shows lists and emphasis.
      const std::size_t first = run.letters.find_first_not_of("-_", *gap);
      if (first == std::string::npos || (gap + 1 != run.gaps.end() && first >= gap[1])) continue;
      const string_view rest = string_view(run.letters).substr(first);
      const bool begins = std::any_of(kBeginnings.begin(), kBeginnings.end(),
                                      [&](string_view beginning) { return rest.starts_with(beginning); });
      if (!begins) continue;
      PossibleToken& token = found.emplace_back(PossibleToken{std::string(rest), {gap + 1, run.gaps.end()}});
      for (std::size_t& later : token.gaps) later -= first;
    }
  }
  return found;
}

std::string without_quoted_printable(string_view text) { return decoded(text, '='); }

bool is_meant_as_link(string_view text) {
  constexpr std::size_t kLongestName = 255;  // characters, of a file
  if (text.starts_with('#') || text.size() > kLongestName || text.find("://") != string_view::npos) return true;
  if (possible_tokens(text).empty()) return false;
  return text.find_first_of("#?") != string_view::npos || text.find_first_of(". /\\") == string_view::npos;
}

}  // namespace curseur::app
