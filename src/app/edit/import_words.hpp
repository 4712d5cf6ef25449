// What an import does, in words.
#pragma once

#include <string>

#include "app/edit/import.hpp"

namespace curseur::app {

// The sentence of a row: "Changes Europe: PUE, Electricity price."
std::string words_of(const ImportedRow& row, Language language);
// Fills in the summary from everything else.
void summarise(Import& import, Language language);

}  // namespace curseur::app
