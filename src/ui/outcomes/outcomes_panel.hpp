// The right column: what the outcome amounts to, in figures with their distribution and error. Drawn by the cockpit.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

class OutcomesPanel {
 public:
  // Inside a window that scrolls; takes its width, and as much height as the figures need.
  void draw(const Panel& panel);
};

}  // namespace curseur::ui
