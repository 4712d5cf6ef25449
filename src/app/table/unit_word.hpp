// One word of a unit: "k€", "kWh", "years", "%", and the numbers between units.
#pragma once

#include <optional>
#include <string_view>

#include "app/table/unit.hpp"

namespace curseur::app {

Factor product(const Factor& a, const Factor& b);
Factor inverse(const Factor& factor);

// Whether the text is one of these words, which are separated by spaces.
bool is_one_of(std::string_view text, std::string_view words);
// The factor of "thousand", "Mio", "bn", "crore"; nothing if the word is none. The word is folded and has no full stop.
std::optional<Factor> multiplier_of(std::string_view word);
// The unit that one word names, as typed: a currency with its multiplier, watts with their prefix, a time, a mass.
std::optional<Unit> unit_word(std::string_view word);

}  // namespace curseur::app
