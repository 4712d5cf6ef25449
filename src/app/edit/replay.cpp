#include "app/edit/replay.hpp"

#include <algorithm>
#include <cmath>

#include "core/decide/sweep.hpp"
#include "core/model/parameters.hpp"

namespace curseur::app {

double Replay::share() const {
  constexpr double kStill = 400;
  const double t = std::clamp((elapsed_ - kStill) / (kMilliseconds - 2 * kStill), 0.0, 1.0);
  return t * t * (3 - 2 * t);
}

void Replay::show(core::Scenario& scenario, bool still) const {
  core::Scenario tried = scenario;
  const double at = still ? std::round(share()) : share();
  for (const auto& change : step_.numbers)
    if (const auto number = core::find_number(tried, change.pointer))
      number->set(is_over() ? change.after : change.before + (change.after - change.before) * at);
  if (is_over() || core::check(tried).empty()) scenario = std::move(tried);
}

bool Replay::moves_sweep() const {
  return std::any_of(step_.numbers.begin(), step_.numbers.end(),
                     [](const auto& change) { return change.pointer != core::kPacePointer; });
}

}  // namespace curseur::app
