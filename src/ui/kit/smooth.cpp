// Limits the slopes so that each piece is monotone.
#include "ui/kit/smooth.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace curseur::ui {

Smooth::Smooth(std::vector<double> xs, std::vector<double> ys)
    : xs_(std::move(xs)), ys_(std::move(ys)), slopes_(xs_.size(), 0.0) {
  const std::size_t n = xs_.size();
  if (n < 2) return;
  std::vector<double> secants(n - 1);
  for (std::size_t i = 0; i + 1 < n; ++i) secants[i] = (ys_[i + 1] - ys_[i]) / (xs_[i + 1] - xs_[i]);
  slopes_.front() = secants.front();
  slopes_.back() = secants.back();
  for (std::size_t i = 1; i + 1 < n; ++i)
    slopes_[i] = secants[i - 1] * secants[i] > 0 ? (secants[i - 1] + secants[i]) / 2 : 0;
  for (std::size_t i = 0; i + 1 < n; ++i) {
    if (secants[i] == 0) {
      slopes_[i] = slopes_[i + 1] = 0;
      continue;
    }
    const double a = slopes_[i] / secants[i], b = slopes_[i + 1] / secants[i];
    const double length = std::sqrt(a * a + b * b);
    if (length <= 3) continue;
    slopes_[i] = 3 / length * a * secants[i];
    slopes_[i + 1] = 3 / length * b * secants[i];
  }
}

double Smooth::at(double x) const {
  if (xs_.empty()) return 0;
  if (x <= xs_.front()) return ys_.front();
  if (x >= xs_.back()) return ys_.back();
  const auto after = std::upper_bound(xs_.begin(), xs_.end(), x);
  const auto i = static_cast<std::size_t>(after - xs_.begin()) - 1;
  const double width = xs_[i + 1] - xs_[i], t = (x - xs_[i]) / width;
  const double t2 = t * t, t3 = t2 * t;
  return (2 * t3 - 3 * t2 + 1) * ys_[i] + (t3 - 2 * t2 + t) * width * slopes_[i] + (3 * t2 - 2 * t3) * ys_[i + 1] +
         (t3 - t2) * width * slopes_[i + 1];
}

}  // namespace curseur::ui
