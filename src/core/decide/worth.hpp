// The value of knowing the future before setting the pace (all of it, or one quantity), and the value of waiting a
// year.
#pragma once

#include <string>
#include <vector>

#include "core/decide/information.hpp"
#include "core/decide/inquiry.hpp"
#include "core/decide/levers.hpp"
#include "core/sim/fate.hpp"

namespace curseur::core {

inline constexpr int kWait = 12;  // months without orders

struct Worth {
  std::vector<double> positions;  // of the pace
  std::size_t best = 0;  // index of the position with the best mean npv
  Estimate now;  // npv at the best position, MEUR
  // `bound`: the average npv if the best position were known for each path, which bounds any choice among them. It
  // exceeds `now` by `perfect`. The last member is how far the present pace falls short of it.
  Estimate bound, perfect;
  Estimate present, present_gap;
  struct Known {
    DrawnKind kind;
    std::size_t index = 0;
    std::string name;
    Estimate value;
  };
  std::vector<Known> known;  // the value of knowing one quantity; largest first
  Known once, by_month;  // for groups: what is drawn once per path; what varies by month
  // All orders delayed by kWait months, minus ordering now, at the present pace, path by path. The share counts the
  // futures where waiting is better.
  Estimate waiting;
  Probability waiting_better;
};

constexpr auto fields(const Worth::Known*) {
  using Known = Worth::Known;
  return members("Known", "What knowing one quantity would be worth.", carried(&Known::kind), carried(&Known::index),
                 field("quantity", &Known::name, unit::kNone, "name of the quantity, or of a group of them"),
                 field("value", &Known::value, unit::kMeur, "the value of knowing it alone"));
}
std::vector<Worth::Known> partial_information(const Worth& worth);  // single quantities first, then the groups
constexpr auto fields(const Worth*) {
  return members(
      "Worth", "What knowing the future, and waiting a year, is worth.",
      field("positions", &Worth::positions, unit::kShare, "the values of the pace that were tried"),
      carried(&Worth::best),
      derived(
          "best", [](const Worth& worth) { return worth.positions[worth.best]; }, unit::kShare,
          "the pace of the highest mean npv"),
      derived(
          "best_at_end", [](const Worth& worth) { return end_of(worth.best, worth.positions.size()); }, unit::kNone,
          "the end of those tried at which it is, so that a better one may lie beyond; else null"),
      field("now", &Worth::now, unit::kMeur, "mean npv at the best pace"),
      field("bound", &Worth::bound, unit::kMeur, "mean of the best npv of each future: no choice of a pace gives more"),
      field("perfect_information", &Worth::perfect, unit::kMeur, "how far the bound is above `now`"),
      field("present", &Worth::present, unit::kMeur, "mean npv at the present pace"),
      field("gap_to_bound", &Worth::present_gap, unit::kMeur, "how far the bound is above `present`"),
      carried(&Worth::known), carried(&Worth::once), carried(&Worth::by_month),
      derived("partial_information", partial_information, unit::kNone,
              "the value of knowing one quantity, the largest first; then of knowing groups of them"),
      field("waiting", &Worth::waiting, unit::kMeur,
            "mean npv of holding all orders back less that of ordering now, at the present pace"),
      derived(
          "waiting_months", [](const Worth&) { return kWait; }, unit::kMonths, "how long they are held back"),
      field("waiting_better", &Worth::waiting_better, unit::kShare, "futures in which waiting is better"));
}

class ValueOfKnowing : public Inquiry {
 public:
  ValueOfKnowing(const Scenario& scenario, Futures futures);
  std::size_t most_settings() const override { return positions_.size() + 2; }
  // Computes the regressions, which takes about a second for 10,000 paths. Call it once the inquiry is done.
  Worth result() const;

 private:
  std::optional<Setting> next() override;
  void take(RunReport&& report) override;

  Scenario scenario_;
  std::vector<double> positions_;
  std::vector<std::vector<double>> npv_;  // by position; then the present pace, ordering now and after waiting
};

}  // namespace curseur::core
