// What hands can do here: keys, mouse, fingers; and the tour once more. An overlay.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

class HelpPanel {
 public:
  void draw(const Panel& panel);
};

}  // namespace curseur::ui
