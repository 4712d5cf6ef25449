// The writing half of core/model/layout.hpp: writes the fields of one object that exist in a given format.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/layout.hpp"
#include "io/json/json_writer.hpp"
#include "io/scenario/format_name.hpp"

namespace curseur::io {

class ObjectWriter {
 public:
  ObjectWriter(JsonWriter& json, int format) : json_(json), format_(format) {}

  void format(std::string_view key) { string(key, format_name(format_)); }
  void string(std::string_view key, std::string_view value, int since = core::kFirstFormat) {
    if (has(since)) json_.key(key).string(value);
  }
  void optional_string(std::string_view key, std::string_view value, int since = core::kFirstFormat) {
    if (!value.empty()) string(key, value, since);
  }
  void text(std::string_view key, const core::Text& text, int since = core::kFirstFormat) {
    if (!has(since)) return;
    if (text.is_same_everywhere()) return string(key, text.english());
    json_.key(key).begin_object();
    for (const auto& [language, wording] : text.wordings()) string(language, wording);
    json_.end_object();
  }
  void optional_text(std::string_view key, const core::Text& value, int since = core::kFirstFormat) {
    if (value != core::Text{}) text(key, value, since);
  }
  void quality(std::string_view key, core::Quality quality) {
    optional_string(key, core::kQualityNames[static_cast<std::size_t>(quality)]);
  }
  void month(std::string_view key, int year, int month) {
    const auto digits = [](int value, std::size_t width) {
      const std::string text = std::to_string(value);
      return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
    };
    string(key, digits(year, 4) + "-" + digits(month, 2));
  }
  void bound(std::string_view key, double value) { json_.key(key).number(value); }
  void levels(std::string_view key, const core::Levels& levels, int since = core::kFirstFormat) {
    if (has(since)) json_.key(key).row(levels, [&](int level) { json_.number(level); });
  }
  void numbers(const auto& fields, const auto& owner) {
    for (const auto& field : fields)
      if (has(field.since))
        std::visit([&](auto member) { bound(field.key(), static_cast<double>(owner.*member)); }, field.member);
  }
  void object(std::string_view key, const auto& value, const auto& layout, int since = core::kFirstFormat) {
    if (!has(since)) return;
    json_.key(key);
    inside(value, layout);
  }
  void list(std::string_view key, const auto& values, int, const auto& layout, int since = core::kFirstFormat) {
    if (!has(since)) return;
    json_.key(key).begin_array();
    for (const auto& value : values) inside(value, layout);
    json_.end_array();
  }
  void assumptions(std::string_view key, const std::vector<core::Assumption>& assumptions) {
    if (assumptions.empty()) return;
    json_.key(key).begin_object();
    for (const auto& assumption : assumptions) object(assumption.pointer, assumption, core::kAssumptionLayout);
    json_.end_object();
  }

 private:
  bool has(int since) const { return since <= format_; }
  void inside(const auto& value, const auto& layout) {
    json_.begin_object();
    layout(*this, value);
    json_.end_object();
  }

  JsonWriter& json_;
  int format_;
};

}  // namespace curseur::io
