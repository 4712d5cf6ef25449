// Numbers as the summaries show them: 26.4, 10,000, 2028-08.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/model/scenario.hpp"

namespace curseur::cli {

std::string fixed_text(double value, int decimals);  // "-1,234.5"
std::string count_text(std::uint64_t value);  // "10,000"
// The number of decimals that gives a number of this size about three digits.
int decimals_for(double size);
// The calendar month `month` months after the start, "YYYY-MM".
std::string calendar_text(const core::Scenario& scenario, double month);

// Wraps a text into lines of at most `width` columns, each indented by `indent` spaces.
std::string wrapped_text(std::string_view text, std::size_t width, std::size_t indent);

// Columns count characters, not bytes: "±" is one.
std::string padded_left(std::string_view text, std::size_t width);  // for numbers
std::string padded_right(std::string_view text, std::size_t width);  // for words

}  // namespace curseur::cli
