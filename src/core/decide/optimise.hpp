// The best setting of some levers, the width of the plateau around it, and the constraints that bind.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/decide/inquiry.hpp"
#include "core/decide/levers.hpp"

namespace curseur::core {

inline constexpr std::size_t kMostEvaluations = 10'000;
struct OptimiseOptions {
  std::vector<LeverRange> levers{kPaceRange};
  double risk = 0;  // weight of CVaR5, in [0, 1]
  std::vector<Constraint> constraints;
  std::size_t evaluations = 0;  // at most, in the search; 0 = the usual number for so many levers
  Futures futures;
};

struct Optimum {
  double risk = 0;  // as asked
  std::vector<LeverRange> levers;
  Point at;
  Estimate objective;  // MEUR
  RunSummary summary;  // at the best setting
  bool feasible = true;  // if false, `at` breaks the constraints least
  struct Kept {
    Constraint constraint;
    Estimate found;
    bool binds = false, broken = false;
  };
  std::vector<Kept> constraints;  // `binds`: within one standard error of the bound
  std::vector<std::optional<RangeEnd>> at_end;  // by lever: the end of its range at which the best setting is
  // By lever, with the others held: the range where the objective is within its standard error of the best and no
  // constraint is broken. Empty if the constraints cannot be met together: no setting is as good then.
  struct Range {
    double low = 0, high = 0;
  };
  std::vector<Range> plateau;
  // By lever, with the others held: the objective along the lever's range.
  struct Along {
    double value = 0;
    Estimate objective;
  };
  std::vector<std::vector<Along>> along;
  std::size_t evaluations = 0, limit = 0;
};
constexpr auto fields(const Optimum::Kept*) {
  using Kept = Optimum::Kept;
  return members(
      "Constraint", "A constraint and what the setting makes of it.", carried(&Kept::constraint), carried(&Kept::found),
      derived(
          "constraint", [](const Kept& kept) { return text_of(kept.constraint); }, unit::kNone, "as it was given"),
      derived(
          "value", [](const Kept& kept) { return kept.found.mean; }, unit::kQuantity, "what it limits, at the setting"),
      derived(
          "se", [](const Kept& kept) { return kept.found.se; }, unit::kQuantity, "standard error of the value"),
      field("binds", &Kept::binds, unit::kNone, "whether the value is within its standard error of the bound"),
      field("broken", &Kept::broken, unit::kNone, "whether the value is beyond the bound"));
}
constexpr auto fields(const Optimum::Range*) { return carried_members(&Optimum::Range::low, &Optimum::Range::high); }
constexpr auto fields(const Optimum::Along*) {
  return members("ObjectiveAt", "The objective at one value of a lever.",
                 field("value", &Optimum::Along::value, unit::kLever, "of the lever, the others held"),
                 field("objective", &Optimum::Along::objective, unit::kMeur, "the objective there"));
}
constexpr auto fields(const Optimum*) {
  return members(
      "Optimise", "The best setting of some levers.", carried(&Optimum::levers), carried(&Optimum::at),
      carried(&Optimum::objective), carried(&Optimum::at_end), carried(&Optimum::plateau), carried(&Optimum::along),
      derived(
          "levers",
          [](const Optimum& found) { return by_lever(found.levers, [&](std::size_t k) { return found.at[k]; }); },
          unit::kLever, "the best value of each lever"),
      derived(
          "at_end",
          [](const Optimum& found) { return by_lever(found.levers, [&](std::size_t k) { return found.at_end[k]; }); },
          unit::kNone,
          "by lever: the end of its range at which the best value is, so that a better one may lie beyond; else null"),
      field("risk", &Optimum::risk, unit::kShare, "weight of the mean of the worst 5 % against the mean"),
      derived(
          "objective", [](const Optimum& found) { return found.objective.mean; }, unit::kMeur,
          "(1 - risk) * mean + risk * CVaR5 of npv"),
      derived(
          "objective_se", [](const Optimum& found) { return found.objective.se; }, unit::kMeur,
          "standard error of the objective"),
      field("feasible", &Optimum::feasible, unit::kNone,
            "false: the constraints cannot be met together; this is where they are broken least"),
      field("constraints", &Optimum::constraints, unit::kNone, "each constraint of the question"),
      field("metrics", &Optimum::summary, unit::kNone, "the metrics there"),
      derived(
          "plateau",
          [](const Optimum& found) {
            return by_lever(found.feasible ? found.levers : std::vector<LeverRange>(), [&](std::size_t k) {
              return std::array{found.plateau[k].low, found.plateau[k].high};
            });
          },
          unit::kLever,
          "by lever, the others held: from where to where the objective is within its standard error of the best; "
          "empty "
          "where the constraints cannot be met together"),
      derived(
          "along",
          [](const Optimum& found) { return by_lever(found.levers, [&](std::size_t k) { return found.along[k]; }); },
          unit::kNone, "by lever, the others held: the objective along its range"),
      field("evaluations", &Optimum::evaluations, unit::kNone, "settings simulated"),
      field("limit", &Optimum::limit, unit::kNone, "settings simulated at most"));
}

// As check_search_levers; also reports a weight that is not a share, and bounds that can bound nothing.
std::vector<Fault> check_optimise(const Scenario& scenario, const OptimiseOptions& options);

// Precondition: check_optimise finds no fault.
class Optimise : public Inquiry {
 public:
  Optimise(const Scenario& scenario, OptimiseOptions options);
  std::size_t most_settings() const override;
  Optimum result() const;

 private:
  struct Evaluation {
    Tried tried;
    std::vector<double> npv;
    RunSummary summary;
  };
  std::optional<Setting> next() override;
  void take(RunReport&& report) override;
  std::vector<double> lever_positions(std::size_t lever) const;
  bool is_as_good(const Evaluation& other) const;

  Scenario scenario_;
  OptimiseOptions options_;
  std::vector<Tried> seen_;
  Evaluation best_;
  Point asked_;
  // After the search comes a walk along each lever through the best setting.
  bool searching_ = true;
  std::size_t lever_ = 0, position_ = 0;
  std::vector<std::vector<Evaluation>> along_;
};

}  // namespace curseur::core
