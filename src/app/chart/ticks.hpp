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
// At most `intervals` + 1 ticks for a logarithmic axis from low to high, both above zero. They are 1, 2 and 5 times the
// powers of ten; if these are too many, 1 and 3 times the powers, then the powers, then some of them. A range of less
// than one power of ten gets the ticks of value_ticks(); only then is `step` not 0.
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
// Ticks at the closest spacing at which labels fit: every month, every quarter, every second quarter, or January of
// every 1, 2, 5, 10, 20 or 50 years. The months first to last are shown; start_month is 1 to 12. Widths are in layout
// units; those of a label for a year and for a month include the gap beside it.
DateTicks date_ticks(int start_year, int start_month, int first, int last, float width, float year_width,
                     float month_width);

}  // namespace curseur::app
