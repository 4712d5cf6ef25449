// Converts values to layout units and back, along one axis.
#pragma once

#include <cmath>

namespace curseur::ui {

struct AxisScale {
  double low = 0, high = 1;  // values
  float from = 0, to = 1;  // where they are drawn; from > to on an axis that points up

  bool logarithmic = false;  // then low is above zero

  // Whether a value has a position: on a logarithmic axis, zero and negative values have none.
  bool shows(double value) const { return !logarithmic || value > 0; }
  // A value without a position is placed one axis length below.
  float at(double value) const {
    if (!(high > low)) return (from + to) / 2;
    const double share = !logarithmic ? (value - low) / (high - low)
                         : value > 0  ? std::log(value / low) / std::log(high / low)
                                      : -1;
    return from + static_cast<float>(share) * (to - from);
  }
  double value_at(float place) const {
    if (from == to) return low;
    const auto share = static_cast<double>((place - from) / (to - from));
    return logarithmic ? low * std::pow(high / low, share) : low + (high - low) * share;
  }
};

}  // namespace curseur::ui
