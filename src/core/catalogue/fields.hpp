// The members of each result, declared once. Next to each result struct, a function fields(const T*) lists its members
// with name, unit and meaning. Three readers walk this list: the JSON writer (io/result/fields_json.hpp), the byte
// format between the cockpit and its worker (app/run/engine_bytes.cpp), and the documentation (each_written_type
// below). To add a member, add it to its struct and add a row to the list below the struct.
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

// Units of numbers in results. kSame: the same unit as the figure that the number belongs to. kNone: counts, indices,
// text and flags; also structs, whose numbers have their own units.
namespace unit {
inline constexpr std::string_view kMeur = "MEUR", kShare = "share", kYearly = "share a year", kMonth = "month",
                                  kMonths = "months", kRatio = "ratio", kDeviations = "standard deviations",
                                  kLever = "that of the lever", kQuantity = "that of the quantity",
                                  kEvent = "that of the kind of event", kSeries = "that of the series", kSame = "same",
                                  kNone = "";
}

// if_any: the JSON omits the member when it is absent (is_absent).
enum class Presence { always, if_any };

template <class T>
bool is_absent(const std::optional<T>& value) {
  return !value;
}
template <class T>
bool is_absent(const T* value) {
  return value == nullptr;
}
bool is_absent(std::same_as<double> auto error) { return !(error > 0); }

// A member of both the struct and its JSON object, with the same name.
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

// A member of the JSON object only; make(owner) computes its value.
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

// A member of the struct only: the cockpit needs it, but the JSON omits it or shows it as a Derived.
template <class Owner, class Value>
struct Carried {
  Value Owner::*member;
};
template <class Owner, class Value>
constexpr auto carried(Value Owner::*member) {
  return Carried<Owner, Value>{member};
}

// An array whose items are separate members of the JSON object; parts() gives their names. If an optional array has no
// value, each of these members is null.
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

// A struct, or a pointer to a struct or null. Its JSON members are written directly into the owner's object.
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

// The field list of a struct: the name of its type in the documentation, its meaning, and its members in JSON order.
template <class... Entries>
struct FieldList {
  std::string_view type, meaning;
  std::tuple<Entries...> entries;
};
template <class... Entries>
constexpr auto members(std::string_view type, std::string_view meaning, Entries... entries) {
  return FieldList<Entries...>{type, meaning, std::tuple<Entries...>(entries...)};
}
// The field list of a struct that is never written as JSON.
template <class... Members>
constexpr auto carried_members(Members... pointers) {
  return members("", "", carried(pointers)...);
}

// Every struct needs a list of its own. Without this one, a derived struct would silently take the list of its base.
template <class T>
void fields(const T*) = delete;
template <class T>
concept HasFields = requires {
  fields(static_cast<const T*>(nullptr));
};
template <HasFields T>
constexpr auto fields_of() {
  return fields(static_cast<const T*>(nullptr));
}

// A JSON object whose keys are data. `Key::kMeaning` describes the keys.
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

// What each_written_type reports about a member of a JSON object.
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

// Calls visit(WrittenMember, std::type_identity<Value>) for every member of the JSON object of a T, in order. No T is
// needed. Value is never a reference or a pointer.
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
