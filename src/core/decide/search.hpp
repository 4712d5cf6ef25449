// Searches a box for its best point by asking for one point at a time. The caller computes the value when and where it
// likes. Used by optimise; this code knows nothing about scenarios.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace curseur::core {

using Point = std::vector<double>;  // one coordinate per dimension

struct SearchBox {
  Point low, high;  // low < high in every dimension
  Point start;  // tried first, before a Sobol sequence over the box
  std::size_t limit;  // maximum number of evaluations
  std::size_t constraints = 0;
};
// What is known about a point: its value (higher is better), and the room that each constraint leaves (negative: how
// far it is broken), on a scale where 1 is large.
struct Tried {
  Point at;
  double value = 0;
  std::vector<double> room;
  bool feasible() const;
};
// Whether a is better than b. A point that keeps all constraints comes first, then the higher value. If neither keeps
// them all, the one that breaks them least is better.
bool is_better(const Tried& a, const Tried& b);

// The point to try next, given those tried so far in the order they were asked for; empty when the search is over. It
// uses COBYLA (Powell 1994, from NLopt), restarted from the best points of the sequence and then from the best point of
// all.
std::optional<Point> next_point(const SearchBox& box, std::span<const Tried> seen);

// The first `count` points of a Sobol sequence in the unit box, without its origin (Joe & Kuo 2003).
std::vector<Point> sobol_points(std::size_t dimensions, std::size_t count);
inline constexpr std::size_t kMostDimensions = 1111;

}  // namespace curseur::core
