// The standard sweep of the pace, treated as a choice under uncertainty.
#include "core/decide/worth.hpp"

#include <algorithm>

#include "core/decide/sweep.hpp"

namespace curseur::core {
namespace {

bool is_drawn_once(DrawnKind kind) { return kind <= DrawnKind::equity; }
// A group's regression has a term for each pair, so only the most informative quantities are used.
constexpr std::size_t kMostInGroup = 6;

}  // namespace

ValueOfKnowing::ValueOfKnowing(const Scenario& scenario, Futures futures)
    : Inquiry(futures), scenario_(scenario), positions_(standard_pace_positions()) {}

std::optional<Inquiry::Setting> ValueOfKnowing::next() {
  if (npv_.size() == most_settings()) return std::nullopt;
  Setting setting{scenario_};
  if (npv_.size() < positions_.size()) setting.scenario.planning.pace = positions_[npv_.size()];
  if (npv_.size() == positions_.size() + 1) setting.hold_orders = kWait;
  return setting;
}

void ValueOfKnowing::take(RunReport&& report) { npv_.push_back(std::move(report.per_path[Metric::npv])); }

Worth ValueOfKnowing::result() const {
  const std::size_t count = positions_.size();
  const std::span<const std::vector<double>> npv(npv_.data(), count);
  const std::vector<double>&present = npv_[count], &later = npv_[count + 1];
  Worth made;
  made.positions = positions_;
  const ValueNow now = value_now(npv);
  made.best = now.position;
  made.now = now.value;
  made.perfect = value_of_perfect_information(npv);
  std::vector<double> best = npv[0], gap(present.size()), difference(present.size()), better(present.size());
  for (const auto& column : npv)
    for (std::size_t p = 0; p < best.size(); ++p) best[p] = std::max(best[p], column[p]);
  for (std::size_t p = 0; p < best.size(); ++p) {
    gap[p] = best[p] - present[p];
    difference[p] = later[p] - present[p];
    better[p] = difference[p] > 0 ? 1 : 0;
  }
  made.bound = estimate(best);
  made.present = estimate(present);
  made.present_gap = estimate(gap);
  made.waiting = estimate(difference);
  made.waiting_better = probability(better);

  const auto drawn =
      drawn_quantities(scenario_, futures().seed, futures().paths, static_cast<std::size_t>(scenario_.months));
  std::vector<const Drawn*> order;
  for (const Drawn& quantity : drawn) {
    made.known.push_back(
        {quantity.kind, quantity.index, quantity.name, value_of_partial_information(npv, {quantity.values})});
    order.push_back(&quantity);
  }
  const auto value_of = [&](const Drawn* quantity) {
    return made.known[static_cast<std::size_t>(quantity - drawn.data())].value.mean;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](const Drawn* a, const Drawn* b) { return value_of(a) > value_of(b); });
  for (const bool once : {true, false}) {
    Columns group;
    for (const Drawn* quantity : order)
      if (is_drawn_once(quantity->kind) == once && group.size() < kMostInGroup) group.push_back(quantity->values);
    (once ? made.once : made.by_month) = {DrawnKind::potential, 0, once ? "once" : "by_month",
                                          value_of_partial_information(npv, group)};
  }
  std::stable_sort(made.known.begin(), made.known.end(),
                   [](const auto& a, const auto& b) { return a.value.mean > b.value.mean; });
  return made;
}

std::vector<Worth::Known> partial_information(const Worth& worth) {
  std::vector<Worth::Known> all = worth.known;
  all.push_back(worth.once);
  all.push_back(worth.by_month);
  return all;
}

}  // namespace curseur::core
