// Upgrades the tree of an older scenario file to the newest format. It is the third `file` that walks
// core/model/layout.hpp, with the reader and the writer. Sections and lists added by later formats are inserted empty,
// so that settings can find them; the reader gives their numbers the value `otherwise`. A field that the file's own
// format does not know is a fault.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/model/layout_walks.hpp"
#include "io/json/json.hpp"
#include "io/json/json_pointer.hpp"
#include "io/scenario/format_name.hpp"

namespace curseur::io {

class ObjectUpgrade : public core::PassedFields {
 public:
  // `object` must be a JSON object; `format` is the one that the file declares.
  ObjectUpgrade(Json& object, std::string pointer, int format, FaultList& faults)
      : object_(object), pointer_(std::move(pointer)), format_(format), faults_(faults) {}

  void string(std::string_view key, const auto&, int since = core::kFirstFormat) { is_known(key, since); }
  void optional_string(std::string_view key, const auto&, int since = core::kFirstFormat) { is_known(key, since); }
  void text(std::string_view key, const auto&, int since = core::kFirstFormat) { is_known(key, since); }
  void optional_text(std::string_view key, const auto&, int since = core::kFirstFormat) { is_known(key, since); }
  void levels(std::string_view key, const auto&, int since = core::kFirstFormat) { is_known(key, since); }
  void numbers(const auto& fields, const auto&) {
    for (const auto& field : fields) is_known(field.key(), field.since);
  }
  void object(std::string_view key, const auto& value, const auto& layout, int since = core::kFirstFormat) {
    Json* const child = place_of(key, JsonKind::object, since);
    if (child && child->kind == JsonKind::object) inside(*child, pointer_to(pointer_, key), value, layout);
  }
  void list(std::string_view key, const auto& rows, int, const auto& layout, int since = core::kFirstFormat) {
    Json* const child = place_of(key, JsonKind::array, since);
    if (!child) return;
    const typename std::remove_cvref_t<decltype(rows)>::value_type row{};
    for (std::size_t i = 0; i < child->items.size(); ++i)
      if (child->items[i].kind == JsonKind::object)
        inside(child->items[i], pointer_to(pointer_to(pointer_, key), i), row, layout);
  }

 private:
  // Whether the file's format has the field. If it does not and the field is present, that is a fault.
  bool is_known(std::string_view key, int since) {
    if (since <= format_) return true;
    if (object_.find(key)) faults_.add({pointer_to(pointer_, key), "newer_field", {in_quotes(format_name(since))}});
    return false;
  }
  // The section or list, inserted if a later format added it; null if it is missing or faulty.
  Json* place_of(std::string_view key, JsonKind kind, int since) {
    Json* const found = object_.find(key);
    if (found) return is_known(key, since) ? found : nullptr;
    if (since == core::kFirstFormat) return nullptr;
    Json& made = object_.members.emplace_back(JsonMember{std::string(key), {}}).value;
    made.kind = kind;
    return &made;
  }
  void inside(Json& child, std::string pointer, const auto& value, const auto& layout) {
    ObjectUpgrade upgrade(child, std::move(pointer), format_, faults_);
    layout(upgrade, value);
  }

  Json& object_;
  std::string pointer_;
  int format_;
  FaultList& faults_;
};

}  // namespace curseur::io
