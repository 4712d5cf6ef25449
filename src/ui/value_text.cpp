// Shares and dates are turned here; digits and marks of a language are app/number_format's.
#include "ui/value_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "app/number_format.hpp"
#include "app/words.hpp"

namespace curseur::ui {
namespace {

constexpr int kDigits = 6;  // significant, in a field at rest; the edit text has them all

int share_decimals(double share) {
  double scaled = share * 100;
  for (int decimals = 0; decimals < 3; ++decimals, scaled *= 10)
    if (std::fabs(scaled - std::round(scaled)) < 1e-7) return decimals;
  return 3;
}

// The runs of digits in the text, or nothing if there is anything else than digits and / - . or spaces.
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

std::optional<double> typed_date(const core::Scenario& scenario, std::string_view text) {
  const auto groups = digit_groups(text);
  if (!groups || groups->empty() || groups->size() > 2) return std::nullopt;
  const auto month_of = [&](int year, int month) -> std::optional<double> {
    if (month < 1 || month > 12) return std::nullopt;
    return static_cast<double>((year - scenario.start_year) * 12 + month - scenario.start_month);
  };
  constexpr int kYears = 1900;  // from here on a number is a year
  if (groups->size() == 2) {
    const int a = (*groups)[0], b = (*groups)[1];
    if (a >= kYears && b < kYears) return month_of(a, b);
    if (b >= kYears && a < kYears) return month_of(b, a);
    return std::nullopt;
  }
  const int one = groups->front();
  return one >= kYears ? month_of(one, 1) : std::optional<double>(one);
}

}  // namespace

double tidied(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.12g", value);
  return std::strtod(text, nullptr);
}

std::string value_text(const ValueKind& kind, double value) {
  if (kind.share()) return app::share_text(value, kind.language, share_decimals(value));
  if (kind.date()) return app::month_text(*kind.scenario, value, kind.language);
  return app::number_text(value, kind.language, kDigits);
}

const char* value_unit(const ValueKind& kind, double value) {
  return kind.share() || kind.date() ? "" : app::unit_text(kind.language, kind.parameter->unit, value);
}

std::string value_with_unit(const ValueKind& kind, double value) {
  const std::string unit = value_unit(kind, value);
  const std::string text = value_text(kind, value);
  return unit.empty() ? text : text + "\u00a0" + unit;
}

std::string value_edit_text(const ValueKind& kind, double value) {
  if (kind.share()) return app::edit_text(tidied(value * 100), kind.language) + " %";
  if (kind.date()) {
    const int month = kind.scenario->start_year * 12 + kind.scenario->start_month - 1 + static_cast<int>(value);
    char text[32];
    std::snprintf(text, sizeof text, "%02d/%d", month % 12 + 1, month / 12);
    return text;
  }
  return app::edit_text(value, kind.language);
}

std::optional<double> value_typed(const ValueKind& kind, std::string_view text) {
  if (kind.date()) return typed_date(*kind.scenario, text);
  if (!kind.share()) return app::typed_number(text, false, kind.language);
  std::string with_sign(text);
  if (text.find('%') == std::string_view::npos) with_sign += '%';
  return app::typed_number(with_sign, true, kind.language);
}

std::string allowed_words(const ValueKind& kind, bool whole) {
  const core::Parameter& p = *kind.parameter;
  const char* key = p.ends == core::Ends::both        ? "assumptions.from_to"
                    : p.ends == core::Ends::high_only ? "assumptions.above_to"
                    : p.ends == core::Ends::low_only  ? "assumptions.from_below"
                                                      : "assumptions.between";
  std::string text = app::fill(kind.language, key,
                               {{"low", value_text(kind, p.low)}, {"high", value_text(kind, p.high)}});
  if (whole && !kind.date()) text += std::string(", ") + app::word(kind.language, "assumptions.whole");
  return text;
}

}  // namespace curseur::ui
