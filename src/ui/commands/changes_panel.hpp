// What differs from the scenario as it was opened, each with a way back, and every step that led here. An overlay.
#pragma once

#include <string>
#include <vector>

#include "app/edit/change_list.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class ChangesPanel {
 public:
  void draw(const Panel& panel);

 private:
  void draw_changes(const Panel& panel, Rect column);
  void draw_history(const Panel& panel, Rect column);

  int open_ = 0;
  std::uint64_t version_ = 0;
  app::Language language_{};
  std::vector<app::Change> changes_;  // of that version, in that language
};

}  // namespace curseur::ui
