// A smooth curve that never rises where its points fall, so that shares remain shares. Used for the cursor's graph.
#pragma once

#include <vector>

namespace curseur::ui {

// Monotone cubic interpolation (Fritsch & Carlson 1980). Needs at least one point, xs ascending; constant outside.
class Smooth {
 public:
  Smooth(std::vector<double> xs, std::vector<double> ys);
  double at(double x) const;

 private:
  std::vector<double> xs_, ys_, slopes_;
};

}  // namespace curseur::ui
