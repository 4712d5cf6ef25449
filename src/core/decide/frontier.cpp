// Spreads points over the levers and finds those that no other point beats.
#include "core/decide/frontier.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace curseur::core {
namespace {

// How good the point is; higher is better.
double worth(const FrontierPoint& point, Against against) {
  return is_better_low(against) ? -point.value(against) : point.value(against);
}

}  // namespace

bool is_better_low(Against against) { return against == Against::distress || against == Against::idle; }

double FrontierPoint::value(Against against) const {
  switch (against) {
    case Against::distress:
      return distress.mean;
    case Against::idle:
      return idle.mean;
    case Against::cvar5:
      return cvar5;
    default:
      return autonomy.mean;
  }
}

std::vector<std::size_t> Frontier::best(Against against) const {
  std::vector<std::size_t> order(points.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto &p = points[a], &q = points[b];
    return p.npv.mean != q.npv.mean ? p.npv.mean > q.npv.mean : worth(p, against) > worth(q, against);
  });
  std::vector<std::size_t> found;
  for (const std::size_t k : order)
    if (found.empty() || worth(points[k], against) > worth(points[found.back()], against)) found.push_back(k);
  std::reverse(found.begin(), found.end());
  return found;
}

std::optional<std::size_t> Frontier::nearest_better(Against against) const {
  if (points.empty()) return std::nullopt;
  const FrontierPoint& present = points[0];
  const auto distance = [&](const FrontierPoint& point) {
    double sum = 0;
    for (std::size_t k = 0; k < levers.size(); ++k) {
      const double share = (point.at[k] - present.at[k]) / (levers[k].high - levers[k].low);
      sum += share * share;
    }
    return sum;
  };
  std::optional<std::size_t> nearest;
  for (std::size_t k = 1; k < points.size(); ++k) {
    const FrontierPoint& point = points[k];
    // The draws are the same, so the difference is more certain than either mean.
    const bool beats = point.npv.mean > present.npv.mean && worth(point, against) >= worth(present, against);
    if (beats && (!nearest || distance(point) < distance(points[*nearest]))) nearest = k;
  }
  return nearest;
}

std::vector<Fault> check_frontier(const Scenario& scenario, const FrontierOptions& options) {
  auto faults = check_search_levers(scenario, options.levers);
  if (options.levers.empty()) faults.push_back({"", "no_lever"});
  if (options.points < 1 || options.points > kMostFrontierPoints)
    faults.push_back({"points", "points", {options.points, kMostFrontierPoints}});
  return faults;
}

FrontierOfLevers::FrontierOfLevers(const Scenario& scenario, const FrontierOptions& options)
    : Inquiry(options.futures), scenario_(scenario) {
  scenario_.assumptions.clear();
  made_.levers = options.levers;
  places_.push_back(levers_of(scenario_, options.levers));
  for (const Point& unit : sobol_points(options.levers.size(), options.points)) {
    places_.push_back(place_in(scenario_, options.levers, unit));
  }
}

std::optional<Inquiry::Setting> FrontierOfLevers::next() {
  if (made_.points.size() == places_.size()) return std::nullopt;
  Setting setting{scenario_};
  set_levers(setting.scenario, made_.levers, places_[made_.points.size()]);
  return setting;
}

void FrontierOfLevers::take(RunReport&& report) {
  const RunSummary& summary = report.summary;
  Scenario there = scenario_;
  set_levers(there, made_.levers, places_[made_.points.size()]);
  made_.points.push_back({levers_of(there, made_.levers), estimate_of(summary, Metric::npv),
                          estimate_of(summary, Metric::distress_month), estimate_of(summary, Metric::idle),
                          estimate_of(summary, Metric::autonomy), *summary[Metric::npv].cvar5});
}

std::span<const Part> against_parts() {
  static constexpr std::array<Part, kAgainstCount> kParts = {{
      {"distress", 0, unit::kNone, "npv against the probability of distress"},
      {"idle", 1, unit::kNone, "npv against the probability of idle capacity"},
      {"cvar5", 2, unit::kNone, "npv against its mean in the worst 5 % of futures"},
      {"autonomy", 3, unit::kNone, "npv against autonomy"},
  }};
  return kParts;
}

std::vector<FrontierSetting> frontier_settings(const Frontier& frontier) {
  std::vector<FrontierSetting> settings;
  for (const FrontierPoint& point : frontier.points)
    settings.push_back({by_lever(frontier.levers, [&](std::size_t k) { return point.at[k]; }), point});
  return settings;
}

FrontierLines frontier_lines(const Frontier& frontier) {
  FrontierLines lines;
  for (const Against against : kAgainst)
    lines.by_against[static_cast<std::size_t>(against)] = {frontier.best(against), frontier.nearest_better(against)};
  return lines;
}

}  // namespace curseur::core
