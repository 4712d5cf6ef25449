// Finds words as people type them, ignoring case, accents and apostrophes: texts are folded by io/text/fold.hpp.
#pragma once

#include <string_view>

namespace curseur::ui {

// Whether the folded text contains every word of the folded query. An empty query always matches.
bool found_in(std::string_view folded_text, std::string_view folded_query);

}  // namespace curseur::ui
