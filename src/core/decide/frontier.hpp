// What can be had at best: settings of the levers that no other one beats in the mean of npv and in what it is weighed
// against; where the present setting stands.
#pragma once

#include <optional>
#include <vector>

#include "core/decide/inquiry.hpp"
#include "core/decide/levers.hpp"

namespace curseur::core {

inline constexpr std::size_t kUsualFrontierPoints = 96, kMostFrontierPoints = 2000;
struct FrontierOptions {
  std::vector<LeverRange> levers;
  // Of a Sobol sequence over the levers, beside the present setting; 1 to kMostFrontierPoints.
  std::size_t points = kUsualFrontierPoints;
  Futures futures;
};

// What the mean of npv is weighed against; the first two are better low, the others high.
enum class Against { distress, idle, cvar5, autonomy };
inline constexpr Against kAgainst[] = {Against::distress, Against::idle, Against::cvar5, Against::autonomy};
bool is_better_low(Against against);

struct FrontierPoint {
  Point at;
  Estimate npv;  // MEUR
  Estimate distress, idle, autonomy;
  double cvar5 = 0;  // of npv, MEUR
  double value(Against against) const;
};
struct Frontier {
  std::vector<LeverRange> levers;
  std::vector<FrontierPoint> points;  // the first is the present setting
  // Indices of points that no other one beats in both, by rising npv.
  std::vector<std::size_t> best(Against against) const;
  // Of the points with a higher npv that are no worse in the other, the one whose levers differ least from the present
  // setting's (in shares of their ranges); nothing where there is none.
  std::optional<std::size_t> nearest_better(Against against) const;
};

std::vector<Fault> check_frontier(const Scenario& scenario, const FrontierOptions& options);

// Precondition: check_frontier finds nothing.
class FrontierOfLevers : public Inquiry {
 public:
  FrontierOfLevers(const Scenario& scenario, const FrontierOptions& options);
  std::size_t most_settings() const override { return places_.size(); }
  const Frontier& result() const { return made_; }

 private:
  std::optional<Setting> next() override;
  void take(RunReport&& report) override;

  Scenario scenario_;
  std::vector<Point> places_;
  Frontier made_;
};

}  // namespace curseur::core
