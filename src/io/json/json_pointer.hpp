// JSON Pointers (RFC 6901): builds them for faults, and follows one to change the value it names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/json/json.hpp"

namespace curseur::io {

// pointer + "/" + key, escaped. A key longer than any of ours is cut; the pointer is then only for reading.
std::string pointer_to(std::string_view pointer, std::string_view key);
std::string pointer_to(std::string_view pointer, std::size_t index);

// The steps of a pointer, unescaped: "/a~1b/0" -> "a/b", "0". Empty if it is not a pointer.
std::optional<std::vector<std::string>> steps_of_pointer(std::string_view pointer);

// Puts `value` at `pointer`, like "add" and "replace" of RFC 6902: a member of an object is replaced or added, an item
// of an array is replaced, and "-" appends. The parents must exist.
std::optional<Fault> set_at(Json& root, std::string_view pointer, Json value);
// Removes a member of an object, like "remove" of RFC 6902, but a missing member is not a fault.
std::optional<Fault> remove_at(Json& root, std::string_view pointer);

// A change requested in addition to a file: a value to put at a JSON Pointer, or a member to remove.
struct Assignment {
  std::string pointer;
  Json value{};
  bool removes = false;
};
std::optional<Fault> assign(Json& root, const Assignment& setting);

}  // namespace curseur::io
