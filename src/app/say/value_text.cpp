// Converts shares and dates; number_format.hpp handles a language's digits and marks.
#include "app/say/value_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "app/say/number_format.hpp"
#include "app/say/words.hpp"

namespace curseur::app {
namespace {

constexpr int kDigits = 6;  // significant digits in a field at rest; the edit text shows all

int share_decimals(double share) {
  double scaled = share * 100;
  for (int decimals = 0; decimals < 3; ++decimals, scaled *= 10)
    if (std::fabs(scaled - std::round(scaled)) < 1e-7) return decimals;
  return 3;
}

// The runs of digits in the text; nothing if it contains anything but digits, / - . and spaces.
std::optional<std::vector<int>> digit_groups(std::string_view text) {
  std::vector<int> groups;
  bool inside = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      if (!inside) groups.push_back(0);
      if (groups.back() > 99999) return std::nullopt;
      groups.back() = groups.back() * 10 + (c - '0');
      inside = true;
    } else if (c == '/' || c == '-' || c == '.' || c == ' ') {
      inside = false;
    } else {
      return std::nullopt;
    }
  }
  return groups;
}

// The month whose name begins the text (in lower case); 0 if there is none. The longest match counts.
int month_named(std::string_view text) {
  int found = 0;
  std::size_t longest = 0;
  for (const Language language : languages()) {
    const auto& beginnings = conventions(language).month_beginnings;
    for (std::size_t month = 0; month < beginnings.size(); ++month)
      for (const std::string& beginning : beginnings[month])
        if (beginning.size() > longest && text.starts_with(beginning))
          longest = beginning.size(), found = static_cast<int>(month) + 1;
  }
  return found;
}

// "janv. 2027", "Jan-27" -> "1/2027": months as spreadsheets write them, in any language. Other texts are unchanged.
std::string with_month_number(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  while (small.ends_with(' ')) small.pop_back();
  const int month = month_named(small);
  const std::size_t digits = small.find_first_of("0123456789");
  if (month == 0 || digits == std::string::npos) return small;
  if (small.find_first_not_of("0123456789", digits) != std::string::npos) return small;  // "Jan 05 2027"
  const std::string year = small.substr(digits);
  return std::to_string(month) + "/" + (year.size() == 2 ? "20" + year : year);
}

std::optional<double> typed_date(const core::Scenario& scenario, std::string_view typed, Language language) {
  const std::string text = with_month_number(typed);
  auto groups = digit_groups(text);
  if (!groups || groups->empty() || groups->size() > 3) return std::nullopt;
  const auto month_of = [&](int year, int month) -> std::optional<double> {
    if (month < 1 || month > 12) return std::nullopt;
    return static_cast<double>((year - scenario.start_year) * 12 + month - scenario.start_month);
  };
  constexpr int kYears = 1900;  // a number of at least this is a year
  // Only the month of a date counts: 2027-01-15; or 15/01/2027 if the language puts the day first.
  if (groups->size() == 3) {
    const int a = (*groups)[0], b = (*groups)[1], c = (*groups)[2];
    if (a >= kYears && c >= 1 && c <= 31) return month_of(a, b);
    if (conventions(language).day_first && c >= kYears && a >= 1 && a <= 31) return month_of(c, b);
    return std::nullopt;
  }
  if (groups->size() == 2) {
    const int a = (*groups)[0], b = (*groups)[1];
    if (a >= kYears && b < kYears) return month_of(a, b);
    if (b >= kYears && a < kYears) return month_of(b, a);
    return std::nullopt;
  }
  if (text.find_first_not_of("0123456789 ") != std::string::npos) return std::nullopt;  // "-5"
  const int one = groups->front();
  return one >= kYears ? month_of(one, 1) : std::optional<double>(one);
}

}  // namespace

double tidied(double value) {
  constexpr int kDigitsKept = 12;
  char text[40];
  const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::general, kDigitsKept).ptr;
  return decimal_value({text, end}).value_or(value);
}

std::string value_text(const ValueKind& kind, double value) {
  if (kind.share()) return share_text(value, kind.language, share_decimals(value));
  if (kind.date()) return month_text(*kind.scenario, value, kind.language);
  return number_text(value, kind.language, kDigits);
}

const char* value_unit(const ValueKind& kind, double value) {
  return kind.share() || kind.date() ? "" : unit_text(kind.language, kind.parameter->unit, value);
}

std::string value_with_unit(const ValueKind& kind, double value) {
  const std::string unit = value_unit(kind, value);
  const std::string text = value_text(kind, value);
  return unit.empty() ? text : text + "\u00a0" + unit;
}

std::string value_edit_text(const ValueKind& kind, double value) {
  if (kind.share()) return edit_text(tidied(value * 100), kind.language) + " %";
  if (kind.date()) {
    const int month = kind.scenario->start_year * 12 + kind.scenario->start_month - 1 + static_cast<int>(value);
    char text[32];
    std::snprintf(text, sizeof text, "%02d/%d", month % 12 + 1, month / 12);
    return text;
  }
  return edit_text(value, kind.language);
}

std::optional<double> value_typed(const ValueKind& kind, std::string_view text) {
  if (kind.date()) return typed_date(*kind.scenario, text, kind.language);
  if (!kind.share()) return typed_number(text, false, kind.language);
  std::string with_sign(text);
  if (text.find('%') == std::string_view::npos) with_sign += '%';
  return typed_number(with_sign, true, kind.language);
}

std::string allowed_words(const ValueKind& kind, bool whole) {
  const core::Parameter& p = *kind.parameter;
  const char* key = p.ends == core::Ends::both        ? "assumptions.from_to"
                    : p.ends == core::Ends::high_only ? "assumptions.above_to"
                    : p.ends == core::Ends::low_only  ? "assumptions.from_below"
                                                      : "assumptions.between";
  std::string text = fill(kind.language, key, {{"low", value_text(kind, p.low)}, {"high", value_text(kind, p.high)}});
  if (whole && !kind.date()) text += std::string(", ") + word(kind.language, "assumptions.whole");
  return text;
}

}  // namespace curseur::app
