// A smooth curve through points that never rises where the points fall: shares stay shares. Used behind the cursor.
#pragma once

#include <vector>

namespace curseur::ui {

// Monotone cubic interpolation (Fritsch & Carlson 1980). At least one point, xs ascending; flat outside.
class Smooth {
 public:
  Smooth(std::vector<double> xs, std::vector<double> ys);
  double at(double x) const;

 private:
  std::vector<double> xs_, ys_, slopes_;
};

}  // namespace curseur::ui
