#include "core/text.hpp"

#include <charconv>
#include <cmath>

namespace curseur::core {
namespace {

void append_decimal(std::string& text, double value) {
  char digits[32];
  text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

}  // namespace

std::string text_of(double value) {
  std::string text;
  append_decimal(text, value);
  return text;
}

void append_json_number(std::string& text, double value) {
  if (!std::isfinite(value)) text += "null";
  else if (value == 0) text += std::signbit(value) ? "-0.0" : "0";
  else append_decimal(text, value);
}

std::optional<std::string> meant_in_percent(double value) {
  const double size = std::fabs(value);
  constexpr double kLeast = 1.5;  // what is closer to 1 is a share that is a little too large
  if (!(size >= kLeast && size <= 100)) return std::nullopt;
  constexpr int kDigits = 12;  // without the last ones, which binary fractions leave
  char digits[40];
  return std::string(
      digits, std::to_chars(digits, digits + sizeof digits, value / 100, std::chars_format::general, kDigits).ptr);
}

std::string pointer_step(std::string_view key) {
  std::string step;
  for (const char c : key) {
    if (c == '~') step += "~0";
    else if (c == '/') step += "~1";
    else step += c;
  }
  return step;
}

}  // namespace curseur::core
