// The search, then a walk along every lever.
#include "core/decide/optimise.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "core/decide/best.hpp"
#include "core/text.hpp"

namespace curseur::core {
namespace {

constexpr std::size_t kAlong = 17;  // positions of the walk along a lever
constexpr std::size_t kMostLeverPaths = 1'000'000;  // the walk keeps npv of each

std::size_t usual_evaluations(std::size_t levers) { return 30 + 30 * levers; }

// The standard error of the difference of the objective between two settings on the same paths, from groups of paths.
double se_of_difference(std::span<const double> a, std::span<const double> b, double risk) {
  const std::size_t paths = a.size(), groups = std::min(kGroups, paths);
  std::vector<double> differences;
  for (std::size_t g = 0; g < groups; ++g) {
    const std::size_t begin = paths * g / groups, size = paths * (g + 1) / groups - begin;
    differences.push_back(objective_of(a.subspan(begin, size), risk) - objective_of(b.subspan(begin, size), risk));
  }
  return estimate(differences).se;
}

// A share that was given in per cent.
std::optional<std::string> meant_share(double value) { return value > 0 ? meant_in_percent(value) : std::nullopt; }

std::optional<Fault> fault_of_bound(const Constraint& constraint) {
  const std::string name(measure_name(constraint.metric));
  const double bound = constraint.bound;
  if (!std::isfinite(bound)) return Fault{name, "bound"};
  if (measured_as(constraint.metric) != MetricFamily::share || (bound >= 0 && bound <= 1)) return std::nullopt;
  if (const auto meant = meant_share(bound)) return Fault{name, "bound_share_meant", {bound, *meant}};
  return Fault{name, "bound_share", {bound}};
}

double objective_se(std::span<const double> npv, double risk) {
  const std::vector<double> nothing(npv.size(), 0.0);
  return se_of_difference(npv, nothing, risk);
}

}  // namespace

std::vector<Fault> check_optimise(const Scenario& scenario, const OptimiseOptions& options) {
  auto faults = check_search_levers(scenario, options.levers);
  if (!(options.risk >= 0 && options.risk <= 1)) {
    if (const auto meant = meant_share(options.risk)) faults.push_back({"risk", "risk_meant", {options.risk, *meant}});
    else faults.push_back({"risk", "risk"});
  }
  if (options.levers.size() * options.futures.paths > kMostLeverPaths)
    faults.push_back({"paths", "memory_levers", {options.levers.size(), options.futures.paths, kMostLeverPaths}});
  if (options.levers.empty()) faults.push_back({"", "no_lever"});
  for (const Constraint& constraint : options.constraints)
    if (auto fault = fault_of_bound(constraint)) faults.push_back(std::move(*fault));
  return faults;
}

Optimise::Optimise(const Scenario& scenario, OptimiseOptions options)
    : Inquiry(options.futures), scenario_(scenario), options_(std::move(options)) {
  scenario_.assumptions.clear();  // not needed to run
  if (options_.evaluations == 0) options_.evaluations = usual_evaluations(options_.levers.size());
  along_.resize(options_.levers.size());
}

std::size_t Optimise::most_settings() const { return options_.evaluations + kAlong * options_.levers.size(); }

std::vector<double> Optimise::lever_positions(std::size_t lever) const {
  const LeverRange& range = options_.levers[lever];
  std::vector<double> positions;
  for (std::size_t k = 0; k < kAlong; ++k)
    positions.push_back(k + 1 == kAlong ? range.high
                                        : range.low + (range.high - range.low) * static_cast<double>(k) / (kAlong - 1));
  return positions;
}

std::optional<Inquiry::Setting> Optimise::next() {
  if (searching_) {
    SearchBox box{{}, {}, levers_of(scenario_, options_.levers), options_.evaluations, options_.constraints.size()};
    for (std::size_t k = 0; k < options_.levers.size(); ++k) {
      box.low.push_back(options_.levers[k].low);
      box.high.push_back(options_.levers[k].high);
      box.start[k] = std::clamp(box.start[k], box.low[k], box.high[k]);
    }
    const auto point = next_point(box, seen_);
    searching_ = point.has_value();
    if (point) asked_ = *point;
  }
  if (!searching_) {
    if (lever_ == options_.levers.size()) return std::nullopt;
    asked_ = best_.tried.at;
    asked_[lever_] = lever_positions(lever_)[position_];
  }
  Setting setting{scenario_};
  set_levers(setting.scenario, options_.levers, asked_);
  return setting;
}

void Optimise::take(RunReport&& report) {
  Evaluation made;
  made.npv = std::move(report.per_path[Metric::npv]);
  made.summary = report.summary;
  Scenario there = scenario_;
  set_levers(there, options_.levers, asked_);
  made.tried.at = searching_ ? asked_ : levers_of(there, options_.levers);  // rounded; the search keeps its own point
  made.tried.value = objective_of(made.npv, options_.risk);
  for (const Constraint& constraint : options_.constraints) made.tried.room.push_back(constraint.room(made.summary));
  if (searching_) {
    seen_.push_back(made.tried);
    if (best_.npv.empty() || is_better(made.tried, best_.tried)) best_ = std::move(made);
    return;
  }
  along_[lever_].push_back(std::move(made));
  if (++position_ < kAlong) return;
  position_ = 0;
  ++lever_;
}

bool Optimise::is_as_good(const Evaluation& other) const {
  if (!other.tried.feasible()) return false;
  return best_.tried.value - other.tried.value <= se_of_difference(best_.npv, other.npv, options_.risk);
}

Optimum Optimise::result() const {
  Optimum made;
  made.risk = options_.risk;
  made.levers = options_.levers;
  // The walk may find a better setting by chance. It is not taken, because the plateau shows that the two cannot be
  // distinguished.
  Scenario there = scenario_;
  set_levers(there, options_.levers, best_.tried.at);
  made.at = levers_of(there, options_.levers);  // whole numbers rounded
  made.objective = {best_.tried.value, objective_se(best_.npv, options_.risk)};
  made.summary = best_.summary;
  made.feasible = best_.tried.feasible();
  for (const Constraint& constraint : options_.constraints) {
    const Estimate found = estimate_of(best_.summary, constraint.metric);
    const double room = constraint.room(best_.summary);
    made.constraints.push_back({constraint, found, std::fabs(found.mean - constraint.bound) <= found.se, room < 0});
  }
  for (std::size_t k = 0; k < options_.levers.size(); ++k) {
    made.at_end.push_back(end_at(scenario_, options_.levers[k], made.at[k]));
    const auto& walk = along_[k];
    auto& along = made.along.emplace_back();
    for (const Evaluation& e : walk)
      along.push_back({e.tried.at[k], {e.tried.value, objective_se(e.npv, options_.risk)}});
    if (!made.feasible) continue;
    Optimum::Range range{made.at[k], made.at[k]};
    const auto first_above =
        static_cast<std::size_t>(std::find_if(walk.begin(), walk.end(),
                                              [&](const Evaluation& e) { return e.tried.at[k] >= best_.tried.at[k]; }) -
                                 walk.begin());
    for (std::size_t i = first_above; i < walk.size() && is_as_good(walk[i]); ++i) range.high = walk[i].tried.at[k];
    for (std::size_t i = first_above; i > 0 && is_as_good(walk[i - 1]); --i) range.low = walk[i - 1].tried.at[k];
    made.plateau.push_back(range);
  }
  made.evaluations = settings_done();
  made.limit = most_settings();
  return made;
}

}  // namespace curseur::core
