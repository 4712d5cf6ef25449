// Whether the field list of a struct (core/catalogue/fields.hpp) names all its members and bases. They are counted by
// how many values can initialise the struct.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/catalogue/fields.hpp"

namespace curseur::testing {

inline constexpr std::size_t kMostMembers = 32;

// Initialises a member of any type; never called.
struct Anything {
  template <class T>
  operator T() const;
};

template <class T, std::size_t... kIndices>
constexpr bool takes_values(std::index_sequence<kIndices...>) {
  return requires { T{(static_cast<void>(kIndices), Anything{})...}; };
}

// The number of members and bases of an aggregate.
template <class T, std::size_t kTried = kMostMembers>
constexpr std::size_t members_of() {
  static_assert(std::is_aggregate_v<T>);
  if constexpr (takes_values<T>(std::make_index_sequence<kTried>{})) return kTried;
  else if constexpr (kTried == 0) return 0;
  else return members_of<T, kTried - 1>();
}

// The number of members and bases that the field list names. A value computed for the JSON is neither.
template <class Entry>
inline constexpr bool kIsMember = true;
template <class Make>
inline constexpr bool kIsMember<core::Derived<Make>> = false;
template <class... Entries>
constexpr std::size_t named_by(const core::FieldList<Entries...>&) {
  return (std::size_t{0} + ... + (kIsMember<Entries> ? 1 : 0));
}

// The size of the members that the field list names, in bytes.
template <class Owner, class Value>
std::size_t size_of_member(Value Owner::*) {
  return sizeof(Value);
}
template <class T>
std::size_t size_of_members() {
  return std::apply([](const auto&... entry) { return (std::size_t{0} + ... + size_of_member(entry.member)); },
                    core::fields_of<T>().entries);
}

// Whether the field list of T names all its members. A struct with constructors cannot be counted: then no room for
// another member may be left in it.
template <class T>
bool names_every_member() {
  if constexpr (std::is_aggregate_v<T>) return members_of<T>() == named_by(core::fields_of<T>());
  else return sizeof(T) - size_of_members<T>() < alignof(T);
}

// Whether some members of the JSON object are computed, as may be those that stand for unnamed members of the struct.
template <class... Entries>
constexpr bool computes_members(const core::FieldList<Entries...>&) {
  return (!kIsMember<Entries> || ...);
}

// What is walked: the members that the bytes carry, or those of the JSON object too.
enum class Walk { carried, written };

// Calls visit(std::type_identity<T>) for each struct with a field list that is held by a Value: the Value itself, what
// it points to, its items or alternatives, and the members and bases of these. visit returns whether to go on with its
// members; one that is met a second time needs none.
template <Walk kWalk, class Value>
struct EachList {
  template <class Visit>
  static void walk(Visit& visit) {
    if constexpr (core::HasFields<Value>) {
      if (!visit(std::type_identity<Value>{})) return;
      std::apply([&](const auto&... entry) { (walk_entry(visit, entry), ...); }, core::fields_of<Value>().entries);
    }
  }

 private:
  template <class Visit, class Make>
  static void walk_entry(Visit& visit, const core::Derived<Make>&) {
    if constexpr (kWalk == Walk::written)
      EachList<kWalk, std::decay_t<std::invoke_result_t<Make, const Value&>>>::walk(visit);
  }
  template <class Visit, class Base>
  static void walk_entry(Visit& visit, const core::Inherited<Base>&) {
    EachList<kWalk, Base>::walk(visit);
  }
  template <class Visit, class Entry>
  static void walk_entry(Visit& visit, const Entry& entry) {
    using Member = std::remove_cvref_t<decltype(std::declval<Value&>().*entry.member)>;
    EachList<kWalk, Member>::walk(visit);
  }
};

template <Walk kWalk, class... Values>
struct EachListOf {
  template <class Visit>
  static void walk(Visit& visit) {
    (EachList<kWalk, std::remove_cv_t<Values>>::walk(visit), ...);
  }
};
template <Walk kWalk, class T>
struct EachList<kWalk, std::vector<T>> : EachListOf<kWalk, T> {};
template <Walk kWalk, class T>
struct EachList<kWalk, std::optional<T>> : EachListOf<kWalk, T> {};
template <Walk kWalk, class T>
struct EachList<kWalk, std::shared_ptr<T>> : EachListOf<kWalk, T> {};
template <Walk kWalk, class T>
struct EachList<kWalk, T*> : EachListOf<kWalk, T> {};
template <Walk kWalk, class T, std::size_t kSize>
struct EachList<kWalk, std::array<T, kSize>> : EachListOf<kWalk, T> {};
template <Walk kWalk, class... Alternatives>
struct EachList<kWalk, std::variant<Alternatives...>> : EachListOf<kWalk, Alternatives...> {};
template <Walk kWalk, class Value, class Key>
struct EachList<kWalk, core::Keyed<Value, Key>> : EachListOf<kWalk, Value> {};

}  // namespace curseur::testing
