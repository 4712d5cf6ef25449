// Overlay: what keys, mouse and fingers do, and a button to repeat the tour.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

class HelpPanel {
 public:
  void draw(const Panel& panel);
};

}  // namespace curseur::ui
