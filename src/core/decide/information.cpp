// Perfect and partial information over the positions of a sweep.
#include "core/decide/information.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/decide/best.hpp"

namespace curseur::core {
namespace {

// A statistic of the paths that are not left out, with its error from the jackknife over groups. statistic(begin, end)
// leaves out paths begin .. end-1.
Estimate jackknife(std::size_t paths, const std::function<double(std::size_t, std::size_t)>& statistic) {
  const std::size_t groups = std::min(kGroups, paths);
  Estimate made{statistic(0, 0), 0};
  if (groups < 2) return made;
  double sum = 0, squares = 0;
  for (std::size_t g = 0; g < groups; ++g) {
    const double value = statistic(paths * g / groups, paths * (g + 1) / groups) - made.mean;
    sum += value;
    squares += value * value;
  }
  const double n = static_cast<double>(groups);
  made.se = std::sqrt(std::max(0.0, (squares - sum * sum / n) * (n - 1) / n));
  return made;
}

// The highest mean of all positions and the mean of path_best, over the paths that are not left out.
struct Means {
  double fixed = 0, path_best = 0;
  std::size_t position = 0;
};
Means means_of(std::span<const std::vector<double>> npv, const std::vector<double>& path_best, std::size_t begin,
               std::size_t end) {
  const std::size_t paths = path_best.size();
  const double n = static_cast<double>(paths - (end - begin));
  const auto mean = [&](const std::vector<double>& values) {
    double sum = 0;
    for (std::size_t p = 0; p < paths; ++p) sum += p >= begin && p < end ? 0 : values[p];
    return sum / n;
  };
  Means made{mean(npv[0]), mean(path_best), 0};
  for (std::size_t k = 1; k < npv.size(); ++k)
    if (const double value = mean(npv[k]); value > made.fixed) made = {value, made.path_best, k};
  return made;
}

std::vector<double> best_of_paths(std::span<const std::vector<double>> npv) {
  std::vector<double> best = npv[0];
  for (const auto& column : npv)
    for (std::size_t p = 0; p < best.size(); ++p) best[p] = std::max(best[p], column[p]);
  return best;
}

// The terms of the regression, [term][path]: 1; x, x^2 and x^3 of each quantity; and all pairwise products.
Columns terms_of(const Columns& x, std::size_t paths) {
  Columns scaled, terms{std::vector<double>(paths, 1.0)};
  for (const auto& column : x) {
    const Estimate all = estimate(column);
    const double sd = all.se * std::sqrt(static_cast<double>(paths));
    if (!(sd > 1e-12 * std::fabs(all.mean))) continue;  // it never varies, so it tells nothing
    auto& made = scaled.emplace_back();
    for (const double value : column) made.push_back((value - all.mean) / sd);
  }
  for (std::size_t i = 0; i < scaled.size(); ++i) {
    for (int power = 1; power <= 3; ++power) {
      auto& term = terms.emplace_back(scaled[i]);
      for (std::size_t p = 0; p < paths; ++p)
        for (int times = 1; times < power; ++times) term[p] *= scaled[i][p];
    }
    for (std::size_t j = 0; j < i; ++j) {
      auto& term = terms.emplace_back(scaled[i]);
      for (std::size_t p = 0; p < paths; ++p) term[p] *= scaled[j][p];
    }
  }
  return terms;
}

// Sums of products over groups of paths, so that a group can be left out.
class GroupSums {
 public:
  GroupSums(const Columns& terms, std::span<const std::vector<double>> npv)
      : terms_(terms.size()), positions_(npv.size()) {
    const std::size_t paths = terms[0].size(), groups = std::min(kGroups, paths);
    for (std::size_t g = 0; g < groups; ++g) {
      auto& sums = by_group_.emplace_back((terms_ + positions_) * terms_, 0.0);
      for (std::size_t i = 0; i < terms_; ++i) {
        const auto add = [&](std::size_t row, const std::vector<double>& other) {
          double sum = 0;
          for (std::size_t p = paths * g / groups; p < paths * (g + 1) / groups; ++p) sum += terms[i][p] * other[p];
          sums[row * terms_ + i] = sum;
        };
        for (std::size_t j = 0; j < terms_; ++j) add(j, terms[j]);
        for (std::size_t k = 0; k < positions_; ++k) add(terms_ + k, npv[k]);
      }
    }
  }
  // The weights of the terms by position, with group `without` left out (none if there is no such group).
  Columns weights(std::size_t without) const {
    std::vector<double> all((terms_ + positions_) * terms_, 0.0);
    for (std::size_t g = 0; g < by_group_.size(); ++g)
      for (std::size_t i = 0; i < all.size(); ++i) all[i] += g == without ? 0 : by_group_[g][i];
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(terms_ * terms_);
    Columns made;
    for (std::size_t k = 0; k < positions_; ++k) {
      const auto begin = middle + static_cast<std::ptrdiff_t>(k * terms_);
      made.push_back(solve_symmetric({all.begin(), middle}, {begin, begin + static_cast<std::ptrdiff_t>(terms_)}));
    }
    return made;
  }

 private:
  std::size_t terms_, positions_;
  Columns by_group_;
};

}  // namespace

ValueNow value_now(std::span<const std::vector<double>> npv) {
  const std::vector<double> nothing(npv[0].size(), 0.0);
  const std::size_t position = means_of(npv, nothing, 0, 0).position;
  return {position, estimate(npv[position])};
}

Estimate value_of_perfect_information(std::span<const std::vector<double>> npv) {
  const auto best = best_of_paths(npv);
  return jackknife(best.size(), [&](std::size_t begin, std::size_t end) {
    const Means means = means_of(npv, best, begin, end);
    return means.path_best - means.fixed;
  });
}

Estimate value_of_partial_information(std::span<const std::vector<double>> npv, const Columns& x) {
  const std::size_t paths = npv[0].size(), groups = std::min(kGroups, paths);
  const Columns terms = terms_of(x, paths);
  const GroupSums sums(terms, npv);
  std::size_t without = groups;  // the first call leaves none out
  return jackknife(paths, [&](std::size_t begin, std::size_t end) {
    const Columns weights = sums.weights(without);
    without = without == groups ? 0 : without + 1;
    std::vector<double> expected(npv.size()), totals(npv.size(), 0.0);
    double sum = 0;
    for (std::size_t p = 0; p < paths; ++p) {
      if (p >= begin && p < end) continue;
      for (std::size_t k = 0; k < npv.size(); ++k) {
        expected[k] = 0;
        for (std::size_t i = 0; i < terms.size(); ++i) expected[k] += weights[k][i] * terms[i][p];
        totals[k] += expected[k];
      }
      sum += *std::max_element(expected.begin(), expected.end());
    }
    return (sum - *std::max_element(totals.begin(), totals.end())) / static_cast<double>(paths - (end - begin));
  });
}

}  // namespace curseur::core
