// The steps of explanations: each splits one amount into the amounts of the next steps. Used by explanation.cpp.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "app/explanation/maker.hpp"

namespace curseur::app {

using Derivations = std::vector<Derivation>;

// An outcome that can be explained. Each file *_steps.cpp ends with the rows of the outcomes it explains.
struct ExplainedOutcome {
  std::string_view id;  // its words are under "outcomes.<id>"
  Derivations (*steps)(const Maker&);
  std::optional<core::Metric> metric = {};  // the metric whose mean it is
  bool on_median_path = true;  // whether some of its steps are about the median path
  bool needs_sweep = false;
};
std::span<const ExplainedOutcome> value_outcomes();  // value, and its components down to prices
std::span<const ExplainedOutcome> verdict_outcomes();
std::span<const ExplainedOutcome> money_outcomes();
std::span<const ExplainedOutcome> supply_outcomes();

// Shared: what customers pay for this workload in a month of the median path, and the rental price behind it.
Derivation paid_step(const Maker& m, std::string_view title, std::size_t t, core::Item workload, double meur);
Derivation price_step(const Maker& m, std::size_t t);
// Free cash flow as revenue less spending, discounted or not; and by year.
Derivation flow_step(const Maker& m, bool discounted);
Derivation flow_by_year(const Maker& m, bool discounted);

}  // namespace curseur::app
