// Forms of a text for comparing names, searching and naming files. Covers Latin with its extensions, Greek and
// Cyrillic; letters of other scripts pass through. Bytes that are not UTF-8 stay as they are.
#pragma once

#include <string>
#include <string_view>

namespace curseur::io {

// Equal for texts that differ only in how they are typed: composed or decomposed letters, compatibility forms
// (full-width letters, ligatures, raised figures), kinds of apostrophe, quotation mark, dash and space, doubled, outer
// and invisible spaces, and case. For comparing only: "Élan  Vital" becomes "e\u0301lan vital". Unicode 15, annex 15
// and CaseFolding.txt.
std::string same_form(std::string_view text);

// same_form without accents: "Électricité à L’ŒUVRE" becomes "electricite a l'oeuvre".
std::string folded(std::string_view text);
// The same, but ä, ö, ü, ø and å become ae, oe, ue, oe and aa, as they are written without such keys.
std::string folded_in_pairs(std::string_view text);

// A name without outer and doubled spaces, invisible letters and control characters; everything else stays as it is
// typed.
std::string tidy_name(std::string_view name);

// Whether the letter is one of a word: letters and digits of any script, but no marks, signs or symbols.
bool is_of_word(char32_t letter);

// A name for a file, without its extension: "Énergie : Øresund" becomes "energie-oresund". Lower-case letters and
// digits of any script, joined by hyphens; at most 120 bytes; no name that a system keeps for itself; "curseur" if
// nothing is left.
std::string file_stem(std::string_view name);

}  // namespace curseur::io
