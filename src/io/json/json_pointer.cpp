#include "io/json/json_pointer.hpp"

#include <charconv>

#include "core/text.hpp"

namespace curseur::io {
namespace {

constexpr std::size_t kKeyBytes = 200;

std::optional<std::string> unescaped(std::string_view step) {
  std::string out;
  for (std::size_t i = 0; i < step.size(); ++i) {
    if (step[i] != '~') {
      out += step[i];
      continue;
    }
    ++i;
    if (i == step.size() || (step[i] != '0' && step[i] != '1')) return std::nullopt;
    out += step[i] == '0' ? '~' : '/';
  }
  return out;
}

// RFC 6901: digits without a leading zero.
std::optional<std::size_t> index_of_step(std::string_view step) {
  std::size_t index = 0;
  const auto end = step.data() + step.size();
  const auto read = std::from_chars(step.data(), end, index);
  if (read.ec != std::errc{} || read.ptr != end || (step.size() > 1 && step[0] == '0')) return std::nullopt;
  return index;
}

core::Phrase names_of(const Json& object) {
  std::vector<std::string_view> names;
  for (const auto& member : object.members) names.push_back(member.key);
  return names.empty() ? core::phrase("nothing") : core::Phrase(list_in_quotes(names));
}

Fault no_such_step(const std::string& at, const Json& parent) {
  if (parent.kind == JsonKind::array) {
    const std::size_t size = parent.items.size();
    return size == 0 ? Fault{at, "append"} : Fault{at, "no_entry", {size - 1}};
  }
  if (parent.kind == JsonKind::object) return {at, "no_field", {names_of(parent)}};
  return {at, "nothing_inside", {shown(parent)}};
}

// The next child on the way; null if there is none. The `last` step may name a child that does not exist yet.
Json* child_at(Json& parent, const std::string& step, bool last) {
  if (parent.kind == JsonKind::object) {
    if (Json* const found = parent.find(step)) return found;
    return last ? &parent.members.emplace_back(JsonMember{step, {}}).value : nullptr;
  }
  if (parent.kind != JsonKind::array) return nullptr;
  if (last && step == "-") return &parent.items.emplace_back();
  const auto index = index_of_step(step);
  return index && *index < parent.items.size() ? &parent.items[*index] : nullptr;
}

}  // namespace

std::string pointer_to(std::string_view pointer, std::string_view key) {
  const auto kept = cut(key, kKeyBytes);
  return std::string(pointer) + "/" + core::pointer_step(kept) + (kept.size() < key.size() ? "…" : "");
}
std::string pointer_to(std::string_view pointer, std::size_t index) {
  return std::string(pointer) + "/" + std::to_string(index);
}

std::optional<std::vector<std::string>> steps_of_pointer(std::string_view pointer) {
  std::vector<std::string> steps;
  while (!pointer.empty()) {
    if (pointer[0] != '/') return std::nullopt;
    const auto end = pointer.find('/', 1);
    auto step = unescaped(pointer.substr(1, end == std::string_view::npos ? end : end - 1));
    if (!step) return std::nullopt;
    steps.push_back(std::move(*step));
    pointer = end == std::string_view::npos ? std::string_view{} : pointer.substr(end);
  }
  return steps;
}

std::optional<Fault> set_at(Json& root, std::string_view pointer, Json value) {
  const auto steps = steps_of_pointer(pointer);
  if (!steps) return Fault{std::string(pointer), "no_pointer"};
  Json* place = &root;
  std::string at;
  for (std::size_t i = 0; i < steps->size(); ++i) {
    Json& parent = *place;
    at = pointer_to(at, (*steps)[i]);
    place = child_at(parent, (*steps)[i], i + 1 == steps->size());
    if (!place) return no_such_step(at, parent);
  }
  *place = std::move(value);
  return std::nullopt;
}

std::optional<Fault> remove_at(Json& root, std::string_view pointer) {
  const auto steps = steps_of_pointer(pointer);
  if (!steps || steps->empty()) return Fault{std::string(pointer), "no_member_pointer"};
  Json* place = &root;
  std::string at;
  for (std::size_t i = 0; i + 1 < steps->size(); ++i) {
    Json& parent = *place;
    at = pointer_to(at, (*steps)[i]);
    place = child_at(parent, (*steps)[i], false);
    if (!place) return no_such_step(at, parent);
  }
  if (place->kind != JsonKind::object) return no_such_step(pointer_to(at, steps->back()), *place);
  std::erase_if(place->members, [&](const JsonMember& member) { return member.key == steps->back(); });
  return std::nullopt;
}

std::optional<Fault> assign(Json& root, const Assignment& setting) {
  return setting.removes ? remove_at(root, setting.pointer) : set_at(root, setting.pointer, setting.value);
}

}  // namespace curseur::io
