// Steps that people count in.
#include "app/chart/ticks.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace curseur::app {

namespace {

// The smallest round step of at least `wanted`.
double round_step(double wanted) {
  const double power = std::pow(10.0, std::floor(std::log10(wanted)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0})
    if (factor * power >= wanted * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

}  // namespace

Ticks value_ticks(double low, double high, int intervals) {
  if (!(high > low)) high = low + (low == 0 ? 1 : std::abs(low) * 0.1);
  intervals = std::max(1, intervals);
  Ticks ticks;
  double wanted = (high - low) / intervals;
  for (int tries = 0; tries < 8; ++tries) {
    ticks.step = round_step(wanted);
    ticks.low = std::floor(low / ticks.step + 1e-9) * ticks.step;
    ticks.high = std::ceil(high / ticks.step - 1e-9) * ticks.step;
    if (std::lround((ticks.high - ticks.low) / ticks.step) <= intervals || intervals == 1) break;
    wanted = ticks.step * 1.01;
  }
  const auto count = std::lround((ticks.high - ticks.low) / ticks.step);
  const double first = std::round(ticks.low / ticks.step);
  for (long i = 0; i <= count; ++i) ticks.values.push_back((first + static_cast<double>(i)) * ticks.step);
  return ticks;
}

DateTicks date_ticks(int start_year, int start_month, int first, int last, float width, float year_width,
                     float month_width) {
  struct Step { int months; Calendar unit; };
  constexpr std::array<Step, 9> steps = {{{1, Calendar::month}, {3, Calendar::quarter}, {6, Calendar::quarter}, {12, Calendar::year},
                                          {24, Calendar::year}, {60, Calendar::year}, {120, Calendar::year},
                                          {240, Calendar::year}, {600, Calendar::year}}};
  const float per_month = width / static_cast<float>(std::max(1, last - first));
  Step step = steps.back();
  for (const Step& candidate : steps) {
    const float needed = candidate.unit == Calendar::year ? year_width : month_width;
    if (static_cast<float>(candidate.months) * per_month < needed) continue;
    step = candidate;
    break;
  }
  DateTicks result{step.unit, {}};
  const int origin = start_year * 12 + start_month - 1;  // months since year 0
  for (int month = first; month <= last; ++month) {
    const int calendar_month = origin + month;
    if (calendar_month % step.months == 0) result.ticks.push_back({month, calendar_month % 12 == 0});
  }
  return result;
}

}  // namespace curseur::app
