// Chooses steps that people count in.
#include "app/chart/ticks.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace curseur::app {

namespace {

// The smallest round step that is at least `wanted`.
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

Ticks log_ticks(double low, double high, int intervals) {
  constexpr double kClose = 1e-9;
  intervals = std::max(1, intervals);
  const int first = static_cast<int>(std::floor(std::log10(low) + kClose)),
            last = static_cast<int>(std::ceil(std::log10(high) - kClose));
  const auto made_of = [&](std::initializer_list<double> digits, int every) {
    std::vector<double> values;
    for (int power = first; power <= last; ++power) {
      if (power % every != 0) continue;
      for (const double digit : digits) {
        const double value = power < 0 ? digit / std::pow(10.0, -power) : digit * std::pow(10.0, power);
        if (value >= low * (1 - kClose) && value <= high * (1 + kClose)) values.push_back(value);
      }
    }
    return values;
  };
  Ticks ticks{low, high, 0, made_of({1, 2, 5}, 1)};
  const auto most = static_cast<std::size_t>(intervals) + 1;
  if (ticks.values.size() > most) ticks.values = made_of({1, 3}, 1);
  for (int every = 1; ticks.values.size() > most; ++every) ticks.values = made_of({1}, every);
  if (ticks.values.size() >= 3 || high / low >= 20) return ticks;
  // The range is too narrow for powers: use even steps, drawn at their logarithmic positions.
  const Ticks even = value_ticks(low, high, intervals);
  ticks.step = even.step;
  ticks.values.clear();
  for (const double value : even.values)
    if (value >= low * (1 - kClose) && value <= high * (1 + kClose)) ticks.values.push_back(value);
  return ticks;
}

DateTicks date_ticks(int start_year, int start_month, int first, int last, float width, float year_width,
                     float month_width) {
  struct DateStep {
    int months;
    Calendar unit;
  };
  constexpr std::array<DateStep, 9> steps = {{{1, Calendar::month},
                                              {3, Calendar::quarter},
                                              {6, Calendar::quarter},
                                              {12, Calendar::year},
                                              {24, Calendar::year},
                                              {60, Calendar::year},
                                              {120, Calendar::year},
                                              {240, Calendar::year},
                                              {600, Calendar::year}}};
  const float per_month = width / static_cast<float>(std::max(1, last - first));
  DateStep step = steps.back();
  for (const DateStep& candidate : steps) {
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
