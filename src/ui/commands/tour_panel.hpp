// A tour of four steps for first-time visitors: a ring around a part of the cockpit and a sentence about it. It blocks
// nothing, and a person who skips it is not asked again.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

inline constexpr int kTourSteps = 4;

class TourPanel {
 public:
  void draw(const Panel& panel);
};

}  // namespace curseur::ui
