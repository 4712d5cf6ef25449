#include "io/scenario_writer.hpp"

#include "io/json_writer.hpp"
#include "io/scenario_layout.hpp"

namespace curseur::io {
namespace {

// The writing half of scenario_layout.hpp.
class ObjectWriter {
 public:
  explicit ObjectWriter(JsonWriter& json) : json_(json) {}

  void format(std::string_view key, std::string_view format) { string(key, format); }
  void string(std::string_view key, std::string_view value) { json_.key(key).string(value); }
  void optional_string(std::string_view key, std::string_view value) {
    if (!value.empty()) string(key, value);
  }
  void text(std::string_view key, const core::Text& text) {
    if (text.is_same_everywhere()) return string(key, text.english());
    json_.key(key).begin_object();
    for (const auto& [language, wording] : text.wordings()) string(language, wording);
    json_.end_object();
  }
  void optional_text(std::string_view key, const core::Text& value) {
    if (value != core::Text{}) text(key, value);
  }
  void quality(std::string_view key, core::Quality quality) {
    optional_string(key, kQualityNames[static_cast<std::size_t>(quality)]);
  }
  void month(std::string_view key, int year, int month) {
    const auto digits = [](int value, std::size_t width) {
      const std::string text = std::to_string(value);
      return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
    };
    string(key, digits(year, 4) + "-" + digits(month, 2));
  }
  void bound(std::string_view key, double value) { json_.key(key).number(value); }
  void levels(std::string_view key, const std::array<int, core::kObjectives>& levels) {
    json_.key(key).row(levels, [&](int level) { json_.number(level); });
  }
  template <class Owner>
  void numbers(std::span<const core::Field<Owner>> fields, const Owner& owner) {
    for (const auto& field : fields)
      std::visit([&](auto member) { bound(field.key(), static_cast<double>(owner.*member)); }, field.member);
  }
  template <class Value, class Layout>
  void object(std::string_view key, const Value& value, Layout layout) {
    json_.key(key);
    inside(value, layout);
  }
  template <class Value, class Layout>
  void list(std::string_view key, const std::vector<Value>& values, int, Layout layout) {
    json_.key(key).begin_array();
    for (const auto& value : values) inside(value, layout);
    json_.end_array();
  }
  void assumptions(std::string_view key, const std::vector<core::Assumption>& assumptions) {
    if (assumptions.empty()) return;
    json_.key(key).begin_object();
    for (const auto& assumption : assumptions) object(assumption.pointer, assumption, kAssumptionLayout);
    json_.end_object();
  }

 private:
  template <class Value, class Layout>
  void inside(const Value& value, Layout layout) {
    json_.begin_object();
    layout(*this, value);
    json_.end_object();
  }

  JsonWriter& json_;
};

}  // namespace

std::string write_scenario(const core::Scenario& scenario) {
  JsonWriter json;
  ObjectWriter writer(json);
  json.begin_object();
  kScenarioLayout(writer, scenario);
  json.end_object();
  return std::move(json).take();
}

}  // namespace curseur::io
