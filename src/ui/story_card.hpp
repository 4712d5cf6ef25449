// One future month by month: which one, its figures, what happened. Below the charts, which draw it as a strong line.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

class StoryCard {
 public:
  // Inside a window that scrolls; takes its width, and as much height as it needs.
  void draw(const Panel& panel);
  bool moving() const { return changed_; }

 private:
  float height_ = 0;  // of the card, as of the frame before: it is drawn before its content is known
  bool changed_ = false;
};

}  // namespace curseur::ui
