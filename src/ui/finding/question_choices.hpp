// The details of a question: which levers may move, under which conditions, which measure. Part of the questions panel.
#pragma once

#include "app/run/asked.hpp"
#include "ui/kit/flow.hpp"

namespace curseur::ui {

class QuestionChoices {
 public:
  void draw(Flow& flow, const app::Asked& asked);

 private:
  void draw_search(Flow& flow, const app::Asked& asked);

  bool shows_all_levers_ = false;
};

}  // namespace curseur::ui
