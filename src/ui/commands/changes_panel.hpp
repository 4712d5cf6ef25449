// Overlay: all differences from the scenario as opened, each with a reset, and all steps that led here.
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
  std::vector<app::Change> changes_;  // for that version and language
};

}  // namespace curseur::ui
