// The words of the interface in the person's language, from assets/i18n; keys are dotted paths ("bar.language").
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/language.hpp"
#include "app/say/dictionary.hpp"
#include "core/model/scenario.hpp"

namespace curseur::app {

// The text of a key; in English if the language lacks it, and the key itself if English does too (a test checks that
// none is missing). Valid as long as the language exists.
const char* word(Language language, std::string_view key);
// The text with each {name} replaced: fill(language, "cursor.here", {{"pace", "0.35"}}).
std::string fill(Language language, std::string_view key,
                 std::initializer_list<std::pair<std::string_view, std::string>> values);
std::string fill(Language language, std::string_view key,
                 std::span<const std::pair<std::string_view, std::string>> values);
// The text for so many of something: that of the key, or of "<key>_one" if this count takes the singular in the
// language (0 does in French). Both may hold {count}; "_one" must, if the count can be 0.
std::string counted(Language language, std::string_view key, std::size_t count,
                    std::initializer_list<std::pair<std::string_view, std::string>> values = {});
// The label and the help sentence of a parameter, by core::Parameter::name ("regions.pue").
const char* parameter_label(Language language, std::string_view name);
const char* parameter_help(Language language, std::string_view name);
// The unit as written beside a number ("MEUR" -> "EUR m", "M€"); empty for a pure number.
const char* unit_text(Language language, std::string_view unit);
// The unit beside a value: "1 year", "2 years"; the language decides what is singular ("1,5 an").
const char* unit_text(Language language, std::string_view unit, double value);
// The key of the word for how well a number is known.
const char* quality_key(core::Quality quality);
// The text in every language, for names that have to survive a change of language.
core::Text in_all(const std::function<std::string(Language)>& say);
core::Text in_all(std::string_view key, std::initializer_list<std::pair<std::string_view, core::Text>> values = {});
// A scenario's text in the language, otherwise in English, otherwise in any language it has.
const std::string& text_of(const core::Text& text, Language language);
// The name of a region or segment; its number if it has been removed since the answer was computed.
template <class Entry>
std::string name_at(const std::vector<Entry>& entries, std::size_t index, Language language) {
  return index < entries.size() ? text_of(entries[index].name, language) : std::to_string(index + 1);
}

}  // namespace curseur::app
