// The right column: the outcome in figures with their distribution and error. Drawn by the cockpit.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

class OutcomesPanel {
 public:
  // Draws into a scrolling window; takes its width and as much height as needed.
  void draw(const Panel& panel);
};

}  // namespace curseur::ui
