// Finding words as people type them: case, accents and apostrophes do not matter. Used by the assumptions.
#pragma once

#include <string>
#include <string_view>

namespace curseur::ui {

// Small letters without accents ("Électricité" -> "electricite"); ligatures apart, all spaces plain.
std::string folded(std::string_view text);
// Whether every word of the query stands somewhere in the folded text. An empty query is found everywhere.
bool found_in(std::string_view folded_text, std::string_view folded_query);

}  // namespace curseur::ui
