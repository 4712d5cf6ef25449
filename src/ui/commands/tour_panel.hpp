// Four steps for who has never been here: a ring around a part of the cockpit and a sentence on it. Nothing is blocked
// meanwhile, and whoever skips it is not asked again.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

inline constexpr int kTourSteps = 4;

class TourPanel {
 public:
  void draw(const Panel& panel);
};

}  // namespace curseur::ui
