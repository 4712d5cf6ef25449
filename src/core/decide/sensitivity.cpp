// The order of simulation: the present setting, every input at its ends, joint draws, Sobol's design.
#include "core/decide/sensitivity.hpp"

#include <cmath>

namespace curseur::core {

std::vector<LeverRange> ranges_of_assumptions(const Scenario& scenario) {
  std::vector<LeverRange> ranges;
  for (const Assumption& assumption : scenario.assumptions)
    if (assumption.low < assumption.high) ranges.push_back({assumption.pointer, assumption.low, assumption.high});
  return ranges;
}

std::vector<Fault> check_sensitivity(const Scenario& scenario, const SensitivityOptions& options) {
  auto faults = check_levers(scenario, options.inputs);
  if (options.inputs.empty()) faults.push_back({"/assumptions", "no_range"});
  if (options.joint > kMostJoint || (options.joint > 0 && options.joint < 4))
    faults.push_back({"joint", "joint", {options.joint, kMostJoint}});
  if (options.sobol > kMostSobol || (options.sobol > 0 && options.sobol < 4))
    faults.push_back({"sobol", "sobol", {options.sobol, kMostSobol}});
  if (options.joint * options.futures.paths > kMostJointPaths)
    faults.push_back({"joint", "memory_joint", {options.joint, options.futures.paths, kMostJointPaths}});
  return faults;
}

WhatDrivesIt::WhatDrivesIt(const Scenario& scenario, SensitivityOptions options)
    : Inquiry(options.futures), scenario_(scenario), options_(std::move(options)) {
  scenario_.assumptions.clear();
  const std::size_t inputs = options_.inputs.size();
  if (options_.joint > 0) joint_units_ = sobol_points(inputs, options_.joint);
  if (options_.sobol > 0) design_ = sobol_design(inputs, options_.sobol);
  made_.inputs = options_.inputs;
  made_.tornado.resize(inputs);
}

std::size_t WhatDrivesIt::most_settings() const {
  return sobol_begin() + options_.sobol * (options_.inputs.size() + 2);
}

Point WhatDrivesIt::place(const Point& unit) const { return place_in(scenario_, options_.inputs, unit); }

// A and B of point i, then A with each input of B.
Point WhatDrivesIt::place_of_sobol(std::size_t k) const {
  const std::size_t each = options_.inputs.size() + 2, point = k / each, part = k % each;
  return place(part == 0 ? design_.a[point] : part == 1 ? design_.b[point] : design_.ab(part - 2, point));
}

std::optional<Inquiry::Setting> WhatDrivesIt::next() {
  const std::size_t k = settings_done();
  if (k == most_settings()) return std::nullopt;
  Setting setting{scenario_};
  if (k >= sobol_begin()) {
    set_levers(setting.scenario, options_.inputs, place_of_sobol(k - sobol_begin()));
  } else if (k >= joint_begin()) {
    set_levers(setting.scenario, options_.inputs, place(joint_units_[k - joint_begin()]));
  } else if (k > 0) {
    const LeverRange& input = options_.inputs[(k - 1) / 2];
    find_number(setting.scenario, input.pointer)->set((k - 1) % 2 == 0 ? input.low : input.high);
  }
  // If a combination violates a rule between numbers, simulate the present setting instead.
  if (!check(setting.scenario).empty()) setting.scenario = scenario_;
  return setting;
}

void WhatDrivesIt::take(RunReport&& report) {
  const std::size_t k = settings_done() - 1;
  if (k == 0) made_.present = report.summary;
  for (std::size_t asked = 0; asked < kAskedCount; ++asked) {
    const Estimate found = estimate_of(report.summary, kAsked[asked]);
    if (k >= sobol_begin()) {
      answers_[asked].push_back(found.mean);
    } else if (k >= joint_begin()) {
      auto values = report.per_path[kAsked[asked]];
      if (kAsked[asked] == Metric::distress_month)
        for (double& value : values) value = value == kNoMonth ? 0 : 1;
      by_path_[asked].push_back(std::move(values));
    } else if (k > 0) {
      auto& swing = made_.tornado[(k - 1) / 2][asked];
      ((k - 1) % 2 == 0 ? swing.low : swing.high) = found;
    }
  }
}

Sensitivity WhatDrivesIt::result() const {
  Sensitivity made = made_;
  const std::size_t inputs = options_.inputs.size();
  Columns x(inputs);
  for (const Point& unit : joint_units_)
    for (std::size_t k = 0; k < inputs; ++k) x[k].push_back(unit[k]);
  for (std::size_t asked = 0; asked < kAskedCount; ++asked) {
    if (options_.joint > 0) {
      std::vector<double> means;
      for (const auto& values : by_path_[asked]) means.push_back(estimate(values).mean);
      auto& joint = made.joint[asked];
      for (const auto& column : x) {
        const double r = rank_correlation(column, means);
        joint.rank_correlation.push_back({r, (1 - r * r) / std::sqrt(static_cast<double>(means.size() - 1))});
      }
      joint.regression = standardised_regression(x, means);
      joint.variance = two_way(by_path_[asked]);
    }
    if (options_.sobol == 0) continue;
    SobolSample sample;
    sample.ab.resize(inputs);
    for (std::size_t k = 0; k < answers_[asked].size(); ++k) {
      const std::size_t part = k % (inputs + 2);
      (part == 0 ? sample.a : part == 1 ? sample.b : sample.ab[part - 2]).push_back(answers_[asked][k]);
    }
    made.sobol[asked] = sobol_indices(sample);
  }
  return made;
}

std::span<const Part> asked_parts() {
  static const std::array<Part, kAskedCount> parts = [] {
    std::array<Part, kAskedCount> made;
    for (std::size_t k = 0; k < kAskedCount; ++k) {
      const MetricInfo& info = info_of(kAsked[k]);
      made[k] = {info.measure, k, measured_as(info.metric) == MetricFamily::share ? unit::kShare : info.unit,
                 "what the input does to it"};
    }
    return made;
  }();
  return parts;
}

std::vector<DrivingInput> driving_inputs(const Sensitivity& found) {
  std::vector<DrivingInput> inputs;
  for (std::size_t k = 0; k < found.inputs.size(); ++k) {
    DrivingInput input{found.inputs[k], {}};
    for (std::size_t asked = 0; asked < kAskedCount; ++asked) {
      DrivenMeasure& driver = input.drivers[asked];
      driver.at_low = found.tornado[k][asked].low;
      driver.at_high = found.tornado[k][asked].high;
      if (const auto& joint = found.joint[asked]; !joint.rank_correlation.empty()) {
        driver.rank_correlation = joint.rank_correlation[k];
        driver.regression_weight = Estimate{joint.regression.weights[k], joint.regression.se[k]};
      }
      if (found.sobol[asked].empty()) continue;
      driver.first_order = found.sobol[asked][k].first;
      driver.total = found.sobol[asked][k].total;
    }
    inputs.push_back(std::move(input));
  }
  return inputs;
}

Keyed<VarianceShares, MeasureKey> variance_by_measure(const Sensitivity& found) {
  Keyed<VarianceShares, MeasureKey> shares;
  for (std::size_t asked = 0; asked < kAskedCount; ++asked) {
    const auto& joint = found.joint[asked];
    if (joint.rank_correlation.empty()) continue;
    const TwoWay& from = joint.variance;
    shares.entries.emplace_back(info_of(kAsked[asked]).measure,
                                VarianceShares{from.rows, from.columns, from.both, joint.regression.r2});
  }
  return shares;
}

}  // namespace curseur::core
