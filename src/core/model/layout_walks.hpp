// Walks over anything that has a layout (layout.hpp): all its numbers, one number, the kinds of numbers it can hold,
// and the oldest format that can hold it. They are templates, so they also work on layouts other than the scenario's.
#pragma once

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/model/parameters.hpp"

namespace curseur::core {

// A file that skips every field. A walk derives from it and overrides the fields it needs.
struct PassedFields {
  void format(std::string_view) {}
  void string(std::string_view, const auto&, int = kFirstFormat) {}
  void optional_string(std::string_view, const auto&, int = kFirstFormat) {}
  void text(std::string_view, const auto&, int = kFirstFormat) {}
  void optional_text(std::string_view, const auto&, int = kFirstFormat) {}
  void quality(std::string_view, const auto&, int = kFirstFormat) {}
  void month(std::string_view, const auto&, const auto&, int = kFirstFormat) {}
  void bound(std::string_view, const auto&, int = kFirstFormat) {}
  void levels(std::string_view, const auto&, int = kFirstFormat) {}
  void numbers(const auto&, const auto&) {}
  void object(std::string_view, const auto&, const auto&, int = kFirstFormat) {}
  void list(std::string_view, const auto&, int, const auto&, int = kFirstFormat) {}
  void assumptions(std::string_view, const auto&, int = kFirstFormat) {}
};

template <class Value>
using NumberIn = std::conditional_t<std::is_const_v<Value>, ConstNumber, Number>;

template <class Found>
class EveryNumber : public PassedFields {
 public:
  EveryNumber(std::string pointer, std::vector<Found>& found) : pointer_(std::move(pointer)), found_(found) {}

  void numbers(const auto& fields, auto& owner) {
    for (const auto& field : fields)
      std::visit([&](auto member) { found_.push_back({below(field.key()), &field, &(owner.*member)}); }, field.member);
  }
  void levels(std::string_view key, auto& levels, int = kFirstFormat) {
    for (std::size_t i = 0; i < levels.size(); ++i)
      found_.push_back({below(key) + "/" + std::to_string(i), &seal_parameter(), &levels[i]});
  }
  void object(std::string_view key, auto& value, const auto& layout, int = kFirstFormat) {
    EveryNumber inside(below(key), found_);
    layout(inside, value);
  }
  void list(std::string_view key, auto& rows, int, const auto& layout, int = kFirstFormat) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      EveryNumber inside(below(key) + "/" + std::to_string(i), found_);
      layout(inside, rows[i]);
    }
  }

 private:
  std::string below(std::string_view key) const { return (pointer_ + "/").append(key); }

  std::string pointer_;
  std::vector<Found>& found_;
};

template <class Found>
class OneNumber : public PassedFields {
 public:
  // `rest`: the part of the pointer still to be followed, without its leading slash.
  OneNumber(std::string_view pointer, std::string_view rest, std::optional<Found>& found)
      : pointer_(pointer), rest_(rest), found_(found) {}

  void numbers(const auto& fields, auto& owner) {
    for (const auto& field : fields)
      if (rest_ == field.key())
        std::visit([&](auto member) { found_ = Found{std::string(pointer_), &field, &(owner.*member)}; }, field.member);
  }
  void levels(std::string_view key, auto& levels, int = kFirstFormat) {
    const auto step = step_into(key, levels.size());
    if (step && step->is_last) found_ = Found{std::string(pointer_), &seal_parameter(), &levels[step->index]};
  }
  void object(std::string_view key, auto& value, const auto& layout, int = kFirstFormat) {
    if (const auto rest = rest_behind(key)) follow(*rest, value, layout);
  }
  void list(std::string_view key, auto& rows, int, const auto& layout, int = kFirstFormat) {
    if (const auto step = step_into(key, rows.size())) follow(step->rest, rows[step->index], layout);
  }

 private:
  struct Step {
    std::size_t index;
    std::string_view rest;  // after the index and its slash
    bool is_last;  // nothing follows the index, not even a slash
  };

  void follow(std::string_view rest, auto& value, const auto& layout) {
    OneNumber inside(pointer_, rest, found_);
    layout(inside, value);
  }
  std::optional<std::string_view> rest_behind(std::string_view key) const {
    if (!rest_.starts_with(key) || rest_.substr(key.size(), 1) != "/") return std::nullopt;
    return rest_.substr(key.size() + 1);
  }
  // The entry that the pointer leads to in a list of `size` entries. An index has no leading zeros.
  std::optional<Step> step_into(std::string_view key, std::size_t size) const {
    const auto rest = rest_behind(key);
    if (!rest) return std::nullopt;
    const std::string_view digits = rest->substr(0, rest->find('/'));
    std::size_t index = size;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (error != std::errc() || end != digits.data() + digits.size() || index >= size) return std::nullopt;
    if (digits.size() > 1 && digits[0] == '0') return std::nullopt;
    return Step{index, rest->substr(std::min(digits.size() + 1, rest->size())), digits.size() == rest->size()};
  }

  std::string_view pointer_, rest_;
  std::optional<Found>& found_;
};

class EveryKind : public PassedFields {
 public:
  explicit EveryKind(std::vector<NumberKind>& found) : found_(found) {}

  void numbers(const auto& fields, const auto&) {
    for (const auto& field : fields) found_.push_back({&field, field.whole()});
  }
  void levels(std::string_view, const auto&, int = kFirstFormat) {
    const bool is_known = !found_.empty() && found_.back().parameter == &seal_parameter();
    if (!is_known) found_.push_back({&seal_parameter(), true});
  }
  void object(std::string_view, const auto& value, const auto& layout, int = kFirstFormat) { layout(*this, value); }
  void list(std::string_view, const auto& rows, int, const auto& layout, int = kFirstFormat) {
    const typename std::remove_cvref_t<decltype(rows)>::value_type row{};
    layout(*this, row);
  }

 private:
  std::vector<NumberKind>& found_;
};

class OldestFormat : public PassedFields {
 public:
  int oldest() const { return format_; }
  const std::vector<Assumption>& known_of_numbers() const { return assumptions_; }

  void string(std::string_view, const std::string& value, int since = kFirstFormat) { needs(since, !value.empty()); }
  void optional_string(std::string_view, const std::string& value, int since = kFirstFormat) {
    needs(since, !value.empty());
  }
  void text(std::string_view, const Text& value, int since = kFirstFormat) { needs(since, value != Text{}); }
  void optional_text(std::string_view, const Text& value, int since = kFirstFormat) { needs(since, value != Text{}); }
  void levels(std::string_view, const Levels& levels, int since = kFirstFormat) { needs(since, levels != Levels{}); }
  void numbers(const auto& fields, const auto& owner) {
    for (const auto& field : fields)
      std::visit([&](auto member) { needs(field.since, !is_same(owner.*member, field.otherwise)); }, field.member);
  }
  // Each field in a section that a later format added says itself whether it needs that format.
  void object(std::string_view, const auto& value, const auto& layout, int = kFirstFormat) { layout(*this, value); }
  void list(std::string_view, const auto& rows, int, const auto& layout, int since = kFirstFormat) {
    needs(since, !rows.empty());
    for (const auto& row : rows) layout(*this, row);
  }
  void assumptions(std::string_view, const std::vector<Assumption>& assumptions, int = kFirstFormat) {
    assumptions_ = assumptions;
  }

  void needs(int since, bool is_needed) {
    if (is_needed) format_ = std::max(format_, since);
  }

 private:
  // Compares the bits, because a negative zero would not be restored.
  static bool is_same(double value, const std::optional<double>& otherwise) {
    return otherwise && std::bit_cast<std::uint64_t>(value) == std::bit_cast<std::uint64_t>(*otherwise);
  }

  int format_ = kFirstFormat;
  std::vector<Assumption> assumptions_;
};

// Every number of a value, in layout order.
template <class Value, class Layout>
std::vector<NumberIn<Value>> numbers_of(Value& value, const Layout& layout) {
  std::vector<NumberIn<Value>> found;
  EveryNumber<NumberIn<Value>> walk("", found);
  layout(walk, value);
  return found;
}

// The number that a JSON Pointer names; empty if it names none.
template <class Value, class Layout>
std::optional<NumberIn<Value>> find_number_of(Value& value, const Layout& layout, std::string_view pointer) {
  std::optional<NumberIn<Value>> found;
  if (!pointer.starts_with('/')) return found;
  OneNumber<NumberIn<Value>> walk(pointer, pointer.substr(1), found);
  layout(walk, value);
  return found;
}

template <class Value, class Layout>
std::vector<NumberKind> number_kinds_of(const Layout& layout) {
  std::vector<NumberKind> found;
  EveryKind walk(found);
  const Value value{};
  layout(walk, value);
  return found;
}

// The oldest format that can hold a value. If a later format added a number, an assumption about that number needs the
// later format too, because older formats do not know the number.
template <class Value, class Layout>
int oldest_format_of(const Value& value, const Layout& layout) {
  OldestFormat walk;
  layout(walk, value);
  for (const Assumption& assumption : walk.known_of_numbers())
    if (const auto number = find_number_of(value, layout, assumption.pointer))
      walk.needs(number->parameter->since, true);
  return walk.oldest();
}

}  // namespace curseur::core
