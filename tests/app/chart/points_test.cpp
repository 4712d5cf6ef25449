// Monthly values made ready to draw lose no extreme and add up.
#include "app/chart/points.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <doctest/doctest.h>

using namespace curseur::app;

namespace {
std::vector<double> wave(int months, double scale) {
  std::vector<double> values;
  for (int t = 0; t < months; ++t) values.push_back(scale * (2 + std::sin(t * 0.7) + std::cos(t * 0.13)));
  return values;
}
}  // namespace

TEST_CASE("a line with room for every month keeps every month") {
  const std::vector<double> values = wave(120, 1);
  const auto points = line_points(values, 10, 40, 200);
  REQUIRE(points.size() == 31);
  for (std::size_t i = 0; i < points.size(); ++i) {
    CHECK(points[i].month == 10.0 + static_cast<double>(i));
    CHECK(points[i].value == values[10 + i]);
  }
}

TEST_CASE("a reduced line keeps its extremes, runs forward and has at most two points a column") {
  std::vector<double> values = wave(600, 1);
  values[333] = 99;
  values[334] = -99;
  const auto points = line_points(values, 0, 599, 100);
  CHECK(points.size() <= 200);
  const auto [low, high] =
      std::minmax_element(points.begin(), points.end(), [](auto& a, auto& b) { return a.value < b.value; });
  CHECK(high->value == 99);
  CHECK(low->value == -99);
  for (std::size_t i = 1; i < points.size(); ++i) CHECK(points[i].month > points[i - 1].month);
}

TEST_CASE("the bands of a fan lie inside each other, in all months and when reduced") {
  const std::array<std::vector<double>, 5> fan = {wave(600, 1), wave(600, 2), wave(600, 3), wave(600, 4), wave(600, 5)};
  for (const int columns : {1000, 150}) {
    const auto outer = band_points(fan[0], fan[4], 0, 599, columns),
               inner = band_points(fan[1], fan[3], 0, 599, columns);
    REQUIRE(outer.size() == inner.size());
    CHECK(outer.front().month == 0);
    CHECK(outer.back().month == 599);
    for (std::size_t i = 0; i < outer.size(); ++i) {
      CHECK(outer[i].low <= inner[i].low);
      CHECK(inner[i].low <= inner[i].high);
      CHECK(inner[i].high <= outer[i].high);
      CHECK((i == 0 || outer[i].month > outer[i - 1].month));
    }
  }
}

TEST_CASE("stacked areas end at the sum of all layers") {
  const std::vector<double> a = {1, 2, 3}, b = {0.5, 0, 4}, c = {2, 2, 2};
  const std::array<MonthlyValues, 3> layers = {MonthlyValues(a), MonthlyValues(b), MonthlyValues(c)};
  const auto tops = stacked(layers);
  REQUIRE(tops.size() == 3);
  CHECK(tops[0] == a);
  CHECK(tops[1] == std::vector<double>{1.5, 2, 7});
  CHECK(tops[2] == std::vector<double>{3.5, 4, 9});
}

TEST_CASE("nothing is drawn outside the months there are") {
  const std::vector<double> values = {1, 2, 3};
  CHECK(line_points(values, 0, 9, 100).size() == 3);
  CHECK(line_points(values, 5, 9, 100).empty());
  CHECK(band_points({}, {}, 0, 9, 100).empty());
}

TEST_CASE("an area's label stands where it fits over its whole length, else nowhere") {
  std::vector<double> low(40, 0.0), high(40, 5.0);
  for (int t = 20; t < 30; ++t) high[t] = 12;
  const auto place = label_place(low, high, 0, 39, 10, 6);
  REQUIRE(place);
  CHECK(place->month >= 23);
  CHECK(place->month <= 26);
  CHECK(place->value == doctest::Approx(6));
  CHECK_FALSE(label_place(low, high, 0, 39, 10, 12));
  CHECK_FALSE(label_place(low, high, 0, 39, 13, 6));
}
