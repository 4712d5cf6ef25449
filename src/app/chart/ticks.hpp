// Round values and calendar dates for axes. Plain arithmetic; used by charts and histograms.
#pragma once

#include <vector>

namespace curseur::app {

// Values from low to high, both multiples of step; step is 1, 2, 2.5 or 5 times a power of ten.
struct Ticks {
  double low = 0, high = 1, step = 1;
  std::vector<double> values;
};
// Round ticks that cover [low, high] in at most `intervals` steps (at least one).
Ticks value_ticks(double low, double high, int intervals);
// Ticks for a logarithmic axis from low to high (both above zero), at most that many plus one: 1, 2 and 5 times powers
// of ten; else 1 and 3 times; else some or all of the powers themselves. For less than one power of ten, as above; only
// then is `step` not 0.
Ticks log_ticks(double low, double high, int intervals);

enum class Calendar { month, quarter, year };
struct DateTick {
  int month = 0;  // of the scenario; 0 is its first
  bool january = false;
};
struct DateTicks {
  Calendar unit = Calendar::year;  // the unit of one step
  std::vector<DateTick> ticks;
};
// January of every 1, 2, 5, 10, 20 or 50 years, every second quarter, every quarter or every month: the closest
// spacing at which labels fit. first..last: months shown; start_month 1-12; widths in layout units, each including the
// gap it needs.
DateTicks date_ticks(int start_year, int start_month, int first, int last, float width, float year_width,
                     float month_width);

}  // namespace curseur::app
