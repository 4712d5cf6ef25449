// Looks for the best point of a box by asking for one point at a time: whoever asks works out its value when and where
// it likes. Used by optimise; nothing here knows of scenarios.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace curseur::core {

using Point = std::vector<double>;  // one coordinate a dimension

struct SearchBox {
  Point low, high;  // low < high in every dimension
  Point start;  // looked at first, then a Sobol sequence over the box
  std::size_t limit;  // evaluations at most
  std::size_t constraints = 0;
};
// What is known of a point: its value, the higher the better, and for each constraint how much room it leaves (below
// zero: by how much it is broken), on a scale where 1 is much.
struct Tried {
  Point at;
  double value = 0;
  std::vector<double> room;
  bool feasible() const;
};
// The better of two: what keeps all constraints first, then the higher value; among those that do not, the least
// broken.
bool is_better(const Tried& a, const Tried& b);

// The point to look at next, given those looked at so far in the order they were asked for; nothing when the search is
// over: COBYLA (Powell 1994, of NLopt) started again from the best points of the sequence and from the best of all.
std::optional<Point> next_point(const SearchBox& box, std::span<const Tried> seen);

// The first `count` points of a Sobol sequence in the unit box of so many dimensions, without its origin (Joe & Kuo
// 2003).
std::vector<Point> sobol_points(std::size_t dimensions, std::size_t count);
inline constexpr std::size_t kMostDimensions = 1111;

}  // namespace curseur::core
