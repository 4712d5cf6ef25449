#include "app/table/unit_word.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <string>
#include <utility>

#include "io/text/fold.hpp"

namespace curseur::app {
namespace {

constexpr std::size_t at(Quantity quantity) { return static_cast<std::size_t>(quantity); }

Factor reduced(Factor factor) {
  const std::int64_t common = std::gcd(factor.num, factor.den);
  factor.num /= common;
  factor.den /= common;
  for (; factor.num % 10 == 0; ++factor.places) factor.num /= 10;
  for (; factor.den % 10 == 0; --factor.places) factor.den /= 10;
  return factor;
}
// Words are compared folded: lower case, without accents.
struct Named {
  std::string_view words;
  Factor factor;
};
constexpr Named kMultipliers[] = {
    {"k thousand thousands thous tsd tausend mille millier milliers '000 000s 000's", {1, 1, 3}},
    {"m mm mn mln mio million millions millionen", {1, 1, 6}},
    {"bn b bln md mds mrd mia milliard milliards milliarde milliarden billion billions", {1, 1, 9}},
    {"lakh lakhs", {1, 1, 5}},
    {"crore crores", {1, 1, 7}},
};
// Attached to a currency: "k€", "TEUR", "Mds€", "G€".
constexpr Named kMoneyPrefixes[] = {
    {"k t", {1, 1, 3}}, {"m mm mn mio mln", {1, 1, 6}}, {"bn b g md mds mrd mia", {1, 1, 9}}};
constexpr Named kPure[] = {
    {"% percent pct pourcent prozent vh", {1, 1, -2}},
    {"\u2030 permille pourmille promille", {1, 1, -3}},
    {"bp bps basispoints", {1, 1, -4}},
    {"1 0-1 0..1 fraction ratio share part anteil factor facteur faktor multiple x \u00d7", {}},
};
constexpr Named kMonths[] = {
    {"month months mo mos mth mths mois monat monate monaten", {}},
    {"year years yr yrs y a an ans annee annees jahr jahre jahren annum", {1, 1, 0}},
    {"quarter quarters qtr trimestre trimestres quartal quartale", {3, 1, 0}},
    {"week weeks wk wks semaine semaines sem woche wochen", {112, 487, 0}},
    {"day days d jour jours j tag tage tagen", {16, 487, 0}},  // of 365.25 / 12 to a month
};
constexpr Named kMass[] = {{"g gram grams gramme grammes gramm", {}},
                           {"kg kilogram kilograms kilogramme kilogrammes", {1, 1, 3}},
                           {"t mt tonne tonnes ton tons tonnen", {1, 1, 6}},
                           {"kt", {1, 1, 9}},
                           {"lb lbs", {45359237, 1, -5}}};
struct Currency {
  std::string_view words, code;
  int places = 0;
};
constexpr Currency kCurrencies[] = {
    {"\u20ac eur euro euros", "EUR"},
    {"c\u20ac \u20acc ct cts cent cents centime centimes eurocent eurocents ceur eurct ct\u20ac", "EUR", -2},
    {"$ usd us$ $us dollar dollars", "USD"},
    {"\u00a2 usc", "USD", -2},
    {"\u00a3 gbp sterling", "GBP"},
    {"pence p", "GBP", -2},
    {"chf sfr", "CHF"},
    {"\u00a5 jpy yen", "JPY"},
    {"cny rmb yuan", "CNY"},
    {"sek nok dkk kr", "SEK"},
    {"cad c$ ca$", "CAD"},
    {"aud a$ au$", "AUD"},
    {"inr \u20b9 rs", "INR"},
    {"pln zl", "PLN"},
    {"czk huf ron bgn try rub uah brl mxn zar krw sgd hkd twd nzd ils aed sar thb idr", "other"},
};

const Named* find_named(std::span<const Named> table, std::string_view word) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Named& row) { return is_one_of(word, row.words); });
  return found == table.end() ? nullptr : &*found;
}

Unit of_quantity(Quantity quantity, Factor factor) {
  Unit unit;
  unit.powers[at(quantity)] = 1;
  unit.factor = reduced(factor);
  return unit;
}

std::optional<Unit> currency_of(std::string_view word) {
  for (const Currency& row : kCurrencies)
    if (is_one_of(word, row.words)) {
      Unit unit = of_quantity(Quantity::money, {1, 1, row.places});
      unit.currency = row.code;
      return unit;
    }
  return std::nullopt;
}

// A currency with a multiplier on either side: "k€", "EURm".
std::optional<Unit> money_of(std::string_view word) {
  if (auto plain = currency_of(word)) return plain;
  for (const Named& row : kMoneyPrefixes)
    for (std::size_t length = 1; length <= 3 && length < word.size(); ++length) {
      const std::string_view before = word.substr(0, length), behind = word.substr(word.size() - length);
      for (const auto& [multiplier, rest] :
           {std::pair(before, word.substr(length)), std::pair(behind, word.substr(0, word.size() - length))})
        if (is_one_of(multiplier, row.words))
          if (auto unit = currency_of(rest); unit && unit->factor.places == 0) {
            unit->factor = product(unit->factor, row.factor);
            return unit;
          }
    }
  return std::nullopt;
}

std::optional<Unit> power_or_energy(std::string_view word) {
  constexpr std::string_view kPrefixes = "kmgt";
  int places = 0;
  if (const std::size_t prefix = kPrefixes.find(word.empty() ? ' ' : word.front()); prefix != std::string_view::npos) {
    places = 3 * (static_cast<int>(prefix) + 1);
    word.remove_prefix(1);
  }
  if (!is_one_of(word, "w wh we wel wp watt watts") || word.empty()) return std::nullopt;
  Unit unit = of_quantity(Quantity::power, {1, 1, places});
  unit.powers[at(Quantity::hour)] = word == "wh" ? 1 : 0;
  return unit;
}

std::optional<Unit> h100e_of(std::string_view word) {
  int places = 0;
  if (word.size() > 1 && word[1] == 'h' && (word.front() == 'k' || word.front() == 'm')) {
    places = word.front() == 'k' ? 3 : 6;
    word.remove_prefix(1);
  }
  if (!is_one_of(word, "h100e h100 h100eq h100-eq h100-e h100s") || word.empty()) return std::nullopt;
  return of_quantity(Quantity::h100e, {1, 1, places});
}

std::optional<Unit> mass_of(std::string_view word) {
  for (const std::string_view gas : {"co2eq", "co2-eq", "co2e", "co2"})
    if (word.size() > gas.size() && word.ends_with(gas)) {
      word.remove_suffix(gas.size());
      break;
    }
  if (const Named* row = find_named(kMass, word)) return of_quantity(Quantity::mass, row->factor);
  return std::nullopt;
}

}  // namespace

Factor product(const Factor& a, const Factor& b) {
  return reduced({a.num * b.num, a.den * b.den, a.places + b.places});
}
Factor inverse(const Factor& factor) { return {factor.den, factor.num, -factor.places}; }

bool is_one_of(std::string_view text, std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == text) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

std::optional<Factor> multiplier_of(std::string_view word) {
  const Named* const row = find_named(kMultipliers, word);
  return row != nullptr ? std::optional(row->factor) : std::nullopt;
}

std::optional<Unit> unit_word(std::string_view word) {
  if (word.starts_with("mW")) return std::nullopt;  // milliwatts, or a slip of the pen
  std::string text = io::folded(word);
  while (text.size() > 1 && text.ends_with('.')) text.pop_back();
  if (text.starts_with("d'")) text.erase(0, 2);
  if (word == "Mt") return of_quantity(Quantity::mass, {1, 1, 12});
  if (const Named* row = find_named(kPure, text)) {
    Unit unit;
    unit.factor = row->factor;
    return unit;
  }
  if (const Named* row = find_named(kMonths, text))
    return of_quantity(Quantity::month, row == &kMonths[1] ? Factor{12, 1, 0} : row->factor);
  if (is_one_of(text, "h hr hrs hour hours heure heures std stunde stunden")) return of_quantity(Quantity::hour, {});
  if (is_one_of(text, "\u221ayear \u221ayr \u221aan \u221ajahr sqrt(yr)")) return of_quantity(Quantity::root_year, {});
  if (auto unit = mass_of(text)) return unit;
  if (auto unit = power_or_energy(text)) return unit;
  if (auto unit = h100e_of(text)) return unit;
  return money_of(text);
}

}  // namespace curseur::app
