// Shares that add up at both neighbours also add up between them.
#include "app/say/verdict.hpp"

#include <algorithm>

namespace curseur::app {

core::Verdict verdict_at(const CursorSweep& sweep, double pace) {
  const auto& points = sweep.points;
  const auto above = std::lower_bound(points.begin(), points.end(), pace,
                                      [](const CursorPoint& point, double value) { return point.pace < value; });
  if (above == points.begin()) return points.front().verdict;
  if (above == points.end()) return points.back().verdict;
  const core::Verdict &a = (above - 1)->verdict, &b = above->verdict;
  const double share = (pace - (above - 1)->pace) / (above->pace - (above - 1)->pace);
  const auto between = [share](const core::Probability& x, const core::Probability& y) {
    return core::Probability{x.probability + (y.probability - x.probability) * share, x.se + (y.se - x.se) * share};
  };
  return {between(a.too_slow, b.too_slow), between(a.right, b.right), between(a.too_fast, b.too_fast)};
}

}  // namespace curseur::app
