// A JSON text as a tree of plain values. It is read strictly and within limits. All readers in io use it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/fault.hpp"

namespace curseur::io {

// More than any real scenario needs, but small enough that a hostile text costs little time and stack.
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
  std::vector<JsonMember> members;  // of an object, in text order; repeated keys are kept

  const Json* find(std::string_view key) const;  // the first member of that name
  Json* find(std::string_view key);
};
struct JsonMember {
  std::string key;
  Json value;
};

struct JsonReading {
  std::optional<Json> value;
  std::optional<Fault> fault;  // with line and column; set exactly when value is not
};
// Strictly RFC 8259, in any encoding that `decoded` knows (text/encoding.hpp).
JsonReading read_json(std::string_view text);

// A value as a fault shows it, short: `"abc"`, `12.5`, `an object`.
core::Phrase shown(const Json& value);

}  // namespace curseur::io
