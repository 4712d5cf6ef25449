// Units as people write them in heads and cells of tables, and how values are converted into the unit of a number.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/parameters.hpp"

namespace curseur::app {

enum class Quantity { money, power, hour, month, h100e, mass, root_year };
inline constexpr std::size_t kQuantities = 7;

// num/den * 10^places.
struct Factor {
  std::int64_t num = 1, den = 1;
  int places = 0;
  bool is_one() const { return num == den && places == 0; }
};

// A product of powers of quantities. The base units are EUR (or another currency), W, hour, month, H100e, gram.
struct Unit {
  std::array<int, kQuantities> powers{};
  Factor factor;
  std::string currency;  // "EUR", "USD"; empty without money
  bool is_multiplier = false;  // "thousand", "M" alone: of whatever is expected
  bool is_pure() const { return powers == std::array<int, kQuantities>{}; }
};

// Reads "k€", "EUR/kWh", "ct per kWh", "Mio. EUR", "%", "thousand H100e", "gCO₂e/kWh", "€/kW·month" and the like, in
// English, French and German. Nothing if any part of the text is unknown.
std::optional<Unit> unit_of(std::string_view text);

// Why a unit cannot be used for a number.
enum class UnitFault { none, unknown, other_currency, other_kind };
struct UnitMatch {
  Factor factor;  // multiplies values into the number's unit
  UnitFault fault = UnitFault::none;
};
// What this text means as the unit of the number: read as above, or as the program's own label in any language.
// Percentages are understood wherever the number has no dimension or is a yearly rate.
UnitMatch match_unit(const core::Parameter& parameter, std::string_view text);
// Whether the text is a unit at all, of any kind.
bool is_unit(std::string_view text);

// The value in digits, multiplied; exact if the factor is a power of ten. Nothing if it is too large.
std::optional<double> converted(std::string_view digits, const Factor& factor);

}  // namespace curseur::app
