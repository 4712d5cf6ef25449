// The best setting of some levers, how wide the plateau around it is, and which constraint binds.
#pragma once

#include <vector>

#include "core/decide/inquiry.hpp"
#include "core/decide/levers.hpp"

namespace curseur::core {

inline constexpr std::size_t kMostEvaluations = 10'000;
struct OptimiseOptions {
  std::vector<LeverRange> levers{kPaceRange};
  double risk = 0;  // weight of CVaR5, in [0, 1]
  std::vector<Constraint> constraints;
  std::size_t evaluations = 0;  // of the search, at most; 0 = as many as so many levers usually need
  Futures futures;
};

struct Optimum {
  std::vector<LeverRange> levers;
  Point at;
  Estimate objective;  // MEUR
  RunSummary summary;  // there
  bool feasible = true;  // else `at` is where the constraints are broken least
  struct Kept {
    Constraint constraint;
    Estimate found;
    bool binds = false, broken = false;
  };
  std::vector<Kept> constraints;  // `binds`: within its standard error of the bound
  // By lever, the others held: where the objective is within its standard error of the best and nothing is broken.
  struct Range {
    double low = 0, high = 0;
  };
  std::vector<Range> plateau;
  // By lever, the others held: the objective along its range.
  struct Along {
    double value = 0;
    Estimate objective;
  };
  std::vector<std::vector<Along>> along;
  std::size_t evaluations = 0, limit = 0;
};

// As check_levers, and where the weight is no share.
std::vector<Fault> check_optimise(const Scenario& scenario, const OptimiseOptions& options);

// Precondition: check_optimise finds nothing.
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
  // After the search: along each lever through the best.
  bool searching_ = true;
  std::size_t lever_ = 0, position_ = 0;
  std::vector<std::vector<Evaluation>> along_;
};

}  // namespace curseur::core
