// Paired differences.
#include "core/decide/compare.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "core/model/parameters.hpp"

namespace curseur::core {

PairedDifference difference_of(const PathMetrics& from, const PathMetrics& to, Metric metric) {
  const MetricInfo& info = info_of(metric);
  const bool is_month = info.kind == MetricKind::month;
  const std::size_t paths = std::min(from.paths(), to.paths());
  const auto value = [&](const PathMetrics& metrics, std::size_t path) {
    const double found = metrics[metric][path];
    return is_month ? (found == kNoMonth ? 0.0 : 1.0) : found;
  };
  std::vector<double> differences(paths), better(paths), worse(paths);
  for (std::size_t path = 0; path < paths; ++path) {
    differences[path] = value(to, path) - value(from, path);
    better[path] = info.direction * differences[path] > 0 ? 1 : 0;
    worse[path] = info.direction * differences[path] < 0 ? 1 : 0;
  }
  return {estimate(differences), quantiles(std::span<const double>(differences)), probability(better),
          probability(worse)};
}

std::vector<Comparison::Change> changes_between(std::vector<Scenario> settings) {
  std::vector<Comparison::Change> all, found;  // in order of first appearance
  std::map<std::string, std::size_t, std::less<>> place_of;
  for (std::size_t k = 0; k < settings.size(); ++k)
    for (const Number& number : numbers(settings[k])) {
      const auto [place, is_new] = place_of.try_emplace(number.pointer, all.size());
      if (is_new) all.push_back({number.pointer, std::vector<std::optional<double>>(settings.size())});
      all[place->second].values[k] = number.value();
    }
  for (auto& change : all)
    if (std::any_of(change.values.begin(), change.values.end(),
                    [&](const auto& value) { return value != change.values[0]; }))
      found.push_back(std::move(change));
  return found;
}

std::optional<Inquiry::Setting> Compare::next() {
  if (metrics_.size() == settings_.size()) return std::nullopt;
  return Setting{settings_[metrics_.size()]};
}

void Compare::take(RunReport&& report) {
  made_.summaries.push_back(report.summary);
  metrics_.push_back(std::move(report.per_path));
}

Comparison Compare::result() const {
  Comparison made = made_;
  for (std::size_t k = 1; k < metrics_.size(); ++k) {
    auto& differences = made.differences.emplace_back();
    for (const MetricInfo& info : metric_infos())
      differences.push_back(difference_of(metrics_[0], metrics_[k], info.metric));
  }
  made.changes = changes_between(settings_);
  return made;
}

std::vector<SettingMetrics> compared_settings(const Comparison& comparison) {
  std::vector<SettingMetrics> settings;
  for (const RunSummary& summary : comparison.summaries) settings.push_back({&summary});
  return settings;
}

std::vector<Keyed<PairedDifference, MeasureKey>> differences_by_measure(const Comparison& comparison) {
  std::vector<Keyed<PairedDifference, MeasureKey>> all;
  for (const auto& differences : comparison.differences) {
    auto& entries = all.emplace_back().entries;
    for (const MetricInfo& info : metric_infos())
      entries.emplace_back(info.measure, differences[static_cast<std::size_t>(info.metric)]);
  }
  return all;
}

}  // namespace curseur::core
