// How an outcome comes about: its formula with the current figures, then step by step down to the numbers of the
// scenario, with links to the model. An overlay.
#pragma once

#include <optional>

#include "app/explanation/explanation.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class ExplainPanel {
 public:
  void draw(const Panel& panel);

 private:
  void refresh(const app::State& state);
  float draw_steps(const Panel& panel, Rect column) const;  // their height

  app::Explanation shown_;
  float height_ = 0;  // of its text, as last drawn
  // What it was made of.
  std::optional<app::Explained> which_;
  app::Language language_{};
  app::Published made_of_;
};

}  // namespace curseur::ui
