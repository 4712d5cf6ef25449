// Reads the fields of one JSON object into plain values and collects every fault on the way: the reading half
// of scenario_layout.hpp. A value that is at fault keeps its default, so reading goes on and finds the rest.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/parameters.hpp"
#include "io/json.hpp"
#include "io/json_pointer.hpp"

namespace curseur::io {

inline constexpr std::size_t kMaxIdBytes = 100;
inline constexpr std::size_t kMaxTextBytes = 10'000;

// What is shared by the readers of all objects of one file.
struct ScenarioFaults {
  FaultList list;
  bool is_newer_format = false;  // then nothing else said of the file means anything
  bool ids_are_uncertain = false;  // an id could not be read, so a reference to it may look wrong and be right
};

class ObjectReader {
 public:
  // `object` is of that kind and outlives the reader.
  ObjectReader(const Json& object, std::string pointer, ScenarioFaults& faults)
      : object_(object), pointer_(std::move(pointer)), faults_(faults) {}

  void format(std::string_view key, std::string_view expected);
  void string(std::string_view key, std::string& value);
  void optional_string(std::string_view key, std::string& value);
  void text(std::string_view key, core::Text& text);
  void optional_text(std::string_view key, core::Text& text);
  void quality(std::string_view key, core::Quality& quality);
  void month(std::string_view key, int& year, int& month);
  void bound(std::string_view key, double& value);
  void levels(std::string_view key, std::array<int, core::kObjectives>& levels);
  void assumptions(std::string_view key, std::vector<core::Assumption>& assumptions);

  template <class Owner>
  void numbers(std::span<const core::Field<Owner>> fields, Owner& owner) {
    for (const auto& field : fields)
      std::visit([&](auto member) { number(field.key(), field, owner.*member); }, field.member);
  }

  template <class Value, class Layout>
  void object(std::string_view key, Value& value, Layout layout) {
    if (const Json* const child = take(key, JsonKind::object, "an object"))
      inside(*child, pointer_to(pointer_, key), value, layout);
  }

  template <class Value, class Layout>
  void list(std::string_view key, std::vector<Value>& values, int max_size, Layout layout) {
    const Json* const child = take_list(key, max_size);
    if (!child) return;
    const std::string at = pointer_to(pointer_, key);
    for (std::size_t i = 0; i < child->items.size();
         ++i)  // an entry at fault keeps its place: others are named by index
      entry(child->items[i], pointer_to(at, i), values.emplace_back(), layout);
  }

  // After the last field: what the object holds besides, or twice.
  void finish();

 private:
  // The value of a field; null, with a fault, where it is missing or of another kind.
  const Json* take(std::string_view key, JsonKind kind, const std::string& expected);
  const Json* take_optional(std::string_view key);
  const Json* take_list(std::string_view key, int max_size);
  void fault(std::string_view key, std::string message) {
    faults_.list.add(pointer_to(pointer_, key), std::move(message));
  }
  bool is_kind(const Json& value, JsonKind kind, const std::string& pointer, const std::string& expected);
  bool is_short(std::string_view key, const std::string& value, std::size_t max_bytes);
  void number(std::string_view key, const core::Parameter& parameter, double& value);
  void number(std::string_view key, const core::Parameter& parameter, int& value);
  void whole_number(const Json& found, const std::string& pointer, const core::Parameter& parameter, int& value);
  void text_value(std::string_view key, const Json& found, core::Text& text);
  void wordings(std::vector<core::Text::Wording>& wordings);  // of one text, by language
  std::string unknown_text(std::string_view key, std::span<const std::string_view> missing) const;

  template <class Value, class Layout>
  void inside(const Json& child, std::string pointer, Value& value, Layout layout) {
    ObjectReader reader(child, std::move(pointer), faults_);
    layout(reader, value);
    reader.finish();
  }
  template <class Value, class Layout>
  void entry(const Json& item, std::string pointer, Value& value, Layout layout) {
    if (is_kind(item, JsonKind::object, pointer, "an object")) inside(item, std::move(pointer), value, layout);
    else faults_.ids_are_uncertain = true;
  }

  const Json& object_;
  std::string pointer_;
  ScenarioFaults& faults_;
  std::vector<std::string_view> known_;  // fields asked for so far
};

}  // namespace curseur::io
