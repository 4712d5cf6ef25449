// Simulates the batch that contains the path and reads its months.
#include "core/read/story.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/sim/fate.hpp"
#include "core/sim/run.hpp"

namespace curseur::core {
namespace {

constexpr std::string_view kNames[kEventKinds] = {
    "server_lead", "facility_lead", "equity_closed", "equity_failed", "contract_signed", "contract_missed", "winter",
    "cutoff",      "shortage",      "idleness",      "lowest_cash",   "distress",        "payback"};
constexpr double kShort = 0.01;  // of a month's demand: a smaller shortage is not reported
constexpr std::size_t kSpell = 3;  // months: shorter spells of idleness are not reported

// The runs of months in which `holds` is true: first month and length.
template <class Holds>
std::vector<std::pair<std::size_t, std::size_t>> spells(std::size_t months, Holds&& holds) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (std::size_t t = 0; t < months; ++t) {
    if (!holds(t)) continue;
    if (!found.empty() && found.back().first + found.back().second == t) ++found.back().second;
    else found.emplace_back(t, 1);
  }
  return found;
}

class StoryTeller {
 public:
  StoryTeller(const Scenario& scenario, std::uint64_t seed, std::size_t path)
      : s_(scenario), months_(static_cast<std::size_t>(scenario.months)), fate_(fate_of(scenario, seed, path)) {
    RunOptions options;
    options.seed = seed;
    options.series = all_series(scenario);
    run_ = run_around(scenario, options, path);
    lane_ = path % kBatch;
    made_.path = path;
  }

  Story tell() {
    for (const auto& info : metric_infos())
      made_.metrics[static_cast<std::size_t>(info.metric)] = run_.metrics[info.metric][lane_];
    for (std::size_t series = 0; series < kSeries; ++series) {
      auto& values = made_.series.emplace_back();
      for (std::size_t t = 0; t < months_; ++t) values.push_back(at(static_cast<Series>(series), t));
    }
    tell_chance();
    tell_results();
    std::stable_sort(made_.events.begin(), made_.events.end(),
                     [](const auto& a, const auto& b) { return a.month < b.month; });
    return std::move(made_);
  }

 private:
  double at(Series series, std::size_t t) const { return run_.monthly.at(column_of(series), t)[lane_]; }
  double metric(Metric metric) const { return run_.metrics[metric][lane_]; }
  void add(std::size_t month, EventKind kind, std::size_t index, double value, double expected = 0) {
    if (month < months_) made_.events.push_back({month, kind, index, value, expected});
  }

  void tell_chance() {
    if (std::fabs(fate_.server_lead - s_.servers.lead) >= 1)
      add(0, EventKind::server_lead, 0, fate_.server_lead, s_.servers.lead);
    for (std::size_t r = 0; r < s_.regions.size(); ++r)
      if (std::fabs(fate_.facility_lead[r] - s_.regions[r].facility_lead) >= 1)
        add(0, EventKind::facility_lead, r, fate_.facility_lead[r], s_.regions[r].facility_lead);
    for (std::size_t k = 0; k < s_.finance.equity.size(); ++k) {
      const auto& round = s_.finance.equity[k];
      add(static_cast<std::size_t>(round.month), fate_.equity[k] ? EventKind::equity_closed : EventKind::equity_failed,
          k, round.amount);
    }
    for (std::size_t k = 0; k < s_.contracts.size(); ++k) {
      const auto& contract = s_.contracts[k];
      add(static_cast<std::size_t>(contract.start),
          fate_.contracts[k] ? EventKind::contract_signed : EventKind::contract_missed, k, contract.h100e);
    }
    for (const auto& [first, length] : spells(months_, [&](std::size_t t) { return fate_.winter[t]; }))
      add(first, EventKind::winter, 0, static_cast<double>(length));
    for (std::size_t r = 0; r < s_.regions.size(); ++r)
      for (const auto& [first, length] : spells(months_, [&](std::size_t t) { return fate_.cutoff[r][t]; }))
        add(first, EventKind::cutoff, r, static_cast<double>(length));
  }

  void tell_results() {
    const auto share_short = [&](std::size_t t) {
      return at(Series::demand, t) > 0 ? at(Series::unserved, t) / at(Series::demand, t) : 0;
    };
    for (const auto& [first, length] : spells(months_, [&](std::size_t t) { return share_short(t) > kShort; })) {
      double largest = 0;
      for (std::size_t t = first; t < first + length; ++t) largest = std::max(largest, share_short(t));
      add(first, EventKind::shortage, 0, static_cast<double>(length), largest);
    }
    const auto is_idle = [&](std::size_t t) {
      return at(Series::own, t) > 0 && at(Series::utilisation, t) < s_.thresholds.idle_utilisation;
    };
    for (const auto& [first, length] : spells(months_, is_idle))
      if (length >= kSpell) add(first, EventKind::idleness, 0, static_cast<double>(length));
    std::size_t lowest = 0;
    for (std::size_t t = 1; t < months_; ++t)
      if (at(Series::cash, t) < at(Series::cash, lowest)) lowest = t;
    add(lowest, EventKind::lowest_cash, 0, at(Series::cash, lowest));
    if (metric(Metric::distress_month) != kNoMonth)
      add(static_cast<std::size_t>(metric(Metric::distress_month)), EventKind::distress, 0, metric(Metric::rescue));
    if (metric(Metric::payback_month) != kNoMonth)
      add(static_cast<std::size_t>(metric(Metric::payback_month)), EventKind::payback, 0, 0);
  }

  const Scenario& s_;
  std::size_t months_, lane_ = 0;
  Fate fate_;
  Run run_;
  Story made_;
};

}  // namespace

std::string_view name_of(EventKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

Story story_of(const Scenario& scenario, std::uint64_t seed, std::size_t path) {
  return StoryTeller(scenario, seed, path).tell();
}

TypicalPaths typical_paths(const PathMetrics& metrics) {
  const auto& npv = metrics[Metric::npv];
  std::vector<std::size_t> order(npv.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return npv[a] < npv[b]; });
  const auto ranked = [&](double share) {
    return order[static_cast<std::size_t>(share * static_cast<double>(order.size() - 1))];
  };
  return {ranked(0.05), ranked(0.5), ranked(0.95)};
}

}  // namespace curseur::core
