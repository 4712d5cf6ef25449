// The efficient frontier: lever settings that no other setting beats in both mean npv and the measure it is weighed
// against, and where the present setting lies.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "core/decide/inquiry.hpp"
#include "core/decide/levers.hpp"

namespace curseur::core {

inline constexpr std::size_t kUsualFrontierPoints = 96, kMostFrontierPoints = 2000;
struct FrontierOptions {
  std::vector<LeverRange> levers;
  // Points of a Sobol sequence over the levers, in addition to the present setting; 1 to kMostFrontierPoints.
  std::size_t points = kUsualFrontierPoints;
  Futures futures;
};

// What the mean of npv is weighed against. For the first two, lower is better; for the others, higher is better.
enum class Against { distress, idle, cvar5, autonomy };
inline constexpr Against kAgainst[] = {Against::distress, Against::idle, Against::cvar5, Against::autonomy};
inline constexpr std::size_t kAgainstCount = std::size(kAgainst);
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
  // Indices of the points that no other point beats in both measures, by rising npv.
  std::vector<std::size_t> best(Against against) const;
  // Among the points with a higher npv that are no worse in the other measure, the one whose levers differ least from
  // the present setting's (in shares of their ranges). Empty if there is no such point.
  std::optional<std::size_t> nearest_better(Against against) const;
};

constexpr auto fields(const FrontierPoint*) {
  return carried_members(&FrontierPoint::at, &FrontierPoint::npv, &FrontierPoint::distress, &FrontierPoint::idle,
                         &FrontierPoint::autonomy, &FrontierPoint::cvar5);
}
// A point, with its levers by name.
struct FrontierSetting {
  ByLever<double> levers;
  FrontierPoint point;
};
constexpr auto fields(const FrontierSetting*) {
  using Setting = FrontierSetting;
  return members(
      "FrontierPoint", "A setting of the levers and what it gives.",
      field("levers", &Setting::levers, unit::kLever, "the value of each lever"),
      derived(
          "npv", [](const Setting& setting) { return setting.point.npv; }, unit::kMeur, "mean net present value"),
      derived(
          "cvar5", [](const Setting& setting) { return setting.point.cvar5; }, unit::kMeur,
          "mean npv of the worst 5 % of futures"),
      derived(
          "distress", [](const Setting& setting) { return setting.point.distress; }, unit::kShare,
          "probability of distress"),
      derived(
          "idle", [](const Setting& setting) { return setting.point.idle; }, unit::kShare,
          "probability of idle capacity"),
      derived(
          "autonomy", [](const Setting& setting) { return setting.point.autonomy; }, unit::kShare, "mean autonomy"));
}
struct FrontierLine {
  std::vector<std::size_t> points;
  std::optional<std::size_t> nearest_better;
};
constexpr auto fields(const FrontierLine*) {
  return members("FrontierLine", "The best that npv and one other measure allow together.",
                 field("points", &FrontierLine::points, unit::kNone,
                       "indices of the points that nothing beats in both, by rising npv"),
                 field("nearest_better", &FrontierLine::nearest_better, unit::kNone,
                       "index of the nearest point that beats the present setting; null where none does"));
}
struct FrontierLines {
  std::array<FrontierLine, kAgainstCount> by_against;
};
std::span<const Part> against_parts();
constexpr auto fields(const FrontierLines*) {
  return members("FrontierLines", "By what npv is weighed against.", spread(&FrontierLines::by_against, against_parts));
}
std::vector<FrontierSetting> frontier_settings(const Frontier& frontier);
FrontierLines frontier_lines(const Frontier& frontier);
constexpr auto fields(const Frontier*) {
  return members("Frontier", "Settings that no other one beats.", carried(&Frontier::levers),
                 carried(&Frontier::points),
                 derived("points", frontier_settings, unit::kNone, "all settings tried; the first is the present one"),
                 derived("frontiers", frontier_lines, unit::kNone, "which of them nothing beats"));
}

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
