// The open document as text: kept from one visit to the next, and sent in links. Both hold where it started from and
// every difference from that, so they stay small and open on every later version.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"

namespace curseur::app {

// Of a link somebody follows; longer ones are refused unread.
inline constexpr std::size_t kLongestLink = 512 * 1024;

// With everything: document, pins, language, theme, contrast, size of text, how charts look.
std::string saved_text(const State& state);
// What somebody else is to see: document, language, region; letters for the fragment of an address.
std::string link_token(const State& state);

struct Opening {
  std::optional<Content> content;
  std::vector<Pin> pins;
  std::optional<std::size_t> baseline;
  std::optional<Language> language;
  std::optional<ThemeChoice> theme;
  std::optional<Contrast> contrast;
  std::optional<int> text_size;
  std::size_t region = 0;
  std::map<std::string, ChartLook> looks;  // of what was kept; no part of a link
  std::string made_by;  // the version of the program that wrote it
  std::vector<io::Fault> faults;  // why there is no content; where there is one, of pins that were left out
};
Opening read_saved(std::string_view text);
Opening read_link(std::string_view token);

}  // namespace curseur::app
