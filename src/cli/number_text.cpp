#include "cli/number_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "io/json/json_writer.hpp"
#include "io/text/share.hpp"

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

std::string share_text(double share) {
  if (!std::isfinite(share)) return fixed_text(share, 1);
  const io::WrittenShare written = io::written_share(share, 1);
  const char* const mark = written.bound == io::ShareBound::below   ? "<"
                           : written.bound == io::ShareBound::above ? ">"
                                                                    : "";
  return mark + fixed_text(written.percent, written.decimals);
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

namespace {

// The first unit that the amount reaches, the smallest otherwise; the usual one for zero.
template <std::size_t kCount>
AmountUnit unit_for(double size, const AmountUnit (&units)[kCount], std::size_t usual) {
  const double magnitude = std::fabs(size);
  if (magnitude == 0) return units[usual];
  for (const AmountUnit& unit : units)
    if (magnitude * unit.factor >= 1) return unit;
  return units[kCount - 1];
}

}  // namespace

AmountUnit money_unit(double meur) { return unit_for(meur, {{1e-3, "bn"}, {1, "m"}, {1e3, "k"}, {1e6, ""}}, 1); }
AmountUnit energy_unit(double twh) {
  if (std::fabs(twh) >= 0.01) return {1, "TWh"};  // with two decimals
  return unit_for(twh, {{1, "TWh"}, {1e3, "GWh"}, {1e6, "MWh"}, {1e9, "kWh"}}, 0);
}
AmountUnit emissions_unit(double kilotonnes) {
  if (std::fabs(kilotonnes) >= 0.01) return {1, "kt CO2"};
  return unit_for(kilotonnes, {{1, "kt CO2"}, {1e3, "t CO2"}, {1e6, "kg CO2"}}, 0);
}
std::string money_head(const AmountUnit& unit) {
  return std::string("EUR") + (*unit.unit == '\0' ? "" : " ") + unit.unit;
}

std::string plain_text(double value) {
  if (value == 0 || std::fabs(value) >= 0.1) return io::number_text(std::round(value * 1e4) / 1e4);
  const double factor = std::pow(10.0, 3 - std::floor(std::log10(std::fabs(value))));
  return factor > 1e15 ? io::number_text(value) : io::number_text(std::round(value * factor) / factor);
}

std::string calendar_text(const core::Scenario& scenario, double month) {
  const int months = scenario.start_year * 12 + scenario.start_month - 1 + static_cast<int>(month + 0.5);
  const std::string number = std::to_string(months % 12 + 1);
  return std::to_string(months / 12) + (number.size() < 2 ? "-0" : "-") + number;
}

std::string end_text(core::RangeEnd end, const std::string& lever) {
  return "The best is at the " + std::string(core::name_of(end)) + " end of the range of " + lever +
         ": beyond it nothing was tried.";
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
