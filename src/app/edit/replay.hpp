// Replays the last step slowly: numbers glide from their old values to the new ones, so that the charts show its
// effect. Does not change the history.
#pragma once

#include "app/edit/history.hpp"

namespace curseur::app {

class Replay {
 public:
  static constexpr double kMilliseconds = 2400;  // including a still moment at each end

  // Precondition: step.numbers is not empty.
  explicit Replay(const Step& step) : step_(step) {}

  bool is_over() const { return elapsed_ >= kMilliseconds; }
  void advance(double milliseconds) { elapsed_ += milliseconds; }
  void finish() { elapsed_ = kMilliseconds; }
  // 0 = before the step, 1 = after it.
  double share() const;
  // The numbers of the step at this moment; integers are rounded. Leaves the scenario unchanged if it could not run
  // between the two ends. `still`: the numbers do not glide but jump from one end to the other.
  void show(core::Scenario& scenario, bool still) const;
  bool moves_sweep() const;  // something other than the pace changes

 private:
  Step step_;
  double elapsed_ = 0;
};

}  // namespace curseur::app
