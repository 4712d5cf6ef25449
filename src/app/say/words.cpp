#include "app/say/words.hpp"

#include <mutex>
#include <set>

#include "app/say/number_format.hpp"

namespace curseur::app {
namespace {

// Stores keys that no language has, so that the text word() returns stays valid.
const char* missing(std::string_view key) {
  static std::mutex one_at_a_time;
  static std::set<std::string, std::less<>> asked;
  const std::scoped_lock lock(one_at_a_time);
  return asked.emplace(key).first->c_str();
}

}  // namespace

const char* word(Language language, std::string_view key) {
  const std::string* const found = dictionary(language).find(key);
  return found != nullptr ? found->c_str() : missing(key);
}

std::string fill(Language language, std::string_view key,
                 std::initializer_list<std::pair<std::string_view, std::string>> values) {
  return fill(language, key, std::span(values.begin(), values.size()));
}

std::string fill(Language language, std::string_view key,
                 std::span<const std::pair<std::string_view, std::string>> values) {
  return filled(word(language, key), values);
}

std::string counted(Language language, std::string_view key, std::size_t count,
                    std::initializer_list<std::pair<std::string_view, std::string>> values) {
  const bool is_singular = conventions(language).plural.is_singular(static_cast<double>(count));
  std::vector<std::pair<std::string_view, std::string>> all(values);
  all.emplace_back("count", std::to_string(count));
  return fill(language, is_singular ? std::string(key) + "_one" : std::string(key), all);
}

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
  const bool has_singular = unit == "years" || unit == "months";
  const bool is_singular = has_singular && conventions(language).plural.is_singular(value);
  return unit_text(language, is_singular ? std::string(unit) + "_one" : std::string(unit));
}

const char* quality_key(core::Quality quality) {
  constexpr const char* kKeys[core::kQualities] = {"quality.unsaid", "quality.measured", "quality.published",
                                                   "quality.estimate"};
  return kKeys[static_cast<std::size_t>(quality)];
}

core::Text in_all(const std::function<std::string(Language)>& say) {
  std::vector<core::Text::Wording> wordings;
  for (const Language language : languages()) wordings.push_back({std::string(language.id()), say(language)});
  return core::Text(std::move(wordings));
}

core::Text in_all(std::string_view key, std::initializer_list<std::pair<std::string_view, core::Text>> values) {
  return in_all([&](Language language) {
    std::vector<std::pair<std::string_view, std::string>> texts;
    for (const auto& [name, value] : values) texts.emplace_back(name, text_of(value, language));
    return fill(language, key, texts);
  });
}

const std::string& text_of(const core::Text& text, Language language) {
  const std::string* found = &text.in(language.id());
  if (found->empty()) found = &text.english();
  for (const auto& wording : text.wordings())
    if (found->empty()) found = &wording.text;
  return *found;
}

}  // namespace curseur::app
