// What a person can read on the screen, by the letters that were drawn in the last frame and where they were drawn.
#pragma once

#include <imgui.h>
#include <string>
#include <string_view>
#include <vector>

#include "app/language.hpp"

namespace curseur::testing {

struct Letter {
  unsigned code;  // Unicode
  ImVec2 low, high;
  ImVec4 clip;  // what is outside is not seen

  ImVec2 centre() const { return {(low.x + high.x) / 2, (low.y + high.y) / 2}; }
  bool is_in_sight() const;
};

// In the order in which they were drawn; spaces are not drawn.
std::vector<Letter> letters_on_screen();
// The letters of a text without its spaces.
std::vector<unsigned> letters_of(std::string_view text);
std::string utf8_of(unsigned letter);

// Letters that follow each other on one line, without spaces.
std::vector<std::string> runs_of(const std::vector<Letter>& letters);
// Texts that end with an ellipsis which no word of the language has: some of their last letters, and the ellipsis.
std::vector<std::string> shortened_texts(const std::vector<Letter>& letters, app::Language language);
// Whether what was shortened so may be this text.
bool may_be(std::string_view shortened, std::string_view text);

}  // namespace curseur::testing
