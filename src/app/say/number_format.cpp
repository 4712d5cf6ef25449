// Numbers as text, digit by digit, without a locale: the same on every machine.
#include "app/say/number_format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "app/say/words.hpp"

namespace curseur::app {
namespace {

constexpr const char* kNarrowSpace = "\u202f";  // no break
constexpr const char* kMinus = "\u2212";

// The value rounded to so many significant digits.
double rounded(double value, int significant) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*e", std::max(0, significant - 1), value);
  return std::strtod(text, nullptr);
}

// A positive number with so many decimals, thousands apart and the language's decimal mark.
std::string grouped(double value, int decimals, Language language) {
  char text[400];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  std::string digits = text, fraction;
  if (const auto point = digits.find('.'); point != std::string::npos) {
    fraction = digits.substr(point + 1);
    digits.resize(point);
  }
  const char* apart = language == Language::fr ? kNarrowSpace : ",";
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, apart);
  return fraction.empty() ? digits : digits + (language == Language::fr ? "," : ".") + fraction;
}

std::string with_sign(double value, std::string text) { return value < 0 ? kMinus + std::move(text) : text; }

// The number of decimals that show `significant` digits of a rounded value and no zero at the end.
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

struct Magnitude {
  double from, size;
  const char *en, *fr;
};

std::string scaled_text(double value, const Magnitude& magnitude, Language language, int significant) {
  return number_text(std::fabs(value) / magnitude.size, language, significant);
}

}  // namespace

std::string number_text(double value, Language language, int significant) {
  if (!std::isfinite(value)) return "\u2013";
  const double shown = rounded(value, significant);
  return with_sign(shown, grouped(std::fabs(shown), decimals_of(shown, significant), language));
}

std::string short_number(double value, Language language, int significant) {
  constexpr std::array<Magnitude, 3> kSteps = {{{1e9, 1e9, "bn", "Md"}, {1e6, 1e6, "M", "M"}, {1e4, 1e3, "k", "k"}}};
  const double shown = rounded(value, significant);
  for (const Magnitude& magnitude : kSteps)
    if (std::fabs(shown) >= magnitude.from)
      return with_sign(shown, scaled_text(shown, magnitude, language, significant)) + kNarrowSpace +
             (language == Language::fr ? magnitude.fr : magnitude.en);
  return number_text(value, language, significant);
}

std::string pace_text(double pace, Language language) { return grouped(pace, 2, language); }

std::string money_text(double meur, Language language, int significant) {
  constexpr std::array<Magnitude, 3> kSteps = {{{1e3, 1e3, "bn", "Md€"}, {1, 1, "m", "M€"}, {1e-3, 1e-3, "k", "k€"}}};
  if (!std::isfinite(meur)) return "\u2013";
  const bool french = language == Language::fr;
  const double shown = rounded(meur, significant);
  for (const Magnitude& magnitude : kSteps)
    if (std::fabs(shown) >= magnitude.from) {
      const std::string digits = scaled_text(shown, magnitude, language, significant);
      return with_sign(shown,
                       french ? digits + kNarrowSpace + magnitude.fr : "€" + digits + kNarrowSpace + magnitude.en);
    }
  const std::string digits = number_text(std::fabs(shown) * 1e6, language, significant);
  return with_sign(shown, french ? digits + kNarrowSpace + "€" : "€" + digits);
}

std::string share_text(double share, Language language, int decimals) {
  if (!std::isfinite(share)) return "\u2013";
  const double percent = share * 100, least = std::pow(10.0, -decimals);
  const char* sign = language == Language::fr ? "\u202f%" : "%";
  const auto text = [&](double value) { return grouped(value, decimals, language) + sign; };
  // What is not quite nothing or not quite all does not read as if it were.
  if (percent > 0 && percent < least / 2) return (language == Language::fr ? "<\u202f" : "<") + text(least);
  if (percent < 100 && percent > 100 - least / 2)
    return (language == Language::fr ? ">\u202f" : ">") + text(100 - least);
  return with_sign(percent <= -least / 2 ? -1 : 1, text(std::fabs(percent)));
}

std::string money_error(double meur, Language language) { return "±\u202f" + money_text(meur, language, 2); }

std::string share_error(double share, Language language) {
  const double percent = share * 100;
  const int decimals = percent >= 9.95 || percent == 0 ? 0 : percent >= 0.095 ? 1 : 2;
  return "±\u202f" + grouped(percent, decimals, language) + (language == Language::fr ? "\u202f%" : "%");
}

std::string points_text(double share, Language language) {
  const double points = share * 100;
  return grouped(points, points < 9.95 ? 1 : 0, language) + "\u00a0pts";
}

std::string month_text(const core::Scenario& scenario, double month, Language language) {
  static constexpr const char* kMonths[2][12] = {
      {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
      {"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."}};
  const int count = scenario.start_year * 12 + scenario.start_month - 1 + static_cast<int>(std::floor(month));
  return std::string(kMonths[language == Language::fr][count % 12]) + " " + std::to_string(count / 12);
}

std::string edit_text(double value, Language language) {
  char text[400];
  const double size = std::fabs(value);
  const bool plain = size == 0 || (size >= 1e-6 && size < 1e15);
  const auto end = plain ? std::to_chars(text, text + sizeof text, value, std::chars_format::fixed).ptr
                         : std::to_chars(text, text + sizeof text, value).ptr;
  std::string shown(text, end);
  if (language == Language::fr) std::replace(shown.begin(), shown.end(), '.', ',');
  return shown;
}

std::optional<double> typed_number(std::string_view text, bool share, Language language) {
  std::string plain;
  bool percent = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto starts = [&](std::string_view what) { return text.substr(i, what.size()) == what; };
    const auto skip = [&](std::string_view what, const char* put) {
      if (!starts(what)) return false;
      plain += put;
      i += what.size();
      return true;
    };
    if (skip(" ", "") || skip("\u00a0", "") || skip("\u202f", "") || skip("\u2009", "") || skip("'", "") ||
        skip("\u2212", "-"))
      continue;
    const char c = text[i++];
    if (c == '%' && share && !percent) percent = true;
    else if (percent) return std::nullopt;  // nothing follows a per cent sign
    else if ((c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' || c == '+' || c == 'e' || c == 'E') plain += c;
    else return std::nullopt;
  }
  // The last mark is the decimal one; the same mark twice, or one before another, sets thousands apart.
  const std::size_t last = plain.find_last_of(".,");
  if (last != std::string::npos) {
    const char mark = plain[last];
    const bool is_alone = plain.find_first_of(".,") == last;
    const std::size_t behind = plain.size() - last - 1,
                      before = plain.find_first_of("0123456789") == std::string::npos ? 0 : last;
    // "1,234" is a thousand and more where the language writes it so.
    const bool groups = language == Language::en && mark == ',' && is_alone && behind == 3 && before >= 1 &&
                        before <= 4 && plain[0] != '0' && plain.find_first_of("eE") == std::string::npos;
    const bool repeated = plain.find(mark) != last || groups;
    std::string kept;
    for (std::size_t i = 0; i < plain.size(); ++i) {
      if (plain[i] != '.' && plain[i] != ',') kept += plain[i];
      else if (i == last && !repeated) kept += '.';
    }
    plain = kept;
  }
  if (plain.find_first_of("0123456789") == std::string::npos) return std::nullopt;
  char* end = nullptr;
  const double value = std::strtod(plain.c_str(), &end);
  if (end != plain.c_str() + plain.size() || !std::isfinite(value)) return std::nullopt;
  return percent ? value / 100 : value;
}

}  // namespace curseur::app
