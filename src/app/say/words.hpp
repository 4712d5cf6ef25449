// The words of the interface in the person's language, from assets/i18n; keys are dotted paths ("bar.language").
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/view.hpp"
#include "core/model/scenario.hpp"

namespace curseur::app {

// The text of a key; the key itself where a language lacks it (a test holds that none does). Valid for ever.
const char* word(Language language, std::string_view key);
// The text with {name} replaced: fill(language, "cursor.here", {{"pace", "0.35"}}).
std::string fill(Language language, std::string_view key,
                 std::initializer_list<std::pair<std::string_view, std::string>> values);
std::string fill(Language language, std::string_view key,
                 std::span<const std::pair<std::string_view, std::string>> values);
// The keys that begin so, in order.
std::vector<std::string> keys_below(std::string_view prefix);
// The label and the sentence of a parameter, by core::Parameter::name ("regions.pue").
const char* parameter_label(Language language, std::string_view name);
const char* parameter_help(Language language, std::string_view name);
// The unit as written beside a number ("MEUR" -> "EUR m", "M€"); empty for a pure number.
const char* unit_text(Language language, std::string_view unit);
// The same beside a value: "1 year", "2 years"; in French the singular reaches up to two, "1,5 an".
const char* unit_text(Language language, std::string_view unit, double value);
// How well a number is known: the key of its word.
const char* quality_key(core::Quality quality);
// A text filled in both languages, for names that outlive a change of language.
core::Text in_both(std::string_view key, std::initializer_list<std::pair<std::string_view, core::Text>> values = {});
// For tests alone: English words are about 40 % longer from now on, as they may be in a language yet to come; what is
// filled in and signs of one or two letters stay.
void lengthen_words(bool on);
// A scenario's text in the language, the other one where it is missing.
const std::string& text_of(const core::Text& text, Language language);
// The name of a region or segment; its number where an answer about the scenario before speaks of one that is gone.
template <class Entry>
std::string name_at(const std::vector<Entry>& entries, std::size_t index, Language language) {
  return index < entries.size() ? text_of(entries[index].name, language) : std::to_string(index + 1);
}

}  // namespace curseur::app
