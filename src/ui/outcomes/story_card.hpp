// One future month by month: which one, its figures, what happened. Below the charts, which draw it as a strong line.
#pragma once

#include "ui/kit/growing_card.hpp"

namespace curseur::ui {

class StoryCard {
 public:
  // Inside a window that scrolls; takes its width, and as much height as it needs.
  void draw(const Panel& panel);
  bool moving() const { return card_.moving(); }

 private:
  void write(Flow& flow) const;

  GrowingCard card_;
};

}  // namespace curseur::ui
