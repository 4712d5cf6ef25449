#include "cli/number_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace curseur::cli {
namespace {

void group_thousands(std::string& digits) {
  const std::size_t whole = std::min(digits.find('.'), digits.size());
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = whole; at > first + 3;) digits.insert(at -= 3, 1, ',');
}

std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

}  // namespace

std::string fixed_text(double value, int decimals) {
  std::array<char, 400> digits;  // the largest double has 309
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals).ptr;
  std::string text(digits.data(), end);
  if (text.find_first_not_of("-0.") == std::string::npos && text.starts_with('-')) text.erase(0, 1);  // no "-0.0"
  group_thousands(text);
  return text;
}

std::string count_text(std::uint64_t value) {
  std::string text = std::to_string(value);
  group_thousands(text);
  return text;
}

int decimals_for(double size) {
  const double magnitude = std::fabs(size);
  return magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2;
}

std::string calendar_text(const core::Scenario& scenario, double month) {
  const int months = scenario.start_year * 12 + scenario.start_month - 1 + static_cast<int>(month + 0.5);
  const std::string number = std::to_string(months % 12 + 1);
  return std::to_string(months / 12) + (number.size() < 2 ? "-0" : "-") + number;
}

std::string wrapped_text(std::string_view text, std::size_t width, std::size_t indent) {
  std::string lines, line;
  const auto end_line = [&] {
    if (!line.empty()) lines.append(indent, ' ').append(line).append(1, '\n');
    line.clear();
  };
  while (!text.empty()) {
    const auto word = text.substr(0, text.find_first_of(" \n"));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    if (columns_of(line) + 1 + columns_of(word) > width) end_line();
    if (!line.empty() && !word.empty()) line += ' ';
    line += word;
  }
  end_line();
  return lines;
}

std::string padded_left(std::string_view text, std::size_t width) {
  const std::size_t columns = columns_of(text);
  return std::string(width > columns ? width - columns : 0, ' ') + std::string(text);
}

std::string padded_right(std::string_view text, std::size_t width) {
  const std::size_t columns = columns_of(text);
  return std::string(text) + std::string(width > columns ? width - columns : 0, ' ');
}

}  // namespace curseur::cli
