// Reads assets/i18n once and answers from it.
#include "app/say/words.hpp"

#include <array>
#include <cmath>
#include <functional>
#include <map>

#include "io/assets.hpp"
#include "io/json.hpp"

namespace curseur::app {
namespace {

using Dictionary = std::map<std::string, std::string, std::less<>>;

void flatten(const io::Json& value, const std::string& prefix, Dictionary& out) {
  if (value.kind == io::JsonKind::string) out.emplace(prefix, value.string);
  for (const auto& member : value.members)
    flatten(member.value, prefix.empty() ? member.key : prefix + "." + member.key, out);
}

Dictionary read_dictionary(std::string_view name) {
  Dictionary made;
  const auto* asset = io::find_asset(name);
  if (asset == nullptr) return made;
  const auto reading = io::read_json(asset->bytes);
  if (reading.value) flatten(*reading.value, "", made);
  return made;
}

bool is_lengthened = false;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "Reset levers ({count})" -> "Resetéà leversùîé ({count})": what short words lack, the next long one has besides.
std::string lengthened(std::string_view text) {
  constexpr std::array<std::string_view, 5> kLetters = {"é", "à", "ù", "î", "è"};
  constexpr std::size_t kShortest = 3;
  std::string longer;
  std::size_t owed = 0, word = 0;  // owed: tenths of a letter
  bool is_name = false;  // of what is filled in
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (c == '{') is_name = true;
    if (!is_name && is_letter(c)) ++word;
    else {
      if (word >= kShortest)
        for (; owed >= 10; owed -= 10) longer += kLetters[(owed / 10) % kLetters.size()];
      word = 0;
    }
    if (!is_name && (static_cast<unsigned char>(c) & 0xC0) != 0x80) owed += 4;
    if (c == '}') is_name = false;
    if (i < text.size()) longer += c;
  }
  return longer;
}

Dictionary lengthened(const Dictionary& words) {
  Dictionary longer;
  for (const auto& [key, text] : words) longer.emplace(key, lengthened(text));
  return longer;
}

const Dictionary& dictionary(Language language) {
  static const Dictionary english = read_dictionary("i18n/en.json"), french = read_dictionary("i18n/fr.json");
  if (is_lengthened && language == Language::en) {
    static const Dictionary longer = lengthened(english);
    return longer;
  }
  return language == Language::fr ? french : english;
}

// Keys that are asked for and missing are kept, so that what word() returns stays valid.
const char* missing(std::string_view key) {
  static Dictionary asked;
  return asked.emplace(key, key).first->first.c_str();
}

}  // namespace

const char* word(Language language, std::string_view key) {
  const Dictionary& words = dictionary(language);
  const auto found = words.find(key);
  return found != words.end() ? found->second.c_str() : missing(key);
}

std::string fill(Language language, std::string_view key,
                 std::initializer_list<std::pair<std::string_view, std::string>> values) {
  return fill(language, key, std::span(values.begin(), values.size()));
}

std::string fill(Language language, std::string_view key,
                 std::span<const std::pair<std::string_view, std::string>> values) {
  const std::string_view text = word(language, key);
  std::string filled;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at), close = text.find('}', at);
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) break;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    filled += text.substr(at, open - at);
    const std::pair<std::string_view, std::string>* value = nullptr;
    for (const auto& candidate : values)
      if (candidate.first == name) value = &candidate;
    filled += value != nullptr ? std::string_view(value->second) : text.substr(open, close - open + 1);
    at = close + 1;
  }
  return filled.append(text.substr(at));
}

std::vector<std::string> keys_below(std::string_view prefix) {
  std::vector<std::string> keys;
  const Dictionary& words = dictionary(Language::en);
  for (auto at = words.lower_bound(prefix); at != words.end() && at->first.starts_with(prefix); ++at)
    keys.push_back(at->first);
  return keys;
}

void lengthen_words(bool on) { is_lengthened = on; }

const char* parameter_label(Language language, std::string_view name) {
  return word(language, "parameters." + std::string(name) + ".label");
}
const char* parameter_help(Language language, std::string_view name) {
  return word(language, "parameters." + std::string(name) + ".help");
}
const char* unit_text(Language language, std::string_view unit) {
  return unit.empty() ? "" : word(language, "units." + std::string(unit));
}
const char* unit_text(Language language, std::string_view unit, double value) {
  const bool singular = language == Language::fr ? std::fabs(value) < 2 : std::fabs(value) == 1;
  const bool has_singular = unit == "years" || unit == "months";
  return unit_text(language, singular && has_singular ? std::string(unit) + "_one" : std::string(unit));
}

const char* quality_key(core::Quality quality) {
  constexpr const char* kKeys[core::kQualities] = {"quality.unsaid", "quality.measured", "quality.published",
                                                   "quality.estimate"};
  return kKeys[static_cast<std::size_t>(quality)];
}

core::Text in_both(std::string_view key, std::initializer_list<std::pair<std::string_view, core::Text>> values) {
  const auto in = [&](Language language) {
    std::vector<std::pair<std::string_view, std::string>> texts;
    for (const auto& [name, value] : values) texts.emplace_back(name, text_of(value, language));
    return fill(language, key, texts);
  };
  return {in(Language::en), in(Language::fr)};
}

const std::string& text_of(const core::Text& text, Language language) {
  const std::string &wanted = language == Language::fr ? text.fr : text.en,
                    &other = language == Language::fr ? text.en : text.fr;
  return wanted.empty() ? other : wanted;
}

}  // namespace curseur::app
