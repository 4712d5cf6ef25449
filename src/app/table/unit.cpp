#include "app/table/unit.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "app/say/value_text.hpp"
#include "app/say/words.hpp"
#include "app/table/numeral.hpp"
#include "app/table/unit_word.hpp"
#include "io/text/fold.hpp"

namespace curseur::app {
namespace {

std::vector<std::string_view> split(std::string_view text, std::string_view marks) {
  std::vector<std::string_view> parts;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = text.find_first_of(marks);
    std::string_view part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    parts.push_back(part);
    if (end != std::string_view::npos) text.remove_prefix(end + 1);
  }
  return parts;
}

// The year whose prices are meant: "2025 USD".
bool is_price_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         word.find_first_not_of("0123456789") == std::string_view::npos;
}

// Multipliers and one unit, separated by spaces: "Mio. EUR", "thousand H100e", "g CO₂e", "EUR m".
std::optional<Unit> term_of(std::string_view text) {
  std::optional<Unit> unit;
  Factor factor;
  bool has_multiplier = false;
  for (const std::string_view word : split(text, " ")) {
    if (word.empty()) continue;
    std::string plain = io::folded(word);
    while (plain.size() > 1 && plain.ends_with('.')) plain.pop_back();
    if (is_one_of(plain, "of de des von the in en") || is_price_year(plain)) continue;
    const bool is_quality = is_one_of(plain, "co2 co2e co2eq co2-eq eq equivalent equivalents it el elec electric");
    if (is_quality && unit) continue;
    const auto multiplier = multiplier_of(plain);
    if (multiplier && (unit || !has_multiplier)) {
      factor = product(factor, *multiplier);
      has_multiplier = true;
      continue;
    }
    const auto read = unit_word(word);
    if (!read || unit) return std::nullopt;
    unit = read;
  }
  if (!unit && !has_multiplier) return std::nullopt;
  Unit made = unit.value_or(Unit{});
  made.is_multiplier = !unit;
  made.factor = product(made.factor, factor);
  return made;
}

// Multiplies by a unit, or divides by it. False if the result is no unit that anyone uses (a square).
bool multiply(Unit& made, const Unit& by, int sign) {
  for (std::size_t q = 0; q < kQuantities; ++q) {
    made.powers[q] += sign * by.powers[q];
    if (std::abs(made.powers[q]) > 1) return false;
  }
  if (!by.currency.empty()) made.currency = by.currency;
  made.factor = product(made.factor, sign > 0 ? by.factor : inverse(by.factor));
  return true;
}

// "kW·month", "H100e-h": one term, or several joined by these marks.
std::optional<Unit> product_of(std::string_view text) {
  if (auto term = term_of(text)) return term;
  Unit made;
  for (const std::string_view part : split(text, "*-")) {
    const auto term = term_of(part);
    if (!term || term->is_multiplier) return std::nullopt;
    if (!multiply(made, *term, 1)) return std::nullopt;
  }
  return made;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t found = text.find(what); found != std::string::npos; found = text.find(what, found + by.size()))
    text.replace(found, what.size(), by);
}

// Words and the signs that are read for them, in the order in which they are replaced.
constexpr std::pair<std::string_view, std::string_view> kSigns[] = {
    {" per cent", " %"},
    {" Per cent", " %"},
    {" pour cent", " %"},
    {" Pour cent", " %"},
    {" per mille", " permille"},
    {" pour mille", " permille"},
    {" basis points", " bp"},
    {"centimes d'euro", "ct"},
    {"centime d'euro", "ct"},
    {"watts", "watt"},
    {"kilowatt", "kW"},
    {"Kilowatt", "kW"},
    {"megawatt", "MW"},
    {"Megawatt", "MW"},
    {"gigawatt", "GW"},
    {"Gigawatt", "GW"},
    {"W hours", "Wh"},
    {"W hour", "Wh"},
    {"W-hours", "Wh"},
    {"W-hour", "Wh"},
    {"W-heures", "Wh"},
    {"W-heure", "Wh"},
    {"Wheures", "Wh"},
    {"Wheure", "Wh"},
    {"Wstunden", "Wh"},
    {"Wstunde", "Wh"},
    {" per ", "/"},
    {" par ", "/"},
    {" pro ", "/"},
    {" Per ", "/"},
    {" Par ", "/"},
    {" p.a. ", "/yr "},
    {" p.a ", "/yr "},
    {" p. a. ", "/yr "},
    {"%p.a.", "%/yr"},
    {"\u00b7", "*"},
    {"\u22c5", "*"},
    {"\u2022", "*"},
    {"\u2219", "*"},
};

// The text with "/" for "per", "*" for all signs of multiplication, "%" for "per cent".
std::string with_signs(std::string_view typed) {
  std::string text = " " + plain_marks(typed) + " ";
  for (const auto& [what, by] : kSigns) replace_all(text, what, by);
  while (text.starts_with(' ')) text.erase(0, 1);
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

bool is_label_of(std::string_view unit, std::string_view text) {
  const std::string plain = io::folded(text);
  const auto all = languages();
  if (unit.empty() || plain.empty()) return false;
  return plain == io::folded(unit) || std::any_of(all.begin(), all.end(), [&](Language language) {
           return plain == io::folded(unit_text(language, unit)) || plain == io::folded(unit_text(language, unit, 1));
         });
}

// "month", "date", "MM/YYYY", "jj/mm/aaaa".
bool is_date_form(std::string_view text) {
  const std::string plain = io::folded(text);
  if (is_one_of(plain, "month mois monat date datum year annee an jahr")) return true;
  return plain.find_first_of("ya") != std::string::npos && plain.find_first_not_of("dmyja/-. ") == std::string::npos &&
         plain.find("mm") != std::string::npos;
}

}  // namespace

std::optional<Unit> unit_of(std::string_view typed) {
  constexpr std::size_t kMostBytes = 80;
  if (typed.size() > kMostBytes) return std::nullopt;
  const std::string text = with_signs(typed);
  if (text.empty()) return std::nullopt;
  const auto parts = split(text, "/");
  Unit made;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i == 0 && parts.size() > 1 && (parts[0].empty() || parts[0] == "1")) continue;
    const auto part = product_of(parts[i]);
    if (!part || (i > 0 && part->is_multiplier)) return std::nullopt;
    if (!multiply(made, *part, i == 0 ? 1 : -1)) return std::nullopt;
    made.is_multiplier = made.is_multiplier || part->is_multiplier;
  }
  if (made.is_multiplier && parts.size() > 1) return std::nullopt;
  return made;
}

UnitMatch match_unit(const core::Parameter& parameter, std::string_view text) {
  const std::string_view wanted = parameter.unit;
  if (text.starts_with("mW")) return {{}, UnitFault::unknown};  // milliwatts, or a slip of the pen
  if (is_label_of(wanted, text)) return {};
  if (wanted == "month")
    return {{}, is_date_form(text) ? UnitFault::none : unit_of(text) ? UnitFault::other_kind : UnitFault::unknown};
  if (wanted == "SEAL" && is_one_of(io::folded(text), "level niveau stufe 0-4")) return {};
  const auto found = unit_of(text);
  if (!found) return {{}, UnitFault::unknown};
  const bool is_yearly = wanted == "1/yr", is_rooted = wanted == "1/sqrt(yr)";
  const bool is_pure =
      wanted.empty() || wanted == "share" || wanted == "log" || wanted == "quantile" || is_yearly || is_rooted;
  if (is_pure && found->is_pure() && !found->is_multiplier) return {found->factor, UnitFault::none};
  Unit target;
  if (is_yearly) target = *unit_of("1/yr");
  else if (is_rooted) target.powers[static_cast<std::size_t>(Quantity::root_year)] = -1;
  else if (is_pure || wanted == "SEAL") return {{}, UnitFault::other_kind};
  else target = *unit_of(wanted);
  if (found->is_multiplier) {
    const auto factors =
        std::count_if(target.powers.begin(), target.powers.end(), [](int power) { return power != 0; });
    if (wanted == "months" && io::folded(text) == "m") return {};
    if (factors != 1 || wanted == "months" || wanted == "years" || is_pure) return {{}, UnitFault::other_kind};
    return {product(found->factor, inverse(target.factor)), UnitFault::none};
  }
  if (found->powers != target.powers) return {{}, UnitFault::other_kind};
  if (found->currency != target.currency) return {{}, UnitFault::other_currency};
  return {product(found->factor, inverse(target.factor)), UnitFault::none};
}

bool is_unit(std::string_view text) { return unit_of(text).has_value(); }

std::optional<double> converted(std::string_view digits, const Factor& factor) {
  const auto value = shifted(digits, factor.places);
  if (!value || factor.num == factor.den) return value;
  return tidied(*value * static_cast<double>(factor.num) / static_cast<double>(factor.den));
}

}  // namespace curseur::app
