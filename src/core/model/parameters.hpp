// One row per kind of number in a scenario: its key, unit, allowed range, slider, and the format that added it. The
// reader, the writer, the sliders and the links all walk these tables in the order of layout.hpp. The rows are in
// parameter_tables.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/model/fault.hpp"
#include "core/model/scenario.hpp"

namespace curseur::core {

// Which ends of the allowed range belong to it.
enum class Ends { both, high_only, low_only, neither };
enum class Scale { linear, logarithmic };

inline constexpr int kFirstFormat = 1;  // "curseur/1", the oldest format of the scenario file

// The properties of a number wherever it occurs. `name` is its path without indices ("regions.pue").
struct Parameter {
  std::string_view name;
  std::string_view unit;  // as stored; "" = dimensionless, "share" = a fraction of one
  double low, high;  // allowed range
  Ends ends;
  double slider_low, slider_high;  // usual range, inside the allowed one
  double step;  // for one key press or one click
  Scale scale;
  int since = kFirstFormat;  // the scenario file format that added it
  std::optional<double> otherwise{};  // its value if a file lacks it; empty: required in every file

  std::string_view key() const;  // "pue"
  std::string_view section() const;  // "regions", "" at the top
  bool allows(double value) const;
  std::string allowed_text() const;  // "(0, 1)", for fault messages
  // The value that was meant if the given one is not allowed, but would be in per cent: "0.05" for a share of 5.
  std::optional<std::string> meant(double value) const;
};

template <class Owner>
struct Field : Parameter {
  std::variant<double Owner::*, int Owner::*> member;
  bool whole() const { return member.index() == 1; }
};

// The tables, each in file order. If a section or list lies between the numbers of one struct, the numbers after it
// form a separate table.
std::span<const Field<Scenario>> scenario_fields();
std::span<const Field<Market>> market_fields();
std::span<const Field<Region>> region_fields();
std::span<const Field<Region>> region_fields_after_integration();
std::span<const Field<Integration>> integration_fields();
std::span<const Field<Delivery>> delivery_fields();
std::span<const Field<Segment>> segment_fields();
std::span<const Field<Contract>> contract_fields();
std::span<const Field<Training>> training_fields();
std::span<const Field<Demand>> demand_fields();
std::span<const Field<Servers>> servers_fields();
std::span<const Field<Facilities>> facilities_fields();
std::span<const Field<Planning>> planning_fields();
std::span<const Field<Finance>> finance_fields();
std::span<const Field<Finance>> finance_fields_after_equity();
std::span<const Field<EquityRound>> equity_fields();
std::span<const Field<Opex>> opex_fields();
std::span<const Field<Thresholds>> thresholds_fields();
const Parameter& seal_parameter();  // the levels of /regions/i/sovereignty/{own,rented}/j

// The nearest whole number, with halves rounded away from zero, limited to the range of int. NaN gives the lowest.
int rounded(double value);

// One number of one scenario. It is valid while the scenario lives and its lists keep their sizes.
template <class Real, class Whole>
struct NumberAt {
  std::string pointer;  // JSON Pointer: "/regions/0/pue"
  const Parameter* parameter = nullptr;
  std::variant<Real*, Whole*> place;

  bool whole() const { return place.index() == 1; }
  double value() const {
    return std::visit([](const auto* at) { return static_cast<double>(*at); }, place);
  }
  // Sets the value unchecked; a whole number is rounded.
  void set(double value) const requires(!std::is_const_v<Real>) {
    if (whole()) *std::get<1>(place) = rounded(value);
    else *std::get<0>(place) = value;
  }
};
using Number = NumberAt<double, int>;
using ConstNumber = NumberAt<const double, const int>;

// Every number of the scenario in file order.
std::vector<Number> numbers(Scenario& scenario);
std::vector<ConstNumber> numbers(const Scenario& scenario);
// The number that a JSON Pointer names; empty if it names none.
std::optional<Number> find_number(Scenario& scenario, std::string_view pointer);
std::optional<ConstNumber> find_number(const Scenario& scenario, std::string_view pointer);
std::optional<double> number_value(const Scenario& scenario, std::string_view pointer);
// The kind of number that a JSON Pointer names; null if it names none.
const Parameter* parameter_at(const Scenario& scenario, std::string_view pointer);

// Every kind of number that a scenario file can hold, each once, in file order.
struct NumberKind {
  const Parameter* parameter = nullptr;
  bool whole = false;
};
const std::vector<NumberKind>& number_kinds();

// The oldest scenario file format that can hold the scenario: everything that later formats added is empty or equal to
// `otherwise`.
int oldest_format(const Scenario& scenario);

// Every fault of a scenario in memory: ranges, references, duplicate ids, sizes, relations. Empty = the scenario can
// run.
std::vector<Fault> check(const Scenario& scenario);

}  // namespace curseur::core
