// Two to four settings side by side: what differs in them, and their differences path by path on the same draws.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/decide/inquiry.hpp"
#include "core/stats/summary.hpp"

namespace curseur::core {

inline constexpr std::size_t kMostCompared = 5;

struct PairedDifference {  // of one metric, a setting less the first one
  Estimate mean;  // of a probability: of the shares
  Quantiles quantiles{};
  Probability better;  // in how many futures it is better; equal ones count as neither
  Probability worse;
};
struct Comparison {
  std::vector<RunSummary> summaries;  // by setting
  std::vector<std::vector<PairedDifference>> differences;  // [setting - 1][metric]
  struct Change {
    std::string pointer;
    std::vector<std::optional<double>> values;
  };  // nothing where a setting has no such number
  std::vector<Change> changes;
};
// Whether more of a metric is better: +1, or less: -1.
int direction_of(Metric metric);
// What is true of a metric path by path: months count as having one (0 or 1).
PairedDifference difference_of(const PathMetrics& from, const PathMetrics& to, Metric metric);
std::vector<Comparison::Change> changes_between(std::vector<Scenario> settings);

// Precondition: core::check finds nothing in any of them.
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
