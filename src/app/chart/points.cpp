// Reducing the points keeps minima and maxima, so that no spike disappears.
#include "app/chart/points.hpp"

#include <algorithm>

namespace curseur::app {

namespace {

// Divides months first..last into columns and calls body(begin, end) for each.
template <class Body>
void each_column(int first, int last, int columns, Body&& body) {
  const int months = last - first + 1;
  columns = std::clamp(columns, 1, std::max(1, months));
  for (int c = 0; c < columns; ++c) {
    const int begin = first + static_cast<int>(static_cast<long>(months) * c / columns);
    const int end = first + static_cast<int>(static_cast<long>(months) * (c + 1) / columns);
    body(begin, end);
  }
}

int last_month(std::size_t size, int last) { return std::min(last, static_cast<int>(size) - 1); }

}  // namespace

std::vector<ChartPoint> line_points(MonthlyValues values, int first, int last, int columns) {
  std::vector<ChartPoint> points;
  last = last_month(values.size(), last);
  if (first > last) return points;
  const bool reduced = last - first + 1 > columns;
  each_column(first, last, columns, [&](int begin, int end) {
    if (!reduced) return points.push_back({static_cast<double>(begin), values[begin]});
    const auto range = values.subspan(begin, end - begin);
    const auto [low, high] = std::minmax_element(range.begin(), range.end());
    const auto [early, late] = std::minmax(low, high);
    points.push_back({static_cast<double>(begin + (early - range.begin())), *early});
    if (late != early) points.push_back({static_cast<double>(begin + (late - range.begin())), *late});
  });
  return points;
}

std::vector<BandPoint> band_points(MonthlyValues low, MonthlyValues high, int first, int last, int columns) {
  std::vector<BandPoint> points;
  last = last_month(std::min(low.size(), high.size()), last);
  if (first > last) return points;
  each_column(first, last, columns, [&](int begin, int end) {
    // The first and last columns are placed at their outer months, so that the band reaches both ends.
    const int month = end == last + 1 ? last : begin;
    points.push_back({static_cast<double>(month), *std::min_element(low.begin() + begin, low.begin() + end),
                      *std::max_element(high.begin() + begin, high.begin() + end)});
  });
  return points;
}

std::vector<std::vector<double>> stacked(std::span<const MonthlyValues> layers) {
  std::vector<std::vector<double>> tops;
  for (const MonthlyValues layer : layers) {
    std::vector<double> top(layer.begin(), layer.end());
    if (!tops.empty())
      for (std::size_t t = 0; t < top.size() && t < tops.back().size(); ++t) top[t] += tops.back()[t];
    tops.push_back(std::move(top));
  }
  return tops;
}

std::optional<ChartPoint> label_place(MonthlyValues low, MonthlyValues high, int first, int last, double text_height,
                                      int text_months) {
  last = last_month(std::min(low.size(), high.size()), last);
  std::optional<ChartPoint> best;
  double best_room = text_height;
  for (int begin = first; begin + text_months <= last; ++begin) {
    const auto edge = [&](MonthlyValues values) { return values.subspan(begin, text_months + 1); };
    const double floor = *std::ranges::max_element(edge(low)), ceiling = *std::ranges::min_element(edge(high));
    if (ceiling - floor < best_room) continue;
    best_room = (ceiling - floor) * 1.0001;  // the first of several equal ones wins
    best = ChartPoint{begin + text_months / 2.0, (floor + ceiling) / 2};
  }
  return best;
}

}  // namespace curseur::app
