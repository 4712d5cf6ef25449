// Reads the fields of one JSON object into plain values and collects every fault: the reading half of
// core/model/layout.hpp. A faulty value keeps its default, so reading continues and finds the remaining faults. A field
// added after the first format may be absent: a number then has the value `otherwise`, and anything else is empty.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/layout.hpp"
#include "io/json/json.hpp"
#include "io/json/json_pointer.hpp"

namespace curseur::io {

inline constexpr std::size_t kMaxIdBytes = 100;

// State shared by the readers of all objects of one file.
struct ReadFaults {
  FaultList list;
  FaultList unplaced;  // from settings without a place, and from fields unknown to the file's format
  int newest_format = core::kNewestFormat;  // the newest one that can be read
  bool is_newer_format = false;  // if so, no other fault of the file means anything
  bool ids_are_uncertain = false;  // an id could not be read, so a valid reference may look wrong
};

class ObjectReader {
 public:
  // `object` must be a JSON object and outlive the reader.
  ObjectReader(const Json& object, std::string pointer, ReadFaults& faults)
      : object_(object), pointer_(std::move(pointer)), faults_(faults) {}

  void format(std::string_view key);
  void string(std::string_view key, std::string& value, int since = core::kFirstFormat);
  void optional_string(std::string_view key, std::string& value, int since = core::kFirstFormat);
  void text(std::string_view key, core::Text& text, int since = core::kFirstFormat);
  void optional_text(std::string_view key, core::Text& text, int since = core::kFirstFormat);
  void quality(std::string_view key, core::Quality& quality);
  void month(std::string_view key, int& year, int& month);
  void bound(std::string_view key, double& value);
  void levels(std::string_view key, core::Levels& levels, int since = core::kFirstFormat);
  void assumptions(std::string_view key, std::vector<core::Assumption>& assumptions);

  void numbers(const auto& fields, auto& owner) {
    for (const auto& field : fields)
      std::visit([&](auto member) { number(field.key(), field, owner.*member); }, field.member);
  }

  void object(std::string_view key, auto& value, const auto& layout, int since = core::kFirstFormat) {
    if (is_left_out(key, since)) return inside(empty_object(), pointer_to(pointer_, key), value, layout);
    if (const Json* const child = take(key, JsonKind::object, core::phrase("an_object")))
      inside(*child, pointer_to(pointer_, key), value, layout);
  }

  template <class Value>
  void list(std::string_view key, std::vector<Value>& values, int max_size, const auto& layout,
            int since = core::kFirstFormat) {
    if (is_left_out(key, since)) return;
    const Json* const child = take_list(key, max_size);
    if (!child) return;
    const std::string at = pointer_to(pointer_, key);
    for (std::size_t i = 0; i < child->items.size();
         ++i)  // a faulty entry keeps its place, because others are named by index
      entry(child->items[i], pointer_to(at, i), values.emplace_back(), layout);
  }

  // Call it after the last field: reports unknown and repeated fields.
  void finish();

 private:
  // Whether a field is missing and is allowed to be, because a later format added it.
  bool is_left_out(std::string_view key, int since) { return since > core::kFirstFormat && is_absent(key); }
  bool is_absent(std::string_view key);
  static const Json& empty_object();
  // The value of a field; null, with a fault, if it is missing or of another kind.
  const Json* take(std::string_view key, JsonKind kind, const core::Phrase& expected);
  const Json* take_optional(std::string_view key);
  const Json* take_list(std::string_view key, int max_size);
  void fault(std::string_view key, core::FaultId id, std::vector<core::Phrase> arguments = {}) {
    faults_.list.add({pointer_to(pointer_, key), id, std::move(arguments)});
  }
  bool is_kind(const Json& value, JsonKind kind, const std::string& pointer, const core::Phrase& expected);
  bool is_short(std::string_view key, const std::string& value, std::size_t max_bytes);
  void number(std::string_view key, const core::Parameter& parameter, double& value);
  void number(std::string_view key, const core::Parameter& parameter, int& value);
  void whole_number(const Json& found, const std::string& pointer, const core::Parameter& parameter, int& value);
  void text_value(std::string_view key, const Json& found, core::Text& text);
  void tell_unknown(std::string_view key, std::span<const std::string_view> missing);
  void wordings(std::vector<core::Text::Wording>& wordings);  // the wordings of one text, by language

  void inside(const Json& child, std::string pointer, auto& value, const auto& layout) {
    ObjectReader reader(child, std::move(pointer), faults_);
    layout(reader, value);
    reader.finish();
  }
  void entry(const Json& item, std::string pointer, auto& value, const auto& layout) {
    if (is_kind(item, JsonKind::object, pointer, core::phrase("an_object")))
      inside(item, std::move(pointer), value, layout);
    else faults_.ids_are_uncertain = true;
  }

  const Json& object_;
  std::string pointer_;
  ReadFaults& faults_;
  std::vector<std::string_view> known_;  // fields read so far
};

}  // namespace curseur::io
