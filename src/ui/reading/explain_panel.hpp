// Overlay: how an outcome comes about. Shows its formula with current figures, then each step down to the scenario's
// numbers, with links to the model.
#pragma once

#include <string>

#include "app/explanation/explanation.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class ExplainPanel {
 public:
  void draw(const Panel& panel);

 private:
  void refresh(const app::State& state);
  float draw_steps(const Panel& panel, Rect column) const;  // returns their height

  app::Explanation shown_;
  float height_ = 0;  // of its text, as last drawn
  // The inputs it was made from.
  std::string which_;  // empty: none yet
  app::Language language_{};
  app::Published made_of_;
};

}  // namespace curseur::ui
