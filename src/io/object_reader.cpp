#include "io/object_reader.hpp"

#include <algorithm>
#include <set>

#include "io/json_writer.hpp"
#include "io/languages.hpp"
#include "io/scenario_layout.hpp"

namespace curseur::io {
namespace {

bool is_whole(double value) {
  constexpr double kLimit = 1e9;  // well inside int; every table ends far below
  return value >= -kLimit && value <= kLimit && static_cast<double>(static_cast<int>(value)) == value;
}

std::string expected_text(const core::Parameter& parameter, bool whole) {
  return (whole ? "a whole number in " : "a number in ") + parameter.allowed_text();
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int number_of_digits(std::string_view digits) {  // a few digits
  int value = 0;
  for (const char c : digits) value = 10 * value + (c - '0');
  return value;
}

// "curseur/2" and up
bool is_newer_than_first(std::string_view format) {
  return format.starts_with("curseur/") && is_digits(format.substr(8)) && format[8] != '0' && format != kScenarioFormat;
}

}  // namespace

const Json* ObjectReader::take_optional(std::string_view key) {
  known_.push_back(key);
  return object_.find(key);
}

const Json* ObjectReader::take(std::string_view key, JsonKind kind, const std::string& expected) {
  const Json* const found = take_optional(key);
  if (!found) fault(key, "missing; expected " + expected);
  return found && is_kind(*found, kind, pointer_to(pointer_, key), expected) ? found : nullptr;
}

const Json* ObjectReader::take_list(std::string_view key, int max_size) {
  const Json* const found = take(key, JsonKind::array, "an array");
  const auto most = static_cast<std::size_t>(max_size);
  if (found && found->items.size() <= most) return found;
  if (found) fault(key, std::to_string(found->items.size()) + " entries; expected at most " + std::to_string(most));
  faults_.ids_are_uncertain = true;
  return nullptr;
}

bool ObjectReader::is_kind(const Json& value, JsonKind kind, const std::string& pointer, const std::string& expected) {
  if (value.kind == kind) return true;
  faults_.list.add(pointer, "found " + shown(value) + "; expected " + expected);
  return false;
}

bool ObjectReader::is_short(std::string_view key, const std::string& value, std::size_t max_bytes) {
  if (value.size() <= max_bytes) return true;
  fault(key, std::to_string(value.size()) + " bytes of text; expected at most " + std::to_string(max_bytes));
  return false;
}

void ObjectReader::format(std::string_view key, std::string_view expected) {
  const Json* const found = take(key, JsonKind::string, in_quotes(expected));
  if (!found || found->string == expected) return;
  faults_.is_newer_format = is_newer_than_first(found->string);
  fault(key, faults_.is_newer_format ? in_quotes(found->string) +
                                           " is a newer format than this program reads; expected " + in_quotes(expected)
                                     : "found " + in_quotes(found->string) + "; expected " + in_quotes(expected));
}

void ObjectReader::string(std::string_view key, std::string& value) {
  const Json* const found = take(key, JsonKind::string, "a string");
  if (found && is_short(key, found->string, kMaxIdBytes)) value = found->string;
  else faults_.ids_are_uncertain = true;
}

void ObjectReader::optional_string(std::string_view key, std::string& value) {
  const Json* const found = take_optional(key);
  if (found && is_kind(*found, JsonKind::string, pointer_to(pointer_, key), "a string") &&
      is_short(key, found->string, kMaxTextBytes))
    value = found->string;
}

void ObjectReader::text(std::string_view key, core::Text& text) {
  if (const Json* const found = take_optional(key)) text_value(key, *found, text);
  else fault(key, "missing; expected a string, or an object of strings \"en\" and \"fr\"");
}

void ObjectReader::optional_text(std::string_view key, core::Text& text) {
  if (const Json* const found = take_optional(key)) text_value(key, *found, text);
}

void ObjectReader::quality(std::string_view key, core::Quality& quality) {
  const Json* const found = take_optional(key);
  if (!found || !is_kind(*found, JsonKind::string, pointer_to(pointer_, key), "a string")) return;
  const std::span names(kQualityNames.begin() + 1, kQualityNames.end());
  const auto at = std::find(names.begin(), names.end(), found->string);
  if (at == names.end())
    return fault(key, "found " + in_quotes(found->string) + "; expected one of " + list_in_quotes(names));
  quality = static_cast<core::Quality>(1 + (at - names.begin()));
}

void ObjectReader::text_value(std::string_view key, const Json& found, core::Text& text) {
  if (found.kind == JsonKind::object) {
    std::vector<core::Text::Wording> wordings;
    inside(found, pointer_to(pointer_, key), wordings, [](auto& file, auto& made) { file.wordings(made); });
    text = core::Text(std::move(wordings));
  } else if (is_kind(found, JsonKind::string, pointer_to(pointer_, key),
                     "a string, or an object of strings \"en\" and \"fr\"") &&
             is_short(key, found.string, kMaxTextBytes)) {
    text = core::Text(found.string);
  }
}

void ObjectReader::wordings(std::vector<core::Text::Wording>& wordings) {
  const auto read = [&](std::string_view language, const Json* value) {
    if (value && is_short(language, value->string, kMaxTextBytes))
      wordings.push_back({std::string(language), value->string});
  };
  for (const std::string_view language : kFirstLanguages) read(language, take(language, JsonKind::string, "a string"));
  for (const std::string_view language : language_ids()) {
    if (std::find(kFirstLanguages.begin(), kFirstLanguages.end(), language) != kFirstLanguages.end()) continue;
    const Json* const value = take_optional(language);
    if (value && is_kind(*value, JsonKind::string, pointer_to(pointer_, language), "a string")) read(language, value);
  }
}

void ObjectReader::month(std::string_view key, int& year, int& month) {
  const std::string expected = "a month as \"YYYY-MM\"";
  const Json* const found = take(key, JsonKind::string, expected);
  if (!found) return;
  const std::string_view text = found->string;
  const bool is_month = text.size() == 7 && text[4] == '-' && is_digits(text.substr(0, 4)) &&
                        is_digits(text.substr(5)) && text.substr(5) >= "01" && text.substr(5) <= "12";
  if (!is_month) return fault(key, "found " + in_quotes(text) + "; expected " + expected);
  year = number_of_digits(text.substr(0, 4));
  month = number_of_digits(text.substr(5));
}

void ObjectReader::bound(std::string_view key, double& value) {
  if (const Json* const found = take(key, JsonKind::number, "a number")) value = found->number;
}

void ObjectReader::number(std::string_view key, const core::Parameter& parameter, double& value) {
  const std::string expected = expected_text(parameter, false);
  const Json* const found = take(key, JsonKind::number, expected);
  if (!found) return;
  if (parameter.allows(found->number)) value = found->number;
  else fault(key, shown(*found) + " is out of range; expected " + expected);
}

void ObjectReader::number(std::string_view key, const core::Parameter& parameter, int& value) {
  if (const Json* const found = take(key, JsonKind::number, expected_text(parameter, true)))
    whole_number(*found, pointer_to(pointer_, key), parameter, value);
}

void ObjectReader::whole_number(const Json& found, const std::string& pointer, const core::Parameter& parameter,
                                int& value) {
  const std::string expected = "; expected " + expected_text(parameter, true);
  if (!parameter.allows(found.number)) faults_.list.add(pointer, shown(found) + " is out of range" + expected);
  else if (!is_whole(found.number)) faults_.list.add(pointer, shown(found) + " is not a whole number" + expected);
  else value = static_cast<int>(found.number);
}

void ObjectReader::levels(std::string_view key, std::array<int, core::kObjectives>& levels) {
  const std::string expected = "an array of " + std::to_string(levels.size()) + " levels";
  const Json* const found = take(key, JsonKind::array, expected);
  if (!found) return;
  if (found->items.size() != levels.size())
    return fault(key, std::to_string(found->items.size()) + " entries; expected " + expected);
  const auto& parameter = core::seal_parameter();
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const std::string at = pointer_to(pointer_to(pointer_, key), i);
    if (is_kind(found->items[i], JsonKind::number, at, expected_text(parameter, true)))
      whole_number(found->items[i], at, parameter, levels[i]);
  }
}

void ObjectReader::assumptions(std::string_view key, std::vector<core::Assumption>& assumptions) {
  const Json* const found = take_optional(key);
  const std::string at = pointer_to(pointer_, key);
  if (!found || !is_kind(*found, JsonKind::object, at, "an object from JSON Pointers to assumptions")) return;
  std::set<std::string_view> seen;
  for (const auto& [pointer, value] : found->members) {
    const std::string here = pointer_to(at, pointer);
    if (!seen.insert(pointer).second) {
      faults_.list.add(here, "stands here twice; expected once");
      continue;
    }
    auto& assumption = assumptions.emplace_back();
    assumption.pointer = pointer;
    if (is_kind(value, JsonKind::object, here, "an object")) inside(value, here, assumption, kAssumptionLayout);
  }
}

void ObjectReader::finish() {
  std::set<std::string_view> seen;
  std::vector<std::string_view> unknown;
  for (const auto& member : object_.members) {
    const bool is_known = std::find(known_.begin(), known_.end(), member.key) != known_.end();
    if (!is_known) unknown.push_back(member.key);
    if (!seen.insert(member.key).second && is_known) fault(member.key, "stands here twice; expected once");
  }
  std::vector<std::string_view> missing;
  std::copy_if(known_.begin(), known_.end(), std::back_inserter(missing),
               [&](auto name) { return !seen.contains(name); });
  for (const auto key : unknown) fault(key, faults_.list.is_full() ? std::string() : unknown_text(key, missing));
}

std::string ObjectReader::unknown_text(std::string_view key, std::span<const std::string_view> missing) const {
  auto meant = nearest_word(key, missing);  // a misspelt field is missing under its right name
  if (meant.empty()) meant = nearest_word(key, known_);
  if (!meant.empty()) return "unknown field; did you mean " + in_quotes(meant) + "?";
  return "unknown field; expected one of " + list_in_quotes(known_);
}

}  // namespace curseur::io
