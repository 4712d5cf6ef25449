// Writes a result as JSON by walking its field list (core/catalogue/fields.hpp). Numbers that are not finite and empty
// optionals become null, enums their names.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/catalogue/fields.hpp"
#include "core/sim/metrics.hpp"
#include "io/json/json_writer.hpp"

namespace curseur::io {

// Writes the members of a value's JSON object into the open object.
template <class T>
void write_members(JsonWriter& json, const T& value);

// Writes every metric of every path by name: flags as booleans, a month as null if a path has none.
void write_value(JsonWriter& json, const core::PathMetrics& metrics);
template <class T>
void write_value(JsonWriter& json, const T& value);

namespace detail {

// Whether a list of these is written on one line.
template <class T>
inline constexpr bool kIsPlain =
    std::is_arithmetic_v<T> || std::is_enum_v<T> || std::is_convertible_v<T, std::string_view>;
template <class T>
inline constexpr bool kIsPlain<std::optional<T>> = kIsPlain<T>;

template <class T>
inline constexpr bool kIsList = false;
template <class T>
inline constexpr bool kIsList<std::vector<T>> = true;
template <class T, std::size_t kSize>
inline constexpr bool kIsList<std::array<T, kSize>> = true;

template <class T>
inline constexpr bool kIsKeyed = false;
template <class Value, class Key>
inline constexpr bool kIsKeyed<core::Keyed<Value, Key>> = true;

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

template <class Entry, class Value>
void write_named(JsonWriter& json, const Entry& entry, const Value& value) {
  if constexpr (requires { core::is_absent(value); })
    if (entry.presence == core::Presence::if_any && core::is_absent(value)) return;
  json.key(entry.name);
  write_value(json, value);
}

template <class T, class Owner, class Value>
void write_entry(JsonWriter& json, const T& owner, const core::Shown<Owner, Value>& entry) {
  write_named(json, entry, owner.*entry.member);
}
template <class T, class Make>
void write_entry(JsonWriter& json, const T& owner, const core::Derived<Make>& entry) {
  write_named(json, entry, entry.make(owner));
}
template <class T, class Owner, class Value>
void write_entry(JsonWriter&, const T&, const core::Carried<Owner, Value>&) {}
template <class T, class Owner, class Value>
void write_entry(JsonWriter& json, const T& owner, const core::Spread<Owner, Value>& entry) {
  const Value& items = owner.*entry.member;
  for (const core::Part& part : entry.parts()) {
    json.key(part.name);
    if constexpr (!kIsOptional<Value>) write_value(json, items[part.index]);
    else if (items) write_value(json, (*items)[part.index]);
    else json.null();
  }
}
template <class T, class Owner, class Value>
void write_entry(JsonWriter& json, const T& owner, const core::Inlined<Owner, Value>& entry) {
  const Value& inner = owner.*entry.member;
  if constexpr (!std::is_pointer_v<Value>) write_members(json, inner);
  else if (inner != nullptr) write_members(json, *inner);
}
template <class T, class Base>
void write_entry(JsonWriter& json, const T& owner, const core::Inherited<Base>&) {
  write_members(json, static_cast<const Base&>(owner));
}

}  // namespace detail

template <class T>
void write_members(JsonWriter& json, const T& value) {
  std::apply([&](const auto&... entry) { (detail::write_entry(json, value, entry), ...); },
             core::fields_of<T>().entries);
}

template <class T>
void write_value(JsonWriter& json, const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    json.boolean(value);
  } else if constexpr (std::is_integral_v<T>) {
    json.integer(static_cast<std::uint64_t>(value));
  } else if constexpr (std::is_floating_point_v<T>) {
    json.number(value);
  } else if constexpr (std::is_enum_v<T>) {
    json.string(name_of(value));
  } else if constexpr (std::is_convertible_v<T, std::string_view>) {
    json.string(value);
  } else if constexpr (std::is_pointer_v<T>) {
    write_value(json, *value);
  } else if constexpr (detail::kIsOptional<T>) {
    if (value) write_value(json, *value);
    else json.null();
  } else if constexpr (detail::kIsKeyed<T>) {
    json.begin_object();
    for (const auto& [key, item] : value.entries) {
      json.key(key);
      write_value(json, item);
    }
    json.end_object();
  } else if constexpr (detail::kIsList<T>) {
    const auto write = [&json](const auto& item) { write_value(json, item); };
    if constexpr (detail::kIsPlain<typename T::value_type>) {
      json.row(value, write);
    } else {
      json.begin_array();
      for (const auto& item : value) write(item);
      json.end_array();
    }
  } else {
    json.begin_object();
    write_members(json, value);
    json.end_object();
  }
}

}  // namespace curseur::io
