// Numbers as decimal text, and JSON Pointers (RFC 6901), which name the numbers of a scenario.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace curseur::core {

// The shortest decimal that reads back as the same double: "0.1", "-0", "inf".
std::string text_of(double value);
// The same as a JSON number. A negative zero is "-0.0", because other readers would take "-0" for the integer 0. A
// number that is not finite is "null".
void append_json_number(std::string& text, double value);

// What a number given as a share was meant to be if it was written in per cent: "0.05" for 5, "0.123" for 12.3. Nothing
// if it is a share already, close to one, or above 100 %.
std::optional<std::string> meant_in_percent(double value);

// A key as a step of a JSON Pointer: "a/b" -> "a~1b".
std::string pointer_step(std::string_view key);

}  // namespace curseur::core
