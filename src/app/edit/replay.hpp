// The last step once more, slowly: numbers glide from where they were to where they are, so that the charts show what
// it did. Changes no history.
#pragma once

#include "app/edit/history.hpp"

namespace curseur::app {

class Replay {
 public:
  static constexpr double kMilliseconds = 2400;  // a still moment at each end included

  // Precondition: step.numbers is not empty.
  explicit Replay(const Step& step) : step_(step) {}

  bool is_over() const { return elapsed_ >= kMilliseconds; }
  void advance(double milliseconds) { elapsed_ += milliseconds; }
  void finish() { elapsed_ = kMilliseconds; }
  // 0 = before the step, 1 = after it.
  double share() const;
  // The numbers of the step as they are now; whole ones are rounded. Where the scenario could not run between the two
  // ends it is left as it is. `still`: nothing glides, one end follows the other.
  void show(core::Scenario& scenario, bool still) const;
  bool moves_sweep() const;  // more than the pace changes

 private:
  Step step_;
  double elapsed_ = 0;
};

}  // namespace curseur::app
