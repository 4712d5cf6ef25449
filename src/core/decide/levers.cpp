// Ranges, objective and constraints of searches.
#include "core/decide/levers.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/text.hpp"

namespace curseur::core {
namespace {

constexpr std::size_t kAllCorners = 8;  // up to so many levers

std::string range_text(const LeverRange& lever) { return "[" + text_of(lever.low) + ", " + text_of(lever.high) + "]"; }

// The range in per cent, as the shares it means: "[0.05, 0.95]" for [5, 95].
std::optional<std::string> meant_range(const Parameter& parameter, const LeverRange& lever) {
  const LeverRange meant{lever.pointer, lever.low / 100, lever.high / 100};
  if (!parameter.meant(lever.high) || !parameter.allows(meant.low)) return std::nullopt;
  return "[" + meant_in_percent(lever.low).value_or(text_of(meant.low)) + ", " + *parameter.meant(lever.high) + "]";
}

Estimate estimate_of(const Probability& probability) { return {probability.probability, probability.se}; }

}  // namespace

std::vector<LeverRange> usual_levers(const Scenario& scenario) {
  std::vector<LeverRange> levers{kPaceRange};
  for (std::size_t r = 0; r < scenario.regions.size(); ++r)
    levers.push_back({"/regions/" + std::to_string(r) + "/integration/to", 0, 1});
  return levers;
}

std::vector<Fault> check_levers(const Scenario& scenario, std::span<const LeverRange> levers) {
  std::vector<Fault> faults;
  Scenario tried = scenario;
  for (std::size_t k = 0; k < levers.size(); ++k) {
    const LeverRange& lever = levers[k];
    const auto number = find_number(tried, lever.pointer);
    if (!number) {
      faults.push_back({lever.pointer, "no_number"});
      continue;
    }
    const auto is_same = [&](const LeverRange& other) { return other.pointer == lever.pointer; };
    if (std::any_of(levers.begin(), levers.begin() + static_cast<std::ptrdiff_t>(k), is_same))
      faults.push_back({lever.pointer, "lever_twice"});
    const Parameter& parameter = *number->parameter;
    if (!(lever.low < lever.high) || !std::isfinite(lever.low) || !std::isfinite(lever.high))
      faults.push_back({lever.pointer, "lever_empty", {range_text(lever)}});
    else if (const auto meant = meant_range(parameter, lever))
      faults.push_back({lever.pointer, "lever_outside_meant", {range_text(lever), parameter.allowed_text(), *meant}});
    else if (!parameter.allows(lever.low) || !parameter.allows(lever.high))
      faults.push_back({lever.pointer, "lever_outside", {range_text(lever), parameter.allowed_text()}});
    else if (number->whole() && std::floor(lever.high) < std::ceil(lever.low))
      faults.push_back({lever.pointer, "lever_whole", {range_text(lever)}});
  }
  if (levers.size() > kMostDimensions / 2) faults.push_back({"", "levers_many", {levers.size(), kMostDimensions / 2}});
  if (!faults.empty()) return faults;
  // A rule between numbers that holds at all corners also holds between them. With many levers there are too many
  // corners, so only some are checked: the two where all levers are at the same end, and those where one lever is at
  // the other end.
  const std::size_t count = levers.size();
  const auto check_corner = [&](auto&& is_high) {
    Point at;
    for (std::size_t k = 0; k < count; ++k) at.push_back(is_high(k) ? levers[k].high : levers[k].low);
    set_levers(tried, levers, at);
    return check(tried);
  };
  if (count <= kAllCorners) {
    for (std::size_t corner = 0; corner < std::size_t{1} << count; ++corner)
      if (auto found = check_corner([&](std::size_t k) { return (corner >> k & 1) != 0; }); !found.empty())
        return found;
    return {};
  }
  for (const bool high : {false, true})
    for (std::size_t odd = 0; odd <= count; ++odd)
      if (auto found = check_corner([&](std::size_t k) { return (k == odd) != high; }); !found.empty()) return found;
  return {};
}

std::optional<Fault> fault_of_yardstick(std::string_view pointer, const Parameter& parameter) {
  if (parameter.name == "months") return Fault{std::string(pointer), "lever_horizon"};
  constexpr std::string_view kValued[] = {"discount_rate", "exit_multiple", "salvage"};
  const bool is_yardstick = parameter.section() == "thresholds" ||
                            std::find(std::begin(kValued), std::end(kValued), parameter.name) != std::end(kValued);
  return is_yardstick ? std::optional(Fault{std::string(pointer), "lever_yardstick"}) : std::nullopt;
}

std::vector<Fault> check_search_levers(const Scenario& scenario, std::span<const LeverRange> levers) {
  std::vector<Fault> faults;
  for (const LeverRange& lever : levers)
    if (const auto number = find_number(scenario, lever.pointer))
      if (auto fault = fault_of_yardstick(lever.pointer, *number->parameter)) faults.push_back(std::move(*fault));
  return faults.empty() ? check_levers(scenario, levers) : faults;
}

std::string_view name_of(RangeEnd end) { return end == RangeEnd::low ? "low" : "high"; }

std::optional<RangeEnd> end_at(const Scenario& scenario, const LeverRange& lever, double at) {
  const auto number = find_number(scenario, lever.pointer);
  const bool is_whole = number && number->whole();
  const double low = is_whole ? std::ceil(lever.low) : lever.low, high = is_whole ? std::floor(lever.high) : lever.high;
  const double close = is_whole ? 0 : (high - low) / 100;
  if (at - low <= close) return RangeEnd::low;
  return high - at <= close ? std::optional(RangeEnd::high) : std::nullopt;
}

std::optional<RangeEnd> end_of(std::size_t position, std::size_t positions) {
  if (positions < 2 || (position > 0 && position + 1 < positions)) return std::nullopt;
  return position == 0 ? RangeEnd::low : RangeEnd::high;
}

void set_levers(Scenario& scenario, std::span<const LeverRange> levers, const Point& at) {
  for (std::size_t k = 0; k < levers.size(); ++k) {
    const auto number = find_number(scenario, levers[k].pointer);
    number->set(number->whole()
                    ? std::clamp(std::floor(at[k] + 0.5), std::ceil(levers[k].low), std::floor(levers[k].high))
                    : at[k]);
  }
}

Point place_in(const Scenario& scenario, std::span<const LeverRange> levers, const Point& unit) {
  Point at;
  for (std::size_t k = 0; k < levers.size(); ++k) {
    const double low = levers[k].low, high = levers[k].high;
    const double first = std::ceil(low), last = std::floor(high);
    at.push_back(find_number(scenario, levers[k].pointer)->whole()
                     ? std::min(last, first + std::floor(unit[k] * (last - first + 1)))
                     : low + unit[k] * (high - low));
  }
  return at;
}

Point levers_of(const Scenario& scenario, std::span<const LeverRange> levers) {
  Point at;
  for (const LeverRange& lever : levers) at.push_back(number_value(scenario, lever.pointer).value_or(lever.low));
  return at;
}

Estimate estimate_of(const RunSummary& summary, Metric metric) {
  switch (metric) {
    case Metric::distress_month:
      return estimate_of(summary.distress);
    case Metric::idle:
      return estimate_of(summary.idle);
    case Metric::short_of_supply:
      return estimate_of(summary.short_of_supply);
    case Metric::payback_month:
      return {summary.payback_month.share, summary.payback_month.share_se};
    default:
      return {summary[metric].mean, summary[metric].se};
  }
}

std::optional<Metric> measure_named(std::string_view name) {
  for (const MetricInfo& info : metric_infos())
    if (info.measure == name) return info.metric;
  return std::nullopt;
}

std::string_view measure_name(Metric metric) { return info_of(metric).measure; }

double Constraint::room(const RunSummary& summary) const {
  const double left = bound - estimate_of(summary, metric).mean;
  return (at_most ? left : -left) / std::max(1.0, std::fabs(bound));
}

std::string text_of(const Constraint& constraint) {
  std::string text(measure_name(constraint.metric));
  text += constraint.at_most ? "<=" : ">=";
  append_json_number(text, constraint.bound);
  return text;
}

double objective_of(std::span<const double> npv, double risk) {
  std::vector<double> sample(npv.begin(), npv.end());
  const double mean = estimate(npv).mean;
  return risk > 0 ? (1 - risk) * mean + risk * cvar_low(sample, 0.05) : mean;
}

}  // namespace curseur::core
