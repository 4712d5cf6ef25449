// The open document as text, kept between visits and sent in links. Both contain its starting point and every
// difference from it, so they stay small and open in every later version.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/link.hpp"
#include "app/state.hpp"

namespace curseur::app {

// Everything: document, pins, language, theme, contrast, text size, chart looks.
std::string saved_text(const State& state);
// What another person should see: document, language, region; as a token (link.hpp) for the fragment of an address.
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
  std::map<std::string, ChartLook> looks;  // from kept text only; links have none
  std::string made_by;  // the version of the program that wrote it
  std::vector<io::Fault> faults;  // why there is no content or, if there is, why pins were left out
};
Opening read_saved(std::string_view text);
// `link`: a token, or what mail and chat programs make of a link with one (link_text.hpp).
Opening read_link(std::string_view link);

}  // namespace curseur::app
