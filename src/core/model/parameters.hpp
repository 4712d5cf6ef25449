// One row per kind of number in a scenario: its key, unit, allowed range and slider. The file reader, the sliders,
// the links and the documentation all walk these tables, so a new parameter is added here and in scenario.hpp only.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/fault.hpp"
#include "core/model/scenario.hpp"

namespace curseur::core {

// Whether the ends of the allowed range belong to it.
enum class Ends { both, high_only, low_only, neither };
enum class Scale { linear, logarithmic };

// What is true of a number wherever it stands: `name` is its path without indices ("regions.pue").
struct Parameter {
  std::string_view name;
  std::string_view unit;  // as stored; "" = a pure number, "share" = a fraction of one
  double low, high;  // allowed range
  Ends ends;
  double slider_low, slider_high;  // usual range, inside the allowed one
  double step;  // of one key press or one click
  Scale scale;

  std::string_view key() const;  // "pue"
  std::string_view section() const;  // "regions", "" at the top
  bool allows(double value) const;
  std::string allowed_text() const;  // "(0, 1)", for faults
};

template <class Owner>
struct Field : Parameter {
  std::variant<double Owner::*, int Owner::*> member;
  bool whole() const { return member.index() == 1; }
};

// The tables, each in the order of the file.
std::span<const Field<Scenario>> scenario_fields();
std::span<const Field<Market>> market_fields();
std::span<const Field<Region>> region_fields();
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
std::span<const Field<EquityRound>> equity_fields();
std::span<const Field<Opex>> opex_fields();
std::span<const Field<Thresholds>> thresholds_fields();
const Parameter& seal_parameter();  // the levels of /regions/i/sovereignty/{own,rented}/j

// One number of one scenario. Valid while the scenario lives and its lists keep their sizes.
struct Number {
  std::string pointer;  // JSON Pointer: "/regions/0/pue"
  const Parameter* parameter = nullptr;
  std::variant<double*, int*> place;

  bool whole() const { return place.index() == 1; }
  double value() const;
  void set(double value) const;  // unchecked; a whole number is rounded
};

// Every number of the scenario in file order.
std::vector<Number> numbers(Scenario& scenario);
// The number a JSON Pointer names; nothing if it names none.
std::optional<Number> find_number(Scenario& scenario, std::string_view pointer);
std::optional<double> number_value(const Scenario& scenario, std::string_view pointer);
// What kind of number a JSON Pointer names; null if it names none.
const Parameter* parameter_at(const Scenario& scenario, std::string_view pointer);

// Every fault of a scenario held in memory: ranges, references, duplicate ids, sizes, relations. Empty = it can run.
std::vector<Fault> check(const Scenario& scenario);

}  // namespace curseur::core
