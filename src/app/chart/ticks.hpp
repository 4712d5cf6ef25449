// Round values and calendar dates for axes. Plain arithmetic, used by the charts and the histograms.
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
// Of a logarithmic axis from low to high (above zero), at most so many and one: 1, 2 and 5 times powers of ten, else
// 1 and 3 times, else these powers alone or some of them; within less than a power, as above. `step` is 0 but there.
Ticks log_ticks(double low, double high, int intervals);

enum class Calendar { month, quarter, year };
struct DateTick {
  int month = 0;  // of the scenario, 0 = its first
  bool january = false;
};
struct DateTicks {
  Calendar unit = Calendar::year;  // what one step is made of
  std::vector<DateTick> ticks;
};
// January of every 1, 2, 5, 10, 20 or 50 years, every second or every quarter, or months: the closest spacing at
// which labels fit.
// first..last: months shown; start_month 1-12; widths in layout units, each with the gap it needs.
DateTicks date_ticks(int start_year, int start_month, int first, int last, float width, float year_width,
                     float month_width);

}  // namespace curseur::app
