// The numbers of a scenario that a search may move, how far it may move them, and what its result must satisfy.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/decide/search.hpp"
#include "core/model/parameters.hpp"
#include "core/stats/summary.hpp"

namespace curseur::core {

struct LeverRange {
  std::string pointer;
  double low = 0, high = 1;
  bool operator==(const LeverRange&) const = default;
};
constexpr auto fields(const LeverRange*) {
  return carried_members(&LeverRange::pointer, &LeverRange::low, &LeverRange::high);
}
// One value per lever, keyed by the lever's pointer.
template <class Value>
using ByLever = Keyed<Value, PointerKey>;
template <class Levers, class ValueOf>
auto by_lever(const Levers& levers, ValueOf&& value_of) {
  ByLever<std::decay_t<decltype(value_of(std::size_t{}))>> made;
  for (std::size_t k = 0; k < levers.size(); ++k) made.entries.emplace_back(levers[k].pointer, value_of(k));
  return made;
}
// The full range of the pace, without its open ends.
inline const LeverRange kPaceRange{"/planning/pace", 0.01, 0.99};
// The pace, and the share of each region's workload that is moved onto owned capacity.
std::vector<LeverRange> usual_levers(const Scenario& scenario);

// Reports a fault if a pointer names no number or two pointers name the same one, if a range is empty or exceeds the
// allowed one, or if the scenario could not run at the ends of the ranges.
std::vector<Fault> check_levers(const Scenario& scenario, std::span<const LeverRange> levers);
// The same for levers along which results are compared to find the best: also reports numbers that change what the
// results mean or how they are measured, such as the months that are counted or the discount rate.
std::vector<Fault> check_search_levers(const Scenario& scenario, std::span<const LeverRange> levers);
// The fault of such a number; nothing for all others.
std::optional<Fault> fault_of_yardstick(std::string_view pointer, const Parameter& parameter);
// Maps a point of the unit box to the ranges. Each whole number in a range gets an equal part of the box.
Point place_in(const Scenario& scenario, std::span<const LeverRange> levers, const Point& unit);
// Sets the levers to a point; whole numbers are rounded within their range. levers_of reads them back.
void set_levers(Scenario& scenario, std::span<const LeverRange> levers, const Point& at);
Point levers_of(const Scenario& scenario, std::span<const LeverRange> levers);

// An end of a range.
enum class RangeEnd { low, high };
constexpr std::size_t count_of(RangeEnd) { return 2; }
std::string_view name_of(RangeEnd end);
// The end of its range at which a lever is, within a hundredth of the range or, for a whole number, the last one in it.
// A best place there says that the range may be too narrow.
std::optional<RangeEnd> end_at(const Scenario& scenario, const LeverRange& lever, double at);
// The end of a list of positions at which one of them is; nothing if there is only one.
std::optional<RangeEnd> end_of(std::size_t position, std::size_t positions);

// The single number that represents a metric: its mean, or its probability (for a month metric, of having such a
// month).
Estimate estimate_of(const RunSummary& summary, Metric metric);
// Finds a metric by its name in output. "distress" and "payback" mean the probability of such a month.
std::optional<Metric> measure_named(std::string_view name);
std::string_view measure_name(Metric metric);

struct Constraint {
  Metric metric;
  bool at_most = true;
  double bound = 0;
  // The room that is left, in units of the bound (or of 1 if the bound is less than 1). Below zero the constraint is
  // broken.
  double room(const RunSummary& summary) const;
  bool operator==(const Constraint&) const = default;
};
constexpr auto fields(const Constraint*) {
  return carried_members(&Constraint::metric, &Constraint::at_most, &Constraint::bound);
}
std::string text_of(const Constraint& constraint);  // "distress<=0.1"

// (1 - risk) * mean + risk * CVaR5 of npv, MEUR.
double objective_of(std::span<const double> npv, double risk);

}  // namespace curseur::core
