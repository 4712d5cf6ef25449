#include "io/json/json_difference.hpp"

#include <cmath>

namespace curseur::io {
namespace {

bool same_value(const Json& a, const Json& b) {
  if (a.kind != b.kind) return false;
  switch (a.kind) {
    case JsonKind::null:
      return true;
    case JsonKind::boolean:
      return a.boolean == b.boolean;
    case JsonKind::number:
      // A zero keeps its sign: results are compared to the last bit.
      return a.number == b.number && std::signbit(a.number) == std::signbit(b.number);
    default:
      return a.string == b.string;
  }
}

// Objects, and arrays of equal size, can be walked side by side.
bool can_walk(const Json& from, const Json& to) {
  if (from.kind != to.kind) return false;
  return from.kind == JsonKind::object || (from.kind == JsonKind::array && from.items.size() == to.items.size());
}

// A key of an assumption is a pointer and may be long. It is not cut, unlike the keys in faults.
std::string step_text(std::string_view key) {
  std::string text = "/";
  for (const char c : key) text += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return text;
}

void walk(const Json& from, const Json& to, const std::string& pointer, std::vector<Assignment>& found) {
  if (!can_walk(from, to)) {
    const bool is_plain = to.kind != JsonKind::array && to.kind != JsonKind::object;
    if (!is_plain || !same_value(from, to)) found.push_back({pointer, to});
    return;
  }
  for (std::size_t i = 0; i < to.items.size(); ++i) walk(from.items[i], to.items[i], pointer_to(pointer, i), found);
  for (const JsonMember& member : from.members)
    if (to.find(member.key) == nullptr) found.push_back({pointer + step_text(member.key), {}, true});
  for (const JsonMember& member : to.members) {
    const std::string at = pointer + step_text(member.key);
    const Json* const before = from.find(member.key);
    if (before) walk(*before, member.value, at, found);
    else found.push_back({at, member.value});
  }
}

}  // namespace

std::vector<Assignment> difference(const Json& from, const Json& to) {
  std::vector<Assignment> found;
  walk(from, to, "", found);
  return found;
}

}  // namespace curseur::io
