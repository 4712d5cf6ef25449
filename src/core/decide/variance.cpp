// Estimators of variance shares.
#include "core/decide/variance.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/decide/best.hpp"
#include "core/decide/search.hpp"

namespace curseur::core {
namespace {

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

struct VarianceParts {
  double variance = 0, first = 0, total = 0;
};

// Over points begin .. end-1, with `centre` subtracted from all values.
VarianceParts parts_of(const SobolSample& sample, std::size_t input, std::size_t begin, std::size_t end,
                       double centre) {
  VarianceParts sum;
  for (std::size_t i = begin; i < end; ++i) {
    const double a = sample.a[i] - centre, b = sample.b[i] - centre, ab = sample.ab[input][i] - centre;
    sum.variance += 0.5 * (a * a + b * b);
    sum.first += b * (ab - a);
    sum.total += 0.5 * (a - ab) * (a - ab);
  }
  return sum;
}

}  // namespace

std::vector<SobolIndex> sobol_indices(const SobolSample& sample) {
  const std::size_t points = sample.a.size(), groups = std::min(kGroups, points);
  const double centre = 0.5 * (mean_of(sample.a) + mean_of(sample.b));
  std::vector<SobolIndex> made;
  for (std::size_t input = 0; input < sample.ab.size(); ++input) {
    const VarianceParts all = parts_of(sample, input, 0, points, centre);
    if (!(all.variance > 0)) {
      made.emplace_back();
      continue;
    }
    // Jackknife over groups of points: the share with one group left out.
    double first = 0, total = 0, first_squares = 0, total_squares = 0;
    for (std::size_t g = 0; g < groups; ++g) {
      const VarianceParts part = parts_of(sample, input, points * g / groups, points * (g + 1) / groups, centre);
      const double variance = all.variance - part.variance;
      const double f = variance > 0 ? (all.first - part.first) / variance : 0,
                   t = variance > 0 ? (all.total - part.total) / variance : 0;
      first += f, total += t, first_squares += f * f, total_squares += t * t;
    }
    const double n = static_cast<double>(groups);
    const auto error = [n](double sum, double squares) {
      return std::sqrt(std::max(0.0, (squares - sum * sum / n) * (n - 1) / n));
    };
    made.push_back({{all.first / all.variance, error(first, first_squares)},
                    {all.total / all.variance, error(total, total_squares)}});
  }
  return made;
}

std::vector<double> SobolDesign::ab(std::size_t input, std::size_t point) const {
  std::vector<double> made = a[point];
  made[input] = b[point][input];
  return made;
}

SobolDesign sobol_design(std::size_t inputs, std::size_t points) {
  SobolDesign made;
  for (const Point& point : sobol_points(2 * inputs, points)) {
    const auto middle = point.begin() + static_cast<std::ptrdiff_t>(inputs);
    made.a.emplace_back(point.begin(), middle);
    made.b.emplace_back(middle, point.end());
  }
  return made;
}

TwoWay two_way(std::span<const std::vector<double>> table) {
  const std::size_t rows = table.size(), columns = rows > 0 ? table[0].size() : 0;
  if (rows < 2 || columns < 2) return {};
  const double r = static_cast<double>(rows), c = static_cast<double>(columns);
  std::vector<double> row_means, column_means(columns, 0.0);
  for (const auto& row : table) {
    row_means.push_back(mean_of(row));
    for (std::size_t k = 0; k < columns; ++k) column_means[k] += row[k] / r;
  }
  const double mean = mean_of(row_means);
  double by_rows = 0, by_columns = 0, rest = 0;
  for (const double value : row_means) by_rows += (value - mean) * (value - mean);
  for (const double value : column_means) by_columns += (value - mean) * (value - mean);
  for (std::size_t j = 0; j < rows; ++j)
    for (std::size_t k = 0; k < columns; ++k) {
      const double left = table[j][k] - row_means[j] - column_means[k] + mean;
      rest += left * left;
    }
  // Subtracts what the interaction adds to the spread of the means (expected mean squares).
  const double both = rest / ((r - 1) * (c - 1));
  const double rows_alone = std::max(0.0, by_rows / (r - 1) - both / c),
               columns_alone = std::max(0.0, by_columns / (c - 1) - both / r);
  const double all = rows_alone + columns_alone + both;
  if (!(all > 0)) return {};
  return {rows_alone / all, columns_alone / all, both / all};
}

}  // namespace curseur::core
