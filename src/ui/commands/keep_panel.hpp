// Overlay: keeps the open scenario under a name of the person's choice, and lists the kept ones.
#pragma once

#include <string>

#include "ui/panel.hpp"

namespace curseur::ui {

class KeepPanel {
 public:
  void draw(const Panel& panel);
  // Starts afresh the next time it is drawn.
  void forget(const Panel&) { is_begun_ = false; }

 private:
  void draw_kept(const Panel& panel, Rect column);

  std::string name_;
  bool is_begun_ = false;
};

}  // namespace curseur::ui
