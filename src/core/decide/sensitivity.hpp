// What drives the result over the ranges of the scenario's assumptions: one input at a time, all together, and by
// Sobol's indices.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/decide/compare.hpp"
#include "core/decide/inquiry.hpp"
#include "core/decide/levers.hpp"
#include "core/decide/regression.hpp"
#include "core/decide/variance.hpp"

namespace curseur::core {

inline constexpr std::size_t kUsualJoint = 256, kMostJoint = 1 << 14, kMostSobol = 1 << 12, kMostJointPaths = 8'000'000;
struct SensitivityOptions {
  std::vector<LeverRange> inputs;  // ranges; each input is taken as uniform and independent
  std::size_t joint = kUsualJoint;  // settings that vary all inputs at once, 0 to kMostJoint
  std::size_t sobol = 0;  // base points of the Sobol indices, each (inputs + 2) settings; 0 = none
  Futures futures{1, 256};
};

// The results it explains: the mean of npv, the probability of distress, the mean autonomy.
inline constexpr Metric kAsked[] = {Metric::npv, Metric::distress_month, Metric::autonomy};
inline constexpr std::size_t kAskedCount = std::size(kAsked);

// The ranges in `assumptions`, except empty ones.
std::vector<LeverRange> ranges_of_assumptions(const Scenario& scenario);

struct Sensitivity {
  std::vector<LeverRange> inputs;
  RunSummary present;
  struct Swing {
    Estimate low, high;
  };  // a result at the low and at the high end of an input, all else unchanged
  std::vector<std::array<Swing, kAskedCount>> tornado;  // by input
  struct Joint {
    std::vector<Estimate> rank_correlation;  // by input
    StandardisedRegression regression;
    TwoWay variance;  // rows = assumptions alone, columns = the world alone, both = their interaction
  };
  std::array<Joint, kAskedCount> joint;  // empty vectors if there are no joint settings
  std::array<std::vector<SobolIndex>, kAskedCount> sobol;
};

constexpr auto fields(const Sensitivity::Swing*) {
  return carried_members(&Sensitivity::Swing::low, &Sensitivity::Swing::high);
}
constexpr auto fields(const Sensitivity::Joint*) {
  return carried_members(&Sensitivity::Joint::rank_correlation, &Sensitivity::Joint::regression,
                         &Sensitivity::Joint::variance);
}
// What was found about one input's effect on one result.
struct DrivenMeasure {
  Estimate at_low, at_high;
  std::optional<Estimate> rank_correlation, regression_weight, first_order, total;
};
constexpr auto fields(const DrivenMeasure*) {
  return members("Driver", "How one input drives one measure.",
                 field("at_low", &DrivenMeasure::at_low, unit::kSame,
                       "the measure at the low end of the input, all else as it is"),
                 field("at_high", &DrivenMeasure::at_high, unit::kSame,
                       "the measure at the high end of the input, all else as it is"),
                 field_if_any("rank_correlation", &DrivenMeasure::rank_correlation, unit::kRatio,
                              "Spearman's correlation with the input where all inputs differ"),
                 field_if_any("regression_weight", &DrivenMeasure::regression_weight, unit::kRatio,
                              "weight of the input in the standardised regression"),
                 field_if_any("first_order", &DrivenMeasure::first_order, unit::kShare,
                              "Sobol's index: share of the variance that the input gives alone"),
                 field_if_any("total", &DrivenMeasure::total, unit::kShare,
                              "Sobol's index: share of the variance in all that the input takes part in"));
}
std::span<const Part> asked_parts();
struct DrivingInput {
  LeverRange range;
  std::array<DrivenMeasure, kAskedCount> drivers;  // by result asked about
};
constexpr auto fields(const DrivingInput*) {
  return members(
      "DrivingInput", "An input, its range and what it drives.",
      derived(
          "pointer", [](const DrivingInput& input) { return input.range.pointer; }, unit::kNone,
          "JSON Pointer of the input"),
      derived(
          "low", [](const DrivingInput& input) { return input.range.low; }, unit::kLever, "low end of its range"),
      derived(
          "high", [](const DrivingInput& input) { return input.range.high; }, unit::kLever, "high end of its range"),
      spread(&DrivingInput::drivers, asked_parts));
}
struct VarianceShares {
  double assumptions = 0, world = 0, both = 0, explained_by_regression = 0;
};
constexpr auto fields(const VarianceShares*) {
  return members("VarianceShares", "Where the variance of a measure comes from, over futures and assumptions.",
                 field("assumptions", &VarianceShares::assumptions, unit::kShare, "from the assumptions alone"),
                 field("world", &VarianceShares::world, unit::kShare, "from the futures alone"),
                 field("both", &VarianceShares::both, unit::kShare, "from both acting on each other"),
                 field("explained_by_regression", &VarianceShares::explained_by_regression, unit::kShare,
                       "of the variance of its mean, explained by the regression on the inputs"));
}
std::vector<DrivingInput> driving_inputs(const Sensitivity& found);
Keyed<VarianceShares, MeasureKey> variance_by_measure(const Sensitivity& found);
constexpr auto fields(const Sensitivity*) {
  return members("Sensitivity", "What drives the result.", carried(&Sensitivity::inputs),
                 carried(&Sensitivity::present), carried(&Sensitivity::tornado), carried(&Sensitivity::joint),
                 carried(&Sensitivity::sobol),
                 derived(
                     "present", [](const Sensitivity& found) { return SettingMetrics{&found.present}; }, unit::kNone,
                     "the present setting"),
                 derived("inputs", driving_inputs, unit::kNone, "the inputs in the order of the question"),
                 derived("variance", variance_by_measure, unit::kShare,
                         "by measure, where inputs were moved together: where its variance comes from"));
}

std::vector<Fault> check_sensitivity(const Scenario& scenario, const SensitivityOptions& options);

// Precondition: check_sensitivity finds no fault.
class WhatDrivesIt : public Inquiry {
 public:
  WhatDrivesIt(const Scenario& scenario, SensitivityOptions options);
  std::size_t most_settings() const override;
  Sensitivity result() const;

 private:
  std::optional<Setting> next() override;
  void take(RunReport&& report) override;
  Point place(const Point& unit) const;
  Point place_of_sobol(std::size_t k) const;
  std::size_t joint_begin() const { return 1 + 2 * options_.inputs.size(); }
  std::size_t sobol_begin() const { return joint_begin() + options_.joint; }

  Scenario scenario_;
  SensitivityOptions options_;
  std::vector<Point> joint_units_;
  SobolDesign design_;
  Sensitivity made_;
  std::array<std::vector<std::vector<double>>, kAskedCount> by_path_;  // [asked][joint setting][path]
  std::array<std::vector<double>, kAskedCount> answers_;  // [asked][Sobol setting]
};

}  // namespace curseur::core
