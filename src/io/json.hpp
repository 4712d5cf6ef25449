// A JSON text as a tree of plain values, read strictly and within limits. Used by everything in io that
// reads.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/fault.hpp"

namespace curseur::io {

// More than any real scenario needs, little enough that a hostile text costs no time and no stack.
inline constexpr std::size_t kMaxJsonBytes = 16u << 20;
inline constexpr std::size_t kMaxJsonValues = 200'000;
inline constexpr std::size_t kMaxJsonDepth = 64;

enum class JsonKind { null, boolean, number, string, array, object };

struct JsonMember;
struct Json {
  JsonKind kind = JsonKind::null;
  bool boolean = false;
  double number = 0;  // finite
  std::string string{};  // valid UTF-8
  std::vector<Json> items;  // of an array
  std::vector<JsonMember> members;  // of an object, in the order of the text, keys as often as they stand there

  const Json* find(std::string_view key) const;  // the first member of that name
  Json* find(std::string_view key);
};
struct JsonMember {
  std::string key;
  Json value;
};

struct JsonReading {
  std::optional<Json> value;
  std::optional<Fault> fault;  // with line and column; set exactly where value is not
};
// RFC 8259 and nothing more; a UTF-8 byte order mark at the start is passed over.
JsonReading read_json(std::string_view text);

// A value as a fault shows it, short: `"abc"`, `12.5`, `an object`.
core::Phrase shown(const Json& value);

}  // namespace curseur::io
