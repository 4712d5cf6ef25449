// Reverse stress: what the paths that end in distress have in common, compared with all others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/decide/inquiry.hpp"
#include "core/read/story.hpp"
#include "core/sim/fate.hpp"
#include "core/stats/summary.hpp"

namespace curseur::core {

struct Stress {
  std::size_t paths = 0, distressed = 0;
  std::optional<Quantiles> month;  // of first distress
  std::size_t months_seen = 0;  // monthly quantities are summarised up to the median month of distress
  struct Shift {
    DrawnKind kind;
    std::size_t index = 0;
    std::string name;
    Estimate distressed, others;  // means, in the unit of the quantity
    Estimate shift;  // between the means, in standard deviations over all paths
  };
  std::vector<Shift> shifts;  // largest first; empty if no path or every path is in distress
  // The most typical path in distress, and its story if there is one. It is the one nearest to the means of all paths
  // in distress, by the sum of squared distances of every quantity and of the month of distress, in standard deviations
  // over all paths.
  std::optional<Story> typical;
};

constexpr auto fields(const Stress::Shift*) {
  using Shift = Stress::Shift;
  return members(
      "Shift", "A quantity that chance decides, in the futures of distress and in all others.", carried(&Shift::kind),
      carried(&Shift::index), field("quantity", &Shift::name, unit::kNone, "name of the quantity"),
      derived(
          "unit", [](const Shift& shift) { return unit_of(shift.kind); }, unit::kNone, "unit of the quantity"),
      field("distressed", &Shift::distressed, unit::kQuantity, "its mean in the futures of distress"),
      field("others", &Shift::others, unit::kQuantity, "its mean in all others"),
      field("shift", &Shift::shift, unit::kDeviations, "the difference of the means, over all futures"));
}
constexpr auto fields(const Stress*) {
  return members(
      "Stress", "What the futures that end in distress have in common.", carried(&Stress::paths),
      field("distressed", &Stress::distressed, unit::kNone, "futures that end in distress"), carried(&Stress::month),
      derived(
          "distress_month",
          [](const Stress& found) { return found.month ? std::optional(QuantileSet{*found.month}) : std::nullopt; },
          unit::kMonth, "first month of distress; null where no future ends in it"),
      field("months_seen", &Stress::months_seen, unit::kMonths, "what varies by month is summed up over so many"),
      field("shifts", &Stress::shifts, unit::kNone, "the quantities, the largest shift first"),
      field("typical", &Stress::typical, unit::kNone,
            "the future of distress nearest to the middle of them all; null where none ends in distress"));
}
Stress stress_of(const PathMetrics& metrics, const std::vector<Drawn>& drawn);
// Precondition: at least one path is in distress.
std::size_t typical_distressed(const PathMetrics& metrics, const std::vector<Drawn>& drawn);

class ReverseStress : public Inquiry {
 public:
  ReverseStress(const Scenario& scenario, Futures futures) : Inquiry(futures), scenario_(scenario) {}
  std::size_t most_settings() const override { return 1; }
  const Stress& result() const { return made_; }

 private:
  std::optional<Setting> next() override;
  void take(RunReport&& report) override;

  Scenario scenario_;
  Stress made_;
};

}  // namespace curseur::core
