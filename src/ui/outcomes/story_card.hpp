// One future month by month: which one, its figures, its events. Below the charts, which draw it as a strong line.
#pragma once

#include "ui/kit/growing_card.hpp"

namespace curseur::ui {

class StoryCard {
 public:
  // Draws into a scrolling window; takes its width and as much height as needed.
  void draw(const Panel& panel);
  bool moving() const { return card_.moving(); }

 private:
  void write(Flow& flow) const;

  GrowingCard card_;
};

}  // namespace curseur::ui
