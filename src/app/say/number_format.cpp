// Numbers as text, digit by digit and without the C library's locale, so that all machines give the same. Marks and
// units come from the language's file.
#include "app/say/number_format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "app/say/words.hpp"
#include "app/table/numeral.hpp"
#include "io/text/share.hpp"

namespace curseur::app {
namespace {

constexpr long kMostExponent = 100'000;  // far beyond any double
constexpr const char* kMinus = "\u2212";

// The value rounded to this many significant digits.
double rounded(double value, int significant) {
  std::array<char, 64> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::scientific,
                                 std::max(0, significant - 1))
                       .ptr;
  return decimal_value({digits.data(), end}).value_or(value);
}

// A positive number with this many decimals, thousands separators and the language's decimal mark.
std::string grouped(double value, int decimals, const Conventions& marks) {
  std::array<char, 400> text;  // the largest double has 309 digits
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals).ptr;
  std::string digits(text.data(), end), fraction;
  if (const auto point = digits.find('.'); point != std::string::npos) {
    fraction = digits.substr(point + 1);
    digits.resize(point);
  }
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, marks.thousands);
  return fraction.empty() ? digits : digits + marks.decimal + fraction;
}

std::string in_pattern(std::string_view pattern, std::string number) {
  const std::pair<std::string_view, std::string> values[] = {{"n", std::move(number)}};
  return filled(pattern, values);
}

std::string with_sign(double value, std::string text) { return value < 0 ? kMinus + std::move(text) : text; }

// The number of decimals that shows `significant` digits of a rounded value without trailing zeros.
int decimals_of(double value, int significant) {
  if (value == 0) return 0;
  const int exponent = static_cast<int>(std::floor(std::log10(std::fabs(value)) + 1e-12));
  int decimals = std::clamp(significant - 1 - exponent, 0, 12);
  const double tolerance = std::pow(10.0, -decimals) / 100;
  while (decimals > 0) {
    const double scaled = std::fabs(value) * std::pow(10.0, decimals - 1);
    if (std::fabs(scaled - std::round(scaled)) * std::pow(10.0, 1 - decimals) > tolerance) break;
    --decimals;
  }
  return decimals;
}

// The usual decimals, and one more for each power of ten that the size is below `least`; 0 takes the usual ones.
int decimals_from(int usual, double size, double least) {
  constexpr int kMost = 9;
  int decimals = usual;
  for (; size > 0 && size < least && decimals < kMost; least /= 10) ++decimals;
  return decimals;
}

// Scales the value by the largest power of a thousand it reaches. `least`: the value from which each power is used.
std::string scaled_text(double value, const std::array<double, 4>& least, const std::array<double, 4>& size,
                        const std::array<std::string, 4>& patterns, Language language, int significant) {
  std::size_t power = least.size() - 1;
  while (power > 0 && std::fabs(value) < least[power]) --power;
  return with_sign(value,
                   in_pattern(patterns[power], number_text(std::fabs(value) / size[power], language, significant)));
}

}  // namespace

std::optional<double> decimal_value(std::string_view text) {
  // strtod() accepts only its locale's decimal point, so it is given a number without one.
  const std::size_t exponent_at = std::min(text.find_first_of("eE"), text.size());
  const std::string_view mantissa = text.substr(0, exponent_at);
  const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
  const std::string_view fraction = mantissa.substr(std::min(point + 1, mantissa.size()));
  long exponent = 0;
  if (exponent_at < text.size()) {
    std::string_view digits = text.substr(exponent_at + 1);
    if (digits.starts_with('+') && !digits.starts_with("+-")) digits.remove_prefix(1);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    if (read.ec == std::errc::invalid_argument || read.ptr != digits.data() + digits.size()) return std::nullopt;
    if (read.ec == std::errc::result_out_of_range) exponent = digits.starts_with('-') ? -kMostExponent : kMostExponent;
    exponent = std::clamp(exponent, -kMostExponent, kMostExponent);
  }
  std::string plain(mantissa.substr(0, point));
  plain += fraction;
  const std::size_t first = !plain.empty() && (plain[0] == '-' || plain[0] == '+') ? 1 : 0;
  if (plain.size() == first || plain.find_first_not_of("0123456789", first) != std::string::npos) return std::nullopt;
  plain += 'e' + std::to_string(exponent - static_cast<long>(fraction.size()));
  const double value = std::strtod(plain.c_str(), nullptr);
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::string number_text(double value, Language language, int significant) {
  if (!std::isfinite(value)) return "\u2013";
  const double shown = rounded(value, significant);
  return with_sign(shown, grouped(std::fabs(shown), decimals_of(shown, significant), conventions(language)));
}

std::string short_number(double value, Language language, int significant) {
  constexpr std::array<double, 4> kLeast = {0, 1e4, 1e6, 1e9}, kSize = {1, 1e3, 1e6, 1e9};
  if (!std::isfinite(value)) return "\u2013";
  return scaled_text(rounded(value, significant), kLeast, kSize, conventions(language).short_number, language,
                     significant);
}

std::string pace_text(double pace, Language language) {
  const double distance = std::min(pace, 1 - pace);  // from the end that it must not seem to reach
  return grouped(pace, decimals_from(2, distance, 0.005), conventions(language));
}

std::string money_text(double meur, Language language, int significant) {
  constexpr std::array<double, 4> kLeast = {0, 1e-3, 1, 1e3}, kSize = {1, 1e-3, 1, 1e3};
  if (!std::isfinite(meur)) return "\u2013";
  const auto& patterns = conventions(language).money;
  const double shown = rounded(meur, significant);
  if (std::fabs(shown) >= kLeast[1]) return scaled_text(shown, kLeast, kSize, patterns, language, significant);
  return with_sign(shown, in_pattern(patterns[0], number_text(std::fabs(shown) * 1e6, language, significant)));
}

std::string share_text(double share, Language language, int decimals) {
  if (!std::isfinite(share)) return "\u2013";
  const Conventions& marks = conventions(language);
  const io::WrittenShare written = io::written_share(share, decimals);
  const std::string text = in_pattern(marks.percent, grouped(std::fabs(written.percent), written.decimals, marks));
  if (written.bound == io::ShareBound::below) return in_pattern(marks.less_than, text);
  if (written.bound == io::ShareBound::above) return in_pattern(marks.more_than, text);
  return with_sign(written.percent, text);
}

std::string money_error(double meur, Language language) { return "±\u202f" + money_text(meur, language, 2); }

std::string share_error(double share, Language language) {
  const Conventions& marks = conventions(language);
  const double percent = share * 100;
  const int decimals = percent >= 9.95 || percent == 0 ? 0 : decimals_from(1, percent, 0.095);
  return "±\u202f" + in_pattern(marks.percent, grouped(percent, decimals, marks));
}

std::string points_text(double share, Language language) {
  const Conventions& marks = conventions(language);
  const double points = share * 100;
  return in_pattern(marks.points, grouped(points, points < 9.95 ? decimals_from(1, points, 0.05) : 0, marks));
}

std::string price_text(double eur, Language language) {
  return in_pattern(conventions(language).money[0], number_text(eur, language));
}

std::string month_text(const core::Scenario& scenario, double month, Language language) {
  const Conventions& marks = conventions(language);
  const int count = scenario.start_year * 12 + scenario.start_month - 1 + static_cast<int>(std::floor(month));
  const std::pair<std::string_view, std::string> values[] = {
      {"month", marks.months[static_cast<std::size_t>(count % 12)]}, {"year", std::to_string(count / 12)}};
  return filled(marks.month_of_year, values);
}

std::string edit_text(double value, Language language) {
  char text[400];
  const double size = std::fabs(value);
  const bool plain = size == 0 || (size >= 1e-6 && size < 1e15);
  const auto end = plain ? std::to_chars(text, text + sizeof text, value, std::chars_format::fixed).ptr
                         : std::to_chars(text, text + sizeof text, value).ptr;
  std::string shown(text, end);
  if (const auto point = shown.find('.'); point != std::string::npos)
    shown.replace(point, 1, conventions(language).decimal);
  return shown;
}

std::optional<double> typed_number(std::string_view text, bool share, Language language) {
  const std::string plain = plain_marks(text);
  std::string_view number = plain;
  const bool percent = share && number.ends_with('%');
  if (percent) number.remove_suffix(1);
  const Conventions& marks = conventions(language);
  const bool has_comma = marks.decimal == std::string_view(",");
  std::optional<Numeral> read = numeral_of(number, has_comma ? DecimalMark::comma : DecimalMark::point);
  // The other decimal mark, unless it is how the language separates thousands: "1,234" is 1234 in English alone.
  if (!read || ((read->group == "." || read->group == ",") && read->group != marks.thousands))
    if (auto other = numeral_of(number, has_comma ? DecimalMark::point : DecimalMark::comma)) read = std::move(other);
  const auto value = read ? decimal_value(read->digits) : std::nullopt;
  if (!value) return std::nullopt;
  return percent ? *value / 100 : *value;
}

}  // namespace curseur::app
