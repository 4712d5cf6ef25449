// What one time chart shows: its curves with colours and marks, its axis and its texts. Drawn by the cockpit and the
// report.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace curseur::app {

using TextOfValue = std::function<std::string(double)>;

// What a colour means. The code that draws picks the actual colour for its background.
enum class Hue { owned, owned_text, reserved, on_demand, unserved, demand, accent, second, soft };
inline constexpr std::size_t kHues = 9;
// Marks that distinguish series or best places without relying on colour.
enum class Mark { disc, square, diamond, triangle_up, triangle_down, dash };

enum class Shape {
  fan,  // p5-p95 light, p25-p75 darker, the median as a line
  line,  // one line
  area  // a layer stacked on the ones before it
};

struct Curve {
  Shape shape = Shape::line;
  std::string label;
  Hue hue = Hue::accent;
  Mark mark = Mark::disc;  // in the legend, the read-out and at the end of its line
  std::array<std::vector<double>, 5> quantiles;  // by month. fan: p5, p25, p50, p75, p95; else only [2], the values

  std::vector<double> ghost;  // the same curve of the baseline, drawn dashed; empty if there is none
  std::vector<double> path;  // the same curve of one future, drawn as a strong line; empty if none is shown
  bool hidden = false;  // listed in the legend only
  int column = -1;  // of the series, if a click on the curve may pick a future; -1 = none
  double factor = 1;  // the values are shown multiplied by this
  std::vector<double> rates = {};  // the factor by month, if the unit changes from month to month

  double factor_in(std::size_t month) const { return month < rates.size() ? factor * rates[month] : factor; }
  const std::vector<double>& values() const { return quantiles[2]; }
};

// A constant of the scenario, shown for comparison.
struct Threshold {
  double value = 0;
  std::string label;
};

// Bars under the plot, for the same months: a share of the futures.
struct Strip {
  std::string label;  // "In distress"
  std::string none;  // shown instead of the bars if all are 0
  Hue hue = Hue::unserved;
  std::vector<double> shares;
};

// One of the units a chart can use for its values.
struct UnitChoice {
  std::string id, label;
  bool operator==(const UnitChoice&) const = default;
};

struct Chart {
  std::string id;  // identifies the chart, whatever it shows: "price"
  std::string title, note;  // what it shows and in which unit; which figures
  std::string help;  // a sentence shown when the pointer is on the title
  std::vector<Curve> curves;  // drawn in this order; listed from the last area down, then fans and lines
  std::optional<double> low, high;  // fixed ends of the value axis, if any; the axis includes 0 in any case
  TextOfValue axis_text, value_text;
  std::optional<Threshold> threshold;
  std::optional<Strip> strip;
  std::string unit;  // of the unconverted values, for tables: "MEUR/month"
  std::vector<UnitChoice> units;  // the units to choose from; empty if there is only one
  std::size_t chosen_unit = 0;  // index into units
  bool below_zero = false;  // the values can be negative, even if they are not in this run
  bool suits_log = false, logarithmic = false;  // the value axis can be, and is, logarithmic
  std::vector<int> events;  // the months with a mark on the line of the one future
};

// Shared by all charts of a panel.
struct ChartText {
  int start_year = 2026, start_month = 1;
  std::function<std::string(int)> month_text;  // "Jan 2026"
  TextOfValue share_text;
  std::string median, inner_range, range;  // "Median", "25–75 %", "5–95 %"
};

}  // namespace curseur::app
