// How a table writes its numbers: which mark is the decimal mark and which separates groups of digits.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/language.hpp"

namespace curseur::app {

// Spaces and apostrophes of all kinds always separate groups; of point and comma, one is the decimal mark and the other
// separates groups. Groups have three digits; with decimal points also two (Indian: 12,34,567).
enum class DecimalMark { point, comma };

struct NumberStyle {
  DecimalMark decimal = DecimalMark::point;
  std::string group;  // the mark found between groups, as it is written; empty if no number has groups
  bool has_indian_groups = false;
  bool is_sure = true;  // false: some number can also be read with the other decimal mark, as another value
  bool is_chosen = false;  // the person chose it
};

// The one style of all these texts. `preferred` is taken where all of them can be read both ways; texts that are no
// numbers say nothing. If the texts contradict each other, the style that reads most of them is taken.
NumberStyle style_of(std::span<const std::string_view> numbers, DecimalMark preferred);
// The one style of a table. Where the numbers that are read leave it open, `all` that there are decide if they can;
// `chosen` is the person's word.
NumberStyle style_of_table(const std::vector<std::string>& read, const std::vector<std::string>& all,
                           DecimalMark preferred, std::optional<DecimalMark> chosen);
// "1,234.5" or "1.234,5": a number in the style, to name it to the person.
std::string style_example(DecimalMark decimal, std::string_view group = "");

}  // namespace curseur::app
