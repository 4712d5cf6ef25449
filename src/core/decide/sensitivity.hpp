// What drives the result, over the ranges of the scenario's assumptions: one at a time, jointly, and by Sobol's
// indices.
#pragma once

#include <string>
#include <vector>

#include "core/decide/inquiry.hpp"
#include "core/decide/levers.hpp"
#include "core/decide/regression.hpp"
#include "core/decide/variance.hpp"

namespace curseur::core {

inline constexpr std::size_t kUsualJoint = 256, kMostJoint = 1 << 14, kMostSobol = 1 << 12, kMostJointPaths = 8'000'000;
struct SensitivityOptions {
  std::vector<LeverRange> inputs;  // ranges; each number is taken to be even within its own, apart from the others
  std::size_t joint = kUsualJoint;  // settings in which all of them differ, 0 to kMostJoint
  std::size_t sobol = 0;  // base points of the Sobol indices, (inputs + 2) settings each; 0 = none
  Futures futures{1, 256};
};

// What is asked about: the mean of npv, the probability of distress, the mean autonomy.
inline constexpr Metric kAsked[] = {Metric::npv, Metric::distress_month, Metric::autonomy};
inline constexpr std::size_t kAskedCount = std::size(kAsked);

// The ranges in `assumptions`, but those that are empty.
std::vector<LeverRange> ranges_of_assumptions(const Scenario& scenario);

struct Sensitivity {
  std::vector<LeverRange> inputs;
  RunSummary present;
  struct Swing {
    Estimate low, high;
  };  // of the asked, all else as it is: at the low and at the high end
  std::vector<std::array<Swing, kAskedCount>> tornado;  // by input
  struct Joint {
    std::vector<Estimate> rank_correlation;  // by input
    StandardisedRegression regression;
    TwoWay variance;  // rows = the assumptions alone, columns = the world alone, both = that they act on each other
  };
  std::array<Joint, kAskedCount> joint;  // empty vectors where there are none
  std::array<std::vector<SobolIndex>, kAskedCount> sobol;
};

std::vector<Fault> check_sensitivity(const Scenario& scenario, const SensitivityOptions& options);

// Precondition: check_sensitivity finds nothing.
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
