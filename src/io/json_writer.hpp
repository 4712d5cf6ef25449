// Writes JSON text: objects and arrays one entry a line and indented, lists of plain numbers on one line.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace curseur::io {

// The shortest decimal that reads back as the same double; "-0.0" for a negative zero, which other readers
// would take for the integer 0; "null" where there is no number.
std::string number_text(double value);

class JsonWriter {
 public:
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

  // An array on one line; write(item) must write exactly one plain value.
  template <class Items, class Write>
  JsonWriter& row(const Items& items, Write write) {
    place();
    text_ += '[';
    in_row_ = true;
    bool first = true;
    for (const auto& item : items) {
      if (!first) text_ += ", ";
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

  // The text, with a line end.
  std::string take() &&;

 private:
  JsonWriter& begin(char bracket);
  JsonWriter& end(char bracket);
  void place();  // writes what stands before a value
  void new_line();

  std::string text_;
  std::size_t depth_ = 0;
  bool has_entry_ = false;  // in the innermost object or array
  bool after_key_ = false;
  bool in_row_ = false;
};

}  // namespace curseur::io
