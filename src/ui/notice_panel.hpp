// Why a file could not be opened: everything that is wrong with it, to read, copy and dismiss.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

class NoticePanel {
 public:
  // Draws the notice of the state; there is one.
  void draw(const Panel& panel);

 private:
  std::string copied_;  // the text last copied, to say so
};

}  // namespace curseur::ui
