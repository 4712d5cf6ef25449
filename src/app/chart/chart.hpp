// What one time chart shows: curves with their hues and marks, axis and wording. Drawn by the cockpit and by the
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

// What a colour stands for; whoever draws knows which it is on its ground.
enum class Hue { owned, owned_text, reserved, on_demand, unserved, demand, accent, second, soft };
inline constexpr std::size_t kHues = 9;
// Marks that tell series or bests apart without colour.
enum class Mark { disc, square, diamond, triangle_up, triangle_down, dash };

enum class Shape {
  fan,  // p5-p95 light, p25-p75 stronger, the median as a line
  line,  // one line
  area  // a layer on those before it
};

struct Curve {
  Shape shape = Shape::line;
  std::string label;
  Hue hue = Hue::accent;
  Mark mark = Mark::disc;  // in legend, read-out and at the end of its line
  std::array<std::vector<double>, 5> quantiles;  // fan: p5, p25, p50, p75, p95; else only [2], the values; [month]

  std::vector<double> ghost;  // the same of the baseline, a broken line; empty where there is none
  std::vector<double> path;  // the same of one future, a strong line; empty where none is shown
  bool hidden = false;  // in the legend alone
  int column = -1;  // of the series it stands for, where a click may pick a future; -1 = none
  double factor = 1;  // that it is shown with
  std::vector<double> rates = {};  // and by month, where its unit changes from month to month

  double factor_in(std::size_t month) const { return month < rates.size() ? factor * rates[month] : factor; }
  const std::vector<double>& values() const { return quantiles[2]; }
};

// A constant of the scenario to compare with.
struct Threshold {
  double value = 0;
  std::string label;
};

// Bars under the plot, on the same months: a share of the futures.
struct Strip {
  std::string label;  // "In distress"
  std::string none;  // instead of bars where all are 0
  Hue hue = Hue::unserved;
  std::vector<double> shares;
};

// One of the units that a chart's values can be shown in.
struct UnitChoice {
  std::string id, label;
  bool operator==(const UnitChoice&) const = default;
};

struct Chart {
  std::string id;  // which chart it is, whatever it shows: "price"
  std::string title, note;  // what and in which unit; which figures
  std::string help;  // a sentence, on hover of the title
  std::vector<Curve> curves;  // drawn in this order; read from the last area down, then fans and lines
  std::optional<double> low, high;  // ends of the value axis where they are fixed; it holds 0 anyway
  TextOfValue axis_text, value_text;
  std::optional<Threshold> threshold;
  std::optional<Strip> strip;
  std::string unit;  // of its values as they are, for tables: "MEUR/month"
  std::vector<UnitChoice> units;  // to choose from; empty where there is one alone
  std::size_t chosen_unit = 0;  // of these
  bool below_zero = false;  // it may fall there, whatever it does in this run
  bool suits_log = false, logarithmic = false;  // of the value axis
  std::vector<int> events;  // months marked on the line of the one future
};

// What all charts of a panel share.
struct ChartText {
  int start_year = 2026, start_month = 1;
  std::function<std::string(int)> month_text;  // "Jan 2026"
  TextOfValue share_text;
  std::string median, inner_range, range;  // "Median", "25–75 %", "5–95 %"
};

}  // namespace curseur::app
