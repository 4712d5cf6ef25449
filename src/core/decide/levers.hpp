// Which numbers of a scenario a search may move and how far, and what is asked of its result.
#pragma once

#include <span>
#include <string>
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
// Something for each lever, by its pointer.
template <class Value>
using ByLever = Keyed<Value, PointerKey>;
template <class Levers, class ValueOf>
auto by_lever(const Levers& levers, ValueOf&& value_of) {
  ByLever<std::decay_t<decltype(value_of(std::size_t{}))>> made;
  for (std::size_t k = 0; k < levers.size(); ++k) made.entries.emplace_back(levers[k].pointer, value_of(k));
  return made;
}
// The whole of what the pace may be, but for its open ends.
inline const LeverRange kPaceRange{"/planning/pace", 0.01, 0.99};
// The pace, and how far each region's workload is moved onto owned capacity.
std::vector<LeverRange> usual_levers(const Scenario& scenario);

// Faults where a pointer names no number or one twice, where a range is empty or leaves what is allowed, and where the
// scenario could not run at its ends.
std::vector<Fault> check_levers(const Scenario& scenario, std::span<const LeverRange> levers);
// The point of the ranges that stands for one of the unit box: each whole number of a range has an equal part of it.
Point place_in(const Scenario& scenario, std::span<const LeverRange> levers, const Point& unit);
// The levers at a point; whole numbers are rounded, within their range. And where they are in a scenario.
void set_levers(Scenario& scenario, std::span<const LeverRange> levers, const Point& at);
Point levers_of(const Scenario& scenario, std::span<const LeverRange> levers);

// The number that stands for a metric: its mean, or its probability (of a month: of having one).
Estimate estimate_of(const RunSummary& summary, Metric metric);
// By its name in output; "distress" and "payback" are the probabilities of such a month.
std::optional<Metric> measure_named(std::string_view name);
std::string_view measure_name(Metric metric);

struct Constraint {
  Metric metric;
  bool at_most = true;
  double bound = 0;
  // How much room is left, in units of the bound (of 1 where that is less than 1): below zero it is broken.
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
