#include "io/scenario/object_reader.hpp"

#include <algorithm>
#include <set>

#include "io/json/json_writer.hpp"
#include "io/languages.hpp"
#include "io/scenario/format_name.hpp"

namespace curseur::io {
namespace {

using core::phrase;

bool is_whole(double value) {
  constexpr double kLimit = 1e9;  // well inside int; the tables' limits are far below
  return value >= -kLimit && value <= kLimit && static_cast<double>(static_cast<int>(value)) == value;
}

core::Phrase expected_number(const core::Parameter& parameter, bool whole) {
  return core::number_in(parameter.allowed_text(), whole);
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int number_of_digits(std::string_view digits) {  // a few digits
  int value = 0;
  for (const char c : digits) value = 10 * value + (c - '0');
  return value;
}

}  // namespace

bool ObjectReader::is_absent(std::string_view key) {
  if (object_.find(key)) return false;
  known_.push_back(key);
  return true;
}

const Json& ObjectReader::empty_object() {
  static const Json made = [] {
    Json object;
    object.kind = JsonKind::object;
    return object;
  }();
  return made;
}

const Json* ObjectReader::take_optional(std::string_view key) {
  known_.push_back(key);
  return object_.find(key);
}

const Json* ObjectReader::take(std::string_view key, JsonKind kind, const core::Phrase& expected) {
  const Json* const found = take_optional(key);
  if (!found) fault(key, "missing", {expected});
  return found && is_kind(*found, kind, pointer_to(pointer_, key), expected) ? found : nullptr;
}

const Json* ObjectReader::take_list(std::string_view key, int max_size) {
  const Json* const found = take(key, JsonKind::array, phrase("an_array"));
  const auto most = static_cast<std::size_t>(max_size);
  if (found && found->items.size() <= most) return found;
  if (found) fault(key, "entries_most", {found->items.size(), most});
  faults_.ids_are_uncertain = true;
  return nullptr;
}

bool ObjectReader::is_kind(const Json& value, JsonKind kind, const std::string& pointer, const core::Phrase& expected) {
  if (value.kind == kind) return true;
  faults_.list.add({pointer, "found", {shown(value), expected}});
  return false;
}

bool ObjectReader::is_short(std::string_view key, const std::string& value, std::size_t max_bytes) {
  if (value.size() <= max_bytes) return true;
  fault(key, "too_long", {value.size(), max_bytes});
  return false;
}

void ObjectReader::format(std::string_view key) {
  const std::string expected = format_name(faults_.newest_format);
  const Json* const found = take(key, JsonKind::string, in_quotes(expected));
  if (!found) return;
  const auto format = format_number(found->string);
  if (format && *format <= faults_.newest_format) return;
  faults_.is_newer_format = format.has_value();
  if (faults_.is_newer_format) fault(key, "newer_format", {in_quotes(found->string), in_quotes(expected)});
  else fault(key, "found", {in_quotes(found->string), in_quotes(expected)});
}

void ObjectReader::string(std::string_view key, std::string& value, int since) {
  if (is_left_out(key, since)) return;
  const Json* const found = take(key, JsonKind::string, phrase("a_string"));
  if (found && is_short(key, found->string, kMaxIdBytes)) value = found->string;
  else faults_.ids_are_uncertain = true;
}

void ObjectReader::optional_string(std::string_view key, std::string& value, int) {
  const Json* const found = take_optional(key);
  if (found && is_kind(*found, JsonKind::string, pointer_to(pointer_, key), phrase("a_string")) &&
      is_short(key, found->string, core::kMaxTextBytes))
    value = found->string;
}

void ObjectReader::text(std::string_view key, core::Text& text, int since) {
  if (is_left_out(key, since)) return;
  if (const Json* const found = take_optional(key)) text_value(key, *found, text);
  else fault(key, "missing", {phrase("a_text")});
}

void ObjectReader::optional_text(std::string_view key, core::Text& text, int) {
  if (const Json* const found = take_optional(key)) text_value(key, *found, text);
}

void ObjectReader::quality(std::string_view key, core::Quality& quality) {
  const Json* const found = take_optional(key);
  if (!found || !is_kind(*found, JsonKind::string, pointer_to(pointer_, key), phrase("a_string"))) return;
  const std::span names(core::kQualityNames.begin() + 1, core::kQualityNames.end());
  const auto at = std::find(names.begin(), names.end(), found->string);
  if (at == names.end())
    return fault(key, "found", {in_quotes(found->string), phrase("one_of", {list_in_quotes(names)})});
  quality = static_cast<core::Quality>(1 + (at - names.begin()));
}

void ObjectReader::text_value(std::string_view key, const Json& found, core::Text& text) {
  if (found.kind == JsonKind::object) {
    std::vector<core::Text::Wording> wordings;
    inside(found, pointer_to(pointer_, key), wordings, [](auto& file, auto& made) { file.wordings(made); });
    text = core::Text(std::move(wordings));
  } else if (is_kind(found, JsonKind::string, pointer_to(pointer_, key), phrase("a_text")) &&
             is_short(key, found.string, core::kMaxTextBytes)) {
    text = core::Text(found.string);
  }
}

void ObjectReader::wordings(std::vector<core::Text::Wording>& wordings) {
  const auto read = [&](std::string_view language, const Json* value) {
    if (value && is_short(language, value->string, core::kMaxTextBytes))
      wordings.push_back({std::string(language), value->string});
  };
  for (const std::string_view language : core::kFirstLanguages)
    read(language, take(language, JsonKind::string, phrase("a_string")));
  for (const std::string_view language : language_ids()) {
    if (std::find(core::kFirstLanguages.begin(), core::kFirstLanguages.end(), language) != core::kFirstLanguages.end())
      continue;
    const Json* const value = take_optional(language);
    if (value && is_kind(*value, JsonKind::string, pointer_to(pointer_, language), phrase("a_string")))
      read(language, value);
  }
}

void ObjectReader::month(std::string_view key, int& year, int& month) {
  const core::Phrase expected = phrase("a_month");
  const Json* const found = take(key, JsonKind::string, expected);
  if (!found) return;
  const std::string_view text = found->string;
  const bool is_month = text.size() == 7 && text[4] == '-' && is_digits(text.substr(0, 4)) &&
                        is_digits(text.substr(5)) && text.substr(5) >= "01" && text.substr(5) <= "12";
  if (!is_month) return fault(key, "found", {in_quotes(text), expected});
  year = number_of_digits(text.substr(0, 4));
  month = number_of_digits(text.substr(5));
}

void ObjectReader::bound(std::string_view key, double& value) {
  if (const Json* const found = take(key, JsonKind::number, phrase("a_number"))) value = found->number;
}

void ObjectReader::number(std::string_view key, const core::Parameter& parameter, double& value) {
  if (parameter.otherwise && is_absent(key)) return void(value = *parameter.otherwise);
  const core::Phrase expected = expected_number(parameter, false);
  const Json* const found = take(key, JsonKind::number, expected);
  if (!found) return;
  if (parameter.allows(found->number)) value = found->number;
  else if (const auto meant = parameter.meant(found->number))
    fault(key, "out_of_range_meant", {shown(*found), expected, *meant});
  else fault(key, "out_of_range", {shown(*found), expected});
}

void ObjectReader::number(std::string_view key, const core::Parameter& parameter, int& value) {
  if (parameter.otherwise && is_absent(key)) return void(value = core::rounded(*parameter.otherwise));
  if (const Json* const found = take(key, JsonKind::number, expected_number(parameter, true)))
    whole_number(*found, pointer_to(pointer_, key), parameter, value);
}

void ObjectReader::whole_number(const Json& found, const std::string& pointer, const core::Parameter& parameter,
                                int& value) {
  const std::vector<core::Phrase> told = {shown(found), expected_number(parameter, true)};
  if (!parameter.allows(found.number)) faults_.list.add({pointer, "out_of_range", told});
  else if (!is_whole(found.number)) faults_.list.add({pointer, "not_whole", told});
  else value = static_cast<int>(found.number);
}

void ObjectReader::levels(std::string_view key, core::Levels& levels, int since) {
  if (is_left_out(key, since)) return;
  const Json* const found = take(key, JsonKind::array, phrase("levels", {levels.size()}));
  if (!found) return;
  if (found->items.size() != levels.size()) return fault(key, "entries_levels", {found->items.size(), levels.size()});
  const auto& parameter = core::seal_parameter();
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const std::string at = pointer_to(pointer_to(pointer_, key), i);
    if (is_kind(found->items[i], JsonKind::number, at, expected_number(parameter, true)))
      whole_number(found->items[i], at, parameter, levels[i]);
  }
}

void ObjectReader::assumptions(std::string_view key, std::vector<core::Assumption>& assumptions) {
  const Json* const found = take_optional(key);
  const std::string at = pointer_to(pointer_, key);
  if (!found || !is_kind(*found, JsonKind::object, at, phrase("assumptions"))) return;
  std::set<std::string_view> seen;
  for (const auto& [pointer, value] : found->members) {
    const std::string here = pointer_to(at, pointer);
    if (!seen.insert(pointer).second) {
      faults_.list.add({here, "twice"});
      continue;
    }
    auto& assumption = assumptions.emplace_back();
    assumption.pointer = pointer;
    if (is_kind(value, JsonKind::object, here, phrase("an_object")))
      inside(value, here, assumption, core::kAssumptionLayout);
  }
}

void ObjectReader::finish() {
  std::set<std::string_view> seen;
  std::vector<std::string_view> unknown;
  for (const auto& member : object_.members) {
    const bool is_known = std::find(known_.begin(), known_.end(), member.key) != known_.end();
    if (!is_known) unknown.push_back(member.key);
    if (!seen.insert(member.key).second && is_known) fault(member.key, "twice");
  }
  std::vector<std::string_view> missing;
  std::copy_if(known_.begin(), known_.end(), std::back_inserter(missing),
               [&](auto name) { return !seen.contains(name); });
  for (const auto key : unknown) tell_unknown(key, missing);
}

void ObjectReader::tell_unknown(std::string_view key, std::span<const std::string_view> missing) {
  if (faults_.list.is_full()) return fault(key, "unknown");  // the fault is only counted
  auto meant = nearest_word(key, missing);  // a misspelt field is missing under its correct name
  if (meant.empty()) meant = nearest_word(key, known_);
  if (!meant.empty()) fault(key, "unknown_meant", {in_quotes(meant)});
  else fault(key, "unknown", {list_in_quotes(known_)});
}

}  // namespace curseur::io
