// Compares two to four settings: the inputs that differ, and the differences in results path by path on the same draws.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/decide/inquiry.hpp"
#include "core/stats/summary.hpp"

namespace curseur::core {

inline constexpr std::size_t kMostCompared = 5;

struct PairedDifference {  // one metric: a setting minus the first one
  Estimate mean;  // for a probability: the difference of the shares
  Quantiles quantiles{};
  Probability better;  // share of futures where it is better; ties count as neither
  Probability worse;
};
struct Comparison {
  std::vector<RunSummary> summaries;  // by setting
  std::vector<std::vector<PairedDifference>> differences;  // [setting - 1][metric]
  struct Change {
    std::string pointer;
    std::vector<std::optional<double>> values;
  };  // empty if a setting has no such number
  std::vector<Change> changes;
};
constexpr auto fields(const PairedDifference*) {
  return members("Difference", "How much a metric differs between two settings, future by future.",
                 inlined(&PairedDifference::mean), spread(&PairedDifference::quantiles, quantile_parts),
                 field("better", &PairedDifference::better, unit::kShare,
                       "futures in which it is better; equal ones count as neither"),
                 field("worse", &PairedDifference::worse, unit::kShare, "futures in which it is worse"));
}
constexpr auto fields(const Comparison::Change*) {
  return members("Change", "A number of the scenario that differs.",
                 field("pointer", &Comparison::Change::pointer, unit::kNone, "JSON Pointer of the number"),
                 field("values", &Comparison::Change::values, unit::kLever,
                       "its value in each setting; null where a setting has no such number"));
}
// The metrics of one setting, wrapped in an object.
struct SettingMetrics {
  const RunSummary* metrics = nullptr;
};
constexpr auto fields(const SettingMetrics*) {
  return members("Setting", "A setting's result.",
                 field("metrics", &SettingMetrics::metrics, unit::kNone, "the metrics of the setting"));
}
std::vector<SettingMetrics> compared_settings(const Comparison& comparison);
std::vector<Keyed<PairedDifference, MeasureKey>> differences_by_measure(const Comparison& comparison);
constexpr auto fields(const Comparison*) {
  return members("Compare", "Settings side by side.", carried(&Comparison::summaries),
                 carried(&Comparison::differences),
                 derived("settings", compared_settings, unit::kNone, "the settings in the order of the question"),
                 derived("differences", differences_by_measure, unit::kSame,
                         "of each setting after the first, against it, by measure"),
                 field("changes", &Comparison::changes, unit::kNone, "the numbers that differ"));
}
// The paired difference of one metric, path by path. A month metric counts as 0 or 1: whether the path has such a
// month.
PairedDifference difference_of(const PathMetrics& from, const PathMetrics& to, Metric metric);
std::vector<Comparison::Change> changes_between(std::vector<Scenario> settings);

// Precondition: core::check finds no fault in any of them.
class Compare : public Inquiry {
 public:
  Compare(std::vector<Scenario> settings, Futures futures) : Inquiry(futures), settings_(std::move(settings)) {}
  std::size_t most_settings() const override { return settings_.size(); }
  Comparison result() const;

 private:
  std::optional<Setting> next() override;
  void take(RunReport&& report) override;

  std::vector<Scenario> settings_;
  std::vector<PathMetrics> metrics_;
  Comparison made_;
};

}  // namespace curseur::core
