// From values to layout units and back, along one axis.
#pragma once

namespace curseur::ui {

struct Scale {
  double low = 0, high = 1;   // values
  float from = 0, to = 1;     // where they are drawn; from > to on an axis that points up

  float at(double value) const {
    return high > low ? from + static_cast<float>((value - low) / (high - low)) * (to - from) : (from + to) / 2;
  }
  double value_at(float place) const {
    return from != to ? low + (high - low) * static_cast<double>((place - from) / (to - from)) : low;
  }
};

}  // namespace curseur::ui
