// Converts shares and dates; number_format.hpp handles a language's digits and marks.
#include "app/say/value_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <string>

#include "app/say/number_format.hpp"
#include "app/say/words.hpp"
#include "app/table/line_kind.hpp"

namespace curseur::app {
namespace {

int share_decimals(double share) {
  double scaled = share * 100;
  for (int decimals = 0; decimals < 3; ++decimals, scaled *= 10)
    if (std::fabs(scaled - std::round(scaled)) < 1e-7) return decimals;
  return 3;
}

std::string month_words(const core::Scenario& scenario, const std::optional<YearMonth>& month, Language language) {
  return month ? month_text(scenario, month_index(scenario, *month), language) : "";
}

TypedValue typed_date(const core::Scenario& scenario, std::string_view typed, Language language) {
  const bool day_first = conventions(language).day_first;
  const DateReading date = read_date(typed, day_first ? std::optional(DateOrder::day_first) : std::nullopt);
  if (date.fault != DateFault::none && date.fault != DateFault::short_year)
    return {{}, date_fault_text(scenario, date, typed, language)};
  return {date.index ? *date.index : month_index(scenario, *date.month), ""};
}

std::string percent_words(const ValueKind& kind, double value) {
  return share_text(value, kind.language, share_decimals(value));
}

// "5 % per year" is "5 %".
std::string_view without_unit(std::string_view text, std::string_view unit) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (!unit.empty() && text.ends_with(unit)) text.remove_suffix(unit.size());
  return text;
}

// Whether people move the number to this value: at least half a step of its slider, and inside the slider.
bool is_likely(const core::Parameter& parameter, double value) {
  return std::fabs(value) >= parameter.step / 2 && value >= parameter.slider_low && value <= parameter.slider_high;
}

TypedValue typed_percent(const ValueKind& kind, std::string_view typed) {
  const std::string text(without_unit(typed, value_unit(kind, 2)));
  const bool has_sign = text.find('%') != std::string::npos;
  const auto percent = typed_number(has_sign ? text : text + '%', true, kind.language);
  if (!percent) return {{}, word(kind.language, "assumptions.not_a_percentage")};
  const auto fraction = has_sign ? std::nullopt : typed_number(text, false, kind.language);
  if (!fraction || *fraction == 0 || std::fabs(*fraction) > 1) return {percent, ""};
  const bool is_percent = is_likely(*kind.parameter, *percent), is_fraction = is_likely(*kind.parameter, *fraction);
  if (is_percent != is_fraction) return {is_percent ? percent : fraction, ""};
  return {
      {},
      fill(kind.language, "table.percent_or_fraction",
           {{"text", text}, {"percent", percent_words(kind, *percent)}, {"fraction", percent_words(kind, *fraction)}})};
}

}  // namespace

double tidied(double value) {
  constexpr int kDigitsKept = 12;
  char text[40];
  const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::general, kDigitsKept).ptr;
  return decimal_value({text, end}).value_or(value);
}

std::string value_text(const ValueKind& kind, double value, int significant) {
  if (kind.percent()) return percent_words(kind, value);
  if (kind.date()) return month_text(*kind.scenario, value, kind.language);
  return number_text(value, kind.language, significant);
}

const char* value_unit(const ValueKind& kind, double value) {
  return kind.share() || kind.date() ? "" : unit_text(kind.language, kind.parameter->unit, value);
}

std::string value_with_unit(const ValueKind& kind, double value, int significant) {
  const std::string unit = value_unit(kind, value);
  const std::string text = value_text(kind, value, significant);
  return unit.empty() ? text : text + "\u00a0" + unit;
}

std::string value_edit_text(const ValueKind& kind, double value) {
  if (kind.percent()) return edit_text(tidied(value * 100), kind.language) + " %";
  if (kind.date()) {
    const int month = kind.scenario->start_year * 12 + kind.scenario->start_month - 1 + static_cast<int>(value);
    char text[32];
    std::snprintf(text, sizeof text, "%02d/%d", month % 12 + 1, month / 12);
    return text;
  }
  return edit_text(value, kind.language);
}

TypedValue typed_value(const ValueKind& kind, std::string_view text) {
  if (kind.percent()) return typed_percent(kind, text);
  if (kind.date()) return typed_date(*kind.scenario, text, kind.language);
  if (const auto value = typed_number(text, false, kind.language)) return {value, ""};
  return {{}, word(kind.language, "assumptions.not_a_number")};
}

double month_index(const core::Scenario& scenario, const YearMonth& month) {
  return (month.year - scenario.start_year) * 12 + month.month - scenario.start_month;
}

std::string date_fault_text(const core::Scenario& scenario, const DateReading& date, std::string_view text,
                            Language language) {
  const auto key = [&] {
    switch (date.fault) {
      case DateFault::ambiguous:
        return "table.ambiguous";
      case DateFault::no_year:
        return "table.no_year";
      case DateFault::no_such_month:
        return "table.no_such_month";
      case DateFault::quarter:
        return "table.period";
      case DateFault::week:
        return "table.week";
      case DateFault::none:
      case DateFault::short_year:
      case DateFault::not_a_date:
        break;
    }
    return "table.not_date";
  };
  return fill(language, key(),
              {{"text", shortened(text)},
               {"first", month_words(scenario, date.month, language)},
               {"second", month_words(scenario, date.other, language)}});
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
