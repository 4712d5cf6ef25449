// Writes JSON text. Objects and arrays are indented with one entry per line, and lists of plain numbers are on one
// line. The compact form has no spaces, for text that nobody reads.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "io/json/json.hpp"

namespace curseur::io {

// The shortest decimal that reads back as the same double. A negative zero is "-0.0", because other readers would take
// "-0" for the integer 0. A value that is not a number is "null".
std::string number_text(double value);

enum class JsonLayout { indented, compact };

class JsonWriter {
 public:
  explicit JsonWriter(JsonLayout layout = JsonLayout::indented) : layout_(layout) {}
  JsonWriter& begin_object() { return begin('{'); }
  JsonWriter& end_object() { return end('}'); }
  JsonWriter& begin_array() { return begin('['); }
  JsonWriter& end_array() { return end(']'); }
  JsonWriter& key(std::string_view name);

  JsonWriter& number(double value);
  JsonWriter& integer(std::uint64_t value);
  JsonWriter& string(std::string_view value);  // UTF-8
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& value(const Json& value);  // with everything in it

  // An array on one line; write(item) must write exactly one plain value.
  template <class Items, class Write>
  JsonWriter& row(const Items& items, Write write) {
    place();
    text_ += '[';
    in_row_ = true;
    bool first = true;
    for (const auto& item : items) {
      if (!first) text_ += layout_ == JsonLayout::compact ? "," : ", ";
      first = false;
      write(item);
    }
    in_row_ = false;
    text_ += ']';
    return *this;
  }
  JsonWriter& numbers(std::span<const double> values) {
    return row(values, [this](double value) { number(value); });
  }

  // The text, with a line end unless compact.
  std::string take() &&;

 private:
  JsonWriter& begin(char bracket);
  JsonWriter& end(char bracket);
  void place();  // writes what comes before a value
  void new_line();

  JsonLayout layout_;
  std::string text_;
  std::size_t depth_ = 0;
  bool has_entry_ = false;  // whether the innermost object or array has one
  bool after_key_ = false;
  bool in_row_ = false;
};

}  // namespace curseur::io
