#include "app/run/asked.hpp"

#include <algorithm>
#include <cmath>

#include "core/decide/sweep.hpp"
#include "core/model/parameters.hpp"

namespace curseur::app {

std::vector<std::string> offered_levers(const core::Scenario& scenario) {
  std::vector<std::string> found{std::string(core::kPacePointer)};
  for (const char* key : {"integration/to", "integration/start", "integration/end", "reserved_share"})
    for (std::size_t i = 0; i < scenario.regions.size(); ++i)
      found.push_back("/regions/" + std::to_string(i) + "/" + key);
  for (const char* key : {"amount", "month"})
    for (std::size_t i = 0; i < scenario.finance.equity.size(); ++i)
      found.push_back("/finance/equity/" + std::to_string(i) + "/" + key);
  found.insert(found.end(), {"/finance/debt_limit", "/finance/debt_ltv"});
  // The planner's other policies.
  for (const auto& field : core::planning_fields())
    if (const std::string pointer = "/planning/" + std::string(field.key()); pointer != core::kPacePointer)
      found.push_back(pointer);
  return found;
}

std::vector<core::LeverRange> ranges_of_levers(const core::Scenario& scenario, const std::vector<std::string>& levers) {
  std::vector<core::LeverRange> ranges;
  const auto moves = [&](const std::string& pointer) {
    return std::find(levers.begin(), levers.end(), pointer) != levers.end();
  };
  for (const std::string& pointer : levers) {
    if (pointer == core::kPacePointer) {
      ranges.push_back(core::kPaceRange);
      continue;
    }
    const auto number = core::find_number(scenario, pointer);
    if (!number) continue;
    core::LeverRange range{pointer, std::min(number->parameter->slider_low, number->value()),
                           std::max(number->parameter->slider_high, number->value())};
    if (number->parameter->unit == "months" || number->whole())
      range.high = std::min(range.high, static_cast<double>(scenario.months - 1));
    for (const auto& [begin, end] : {std::pair{"/start", "/end"}}) {
      const bool is_begin = pointer.ends_with(begin), is_end = pointer.ends_with(end);
      if (!is_begin && !is_end) continue;
      const std::string stem = pointer.substr(0, pointer.rfind('/')), other = stem + (is_begin ? end : begin);
      const double here = number->value(), there = core::number_value(scenario, other).value_or(here);
      const double border = moves(other) ? std::floor((here + there) / 2) : there;
      (is_begin ? range.high : range.low) = border;
    }
    if (range.low < range.high) ranges.push_back(range);
  }
  return ranges;
}

std::optional<core::LeverRange> doubted_range(const core::Scenario& scenario, const std::string& pointer) {
  for (const auto& given : scenario.assumptions)
    if (given.pointer == pointer && given.low < given.high) return core::LeverRange{pointer, given.low, given.high};
  const auto usual = ranges_of_levers(scenario, {pointer});
  return usual.empty() ? std::nullopt : std::optional(usual.front());
}

}  // namespace curseur::app
