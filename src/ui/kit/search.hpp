// Finds words as people type them, ignoring case, accents and apostrophes. Used by the assumptions.
#pragma once

#include <string>
#include <string_view>

namespace curseur::ui {

// Lower-case letters without accents ("Électricité" -> "electricite"); ligatures are split, all spaces are plain.
std::string folded(std::string_view text);
// Whether the folded text contains every word of the query. An empty query always matches.
bool found_in(std::string_view folded_text, std::string_view folded_query);

}  // namespace curseur::ui
