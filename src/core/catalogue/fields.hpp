// The members of a result, declared once. Each result struct has a function fields(const T*) beside it that lists its
// members with name, unit and meaning. The list is walked by the JSON writer (io/fields_json.hpp), by the bytes between
// the cockpit and its worker (app/run/engine_bytes.cpp) and by the documentation (each_written_type below).
// To add a member, add it to its struct and a row to the list below the struct.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace curseur::core {

// Units of numbers in results. kSame: that of the figure which the number is a part of. kNone: counts and indices,
// text, flags, and structs, whose numbers have units of their own.
namespace unit {
inline constexpr std::string_view kMeur = "MEUR", kShare = "share", kYearly = "share a year", kMonth = "month",
                                  kMonths = "months", kRatio = "ratio", kDeviations = "standard deviations",
                                  kLever = "that of the lever", kQuantity = "that of the quantity",
                                  kEvent = "that of the kind of event", kSeries = "that of the series", kSame = "same",
                                  kNone = "";
}

// if_any: the JSON leaves the member out where it is absent (is_absent).
enum class Presence { always, if_any };

template <class T>
bool is_absent(const std::optional<T>& value) {
  return !value;
}
template <class T>
bool is_absent(const T* value) {
  return value == nullptr;
}
bool is_absent(std::same_as<double> auto error) {
  return !(error > 0);
}

// A member of the struct and of its JSON object, under one name.
template <class Owner, class Value>
struct Shown {
  std::string_view name;
  Value Owner::*member;
  std::string_view unit, meaning;
  Presence presence = Presence::always;
};
template <class Owner, class Value>
constexpr auto field(std::string_view name, Value Owner::*member, std::string_view unit, std::string_view meaning) {
  return Shown<Owner, Value>{name, member, unit, meaning, Presence::always};
}
template <class Owner, class Value>
constexpr auto field_if_any(std::string_view name, Value Owner::*member, std::string_view unit,
                            std::string_view meaning) {
  return Shown<Owner, Value>{name, member, unit, meaning, Presence::if_any};
}

// A member of the JSON object alone: make(owner) works its value out.
template <class Make>
struct Derived {
  std::string_view name;
  Make make;
  std::string_view unit, meaning;
  Presence presence = Presence::always;
};
template <class Make>
constexpr auto derived(std::string_view name, Make make, std::string_view unit, std::string_view meaning) {
  return Derived<Make>{name, make, unit, meaning, Presence::always};
}
template <class Make>
constexpr auto derived_if_any(std::string_view name, Make make, std::string_view unit, std::string_view meaning) {
  return Derived<Make>{name, make, unit, meaning, Presence::if_any};
}

// A member of the struct alone: what the cockpit needs of a result and the JSON does not show, or shows as a Derived.
template <class Owner, class Value>
struct Carried {
  Value Owner::*member;
};
template <class Owner, class Value>
constexpr auto carried(Value Owner::*member) {
  return Carried<Owner, Value>{member};
}

// An array whose items are members of the JSON object, each under a name of its own: parts() says which. An optional
// array without a value is written as null for each.
struct Part {
  std::string_view name;
  std::size_t index;  // into the array
  std::string_view unit, meaning;
};
template <class Owner, class Value>
struct Spread {
  Value Owner::*member;
  std::span<const Part> (*parts)();
};
template <class Owner, class Value>
constexpr auto spread(Value Owner::*member, std::span<const Part> (*parts)()) {
  return Spread<Owner, Value>{member, parts};
}

// A struct, or a pointer to one or to nothing, whose JSON members are written among those of its owner.
template <class Owner, class Value>
struct Inlined {
  Value Owner::*member;
};
template <class Owner, class Value>
constexpr auto inlined(Value Owner::*member) {
  return Inlined<Owner, Value>{member};
}
// The same for a base class.
template <class Base>
struct Inherited {};
template <class Base>
constexpr auto inherited() {
  return Inherited<Base>{};
}

// The list of a struct: the name of its type in the documentation, what it is, and its members in the order of the
// JSON.
template <class... Entries>
struct FieldList {
  std::string_view type, meaning;
  std::tuple<Entries...> entries;
};
template <class... Entries>
constexpr auto members(std::string_view type, std::string_view meaning, Entries... entries) {
  return FieldList<Entries...>{type, meaning, std::tuple<Entries...>(entries...)};
}
// Of a struct that no JSON shows.
template <class... Members>
constexpr auto carried_members(Members... pointers) {
  return members("", "", carried(pointers)...);
}

template <class T>
concept HasFields = requires {
  fields(static_cast<const T*>(nullptr));
};
template <HasFields T>
constexpr auto fields_of() {
  return fields(static_cast<const T*>(nullptr));
}

// A JSON object whose keys are data: `Key::kMeaning` says of what kind they are.
template <class Value, class Key>
struct Keyed {
  std::vector<std::pair<std::string, Value>> entries;
};
template <class Value, class Key>
bool is_absent(const Keyed<Value, Key>& value) {
  return value.entries.empty();
}
struct PointerKey {
  static constexpr std::string_view kMeaning = "JSON Pointer of a number of the scenario";
};
struct MeasureKey {
  static constexpr std::string_view kMeaning = "name of a measure";
};
struct SeriesKey {
  static constexpr std::string_view kMeaning = "name of a monthly series";
};

// What each_written_type tells of a member of a JSON object.
struct WrittenMember {
  std::string_view name, unit, meaning;
  Presence presence;
};

namespace detail {

template <class T>
struct ItemOf;
template <class T, std::size_t kSize>
struct ItemOf<std::array<T, kSize>> {
  using Type = T;
};
template <class T, std::size_t kSize>
struct ItemOf<std::optional<std::array<T, kSize>>> {
  using Type = std::optional<T>;
};

template <class Value>
using Pointed = std::remove_cv_t<std::remove_pointer_t<std::decay_t<Value>>>;

}  // namespace detail

// Calls visit(WrittenMember, std::type_identity<Value>) for every member of the JSON object that a T is written as, in
// order and without a T. Value is never a reference or a pointer.
template <HasFields T, class Visit>
void each_written_type(Visit&& visit);

namespace detail {

template <class T, class Visit, class Owner, class Value>
void tell_type(Visit& visit, const Shown<Owner, Value>& entry) {
  visit(WrittenMember{entry.name, entry.unit, entry.meaning, entry.presence}, std::type_identity<Pointed<Value>>{});
}
template <class T, class Visit, class Make>
void tell_type(Visit& visit, const Derived<Make>& entry) {
  using Value = std::invoke_result_t<Make, const T&>;
  visit(WrittenMember{entry.name, entry.unit, entry.meaning, entry.presence}, std::type_identity<Pointed<Value>>{});
}
template <class T, class Visit, class Owner, class Value>
void tell_type(Visit&, const Carried<Owner, Value>&) {}
template <class T, class Visit, class Owner, class Value>
void tell_type(Visit& visit, const Spread<Owner, Value>& entry) {
  for (const Part& part : entry.parts())
    visit(WrittenMember{part.name, part.unit, part.meaning, Presence::always},
          std::type_identity<typename ItemOf<Value>::Type>{});
}
template <class T, class Visit, class Owner, class Value>
void tell_type(Visit& visit, const Inlined<Owner, Value>&) {
  each_written_type<Pointed<Value>>(visit);
}
template <class T, class Visit, class Base>
void tell_type(Visit& visit, const Inherited<Base>&) {
  each_written_type<Base>(visit);
}

}  // namespace detail

template <HasFields T, class Visit>
void each_written_type(Visit&& visit) {
  std::apply([&](const auto&... entry) { (detail::tell_type<T>(visit, entry), ...); }, fields_of<T>().entries);
}

}  // namespace curseur::core
