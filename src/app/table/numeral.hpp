// One number as people write it: digits with marks, in any of the usual styles, and the words around it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/table/number_style.hpp"

namespace curseur::app {

// The text with one kind of space, apostrophe, minus sign and digit each, without outer and invisible spaces:
// "−1\u202f234" becomes "-1 234". Case and all other letters stay.
std::string plain_marks(std::string_view text);

struct Numeral {
  std::string digits;  // as decimal_value reads them: "-1234.5", "1.5e3"
  std::string group;  // the mark between groups of digits; empty if there are none
  bool has_indian_groups = false;
};
// The number that the whole text is, with this decimal mark; nothing if it is none. Groups have three digits, or with
// decimal points the Indian 2-2-3; spaces and apostrophes may always separate them. Signs may be before the number,
// parentheses around it make it negative.
std::optional<Numeral> numeral_of(std::string_view text, DecimalMark decimal);

// A cell's number and the words before and behind it: "€", "-1,500", "k". All with plain marks; no digits = no number.
struct NumberInText {
  std::string before, number, behind;
};
NumberInText number_in(std::string_view text);
// "€ k": the words before and behind the number.
std::string unit_around(const NumberInText& parts);

// The value of a decimal number, moved by this many places: shifted("0.12", 3) is 120. Nothing if it is too large.
std::optional<double> shifted(std::string_view digits, int places);

}  // namespace curseur::app
