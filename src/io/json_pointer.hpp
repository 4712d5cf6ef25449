// JSON Pointers (RFC 6901): building them for faults, and following one to change the value it names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/json.hpp"

namespace curseur::io {

// pointer + "/" + key, escaped. A key longer than any of ours is cut: the pointer is then only good for
// reading.
std::string pointer_to(std::string_view pointer, std::string_view key);
std::string pointer_to(std::string_view pointer, std::size_t index);

// The steps of a pointer, unescaped: "/a~1b/0" -> "a/b", "0". Nothing if it is not one.
std::optional<std::vector<std::string>> steps_of_pointer(std::string_view pointer);

// Puts `value` where `pointer` says, as "add" and "replace" of RFC 6902 do: a member is replaced or added to
// its object, an item of an array replaced, "-" appends. What leads there must exist.
std::optional<Fault> set_at(Json& root, std::string_view pointer, Json value);
// Takes a member of an object away, as "remove" there does; one that is not there is no fault.
std::optional<Fault> remove_at(Json& root, std::string_view pointer);

// A change asked for beside a file: a value to put at a JSON Pointer, or a member to take away.
struct Assignment {
  std::string pointer;
  Json value{};
  bool removes = false;
};
std::optional<Fault> assign(Json& root, const Assignment& setting);

}  // namespace curseur::io
