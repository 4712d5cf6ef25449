// Keeps the open scenario under a name of the person's, and lists those kept. An overlay.
#pragma once

#include <string>

#include "ui/panel.hpp"

namespace curseur::ui {

class KeepPanel {
 public:
  void draw(const Panel& panel);
  // The next time it is drawn it begins anew.
  void forget(const Panel&) { is_begun_ = false; }

 private:
  void draw_kept(const Panel& panel, Rect column);

  std::string name_;
  bool is_begun_ = false;
};

}  // namespace curseur::ui
