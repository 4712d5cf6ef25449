// Below the charts: one question at a time, with its finding in a sentence, a chart, its error and how to read it.
// Drawn by the cockpit; the answers come from app::QuestionJob.
#pragma once

#include "ui/finding/question_choices.hpp"
#include "ui/kit/growing_card.hpp"

namespace curseur::ui {

class QuestionsPanel {
 public:
  // Draws into a scrolling window; takes its width and as much height as needed.
  void draw(const Panel& panel);
  bool moving() const { return card_.moving(); }

 private:
  void write(Flow& flow);

  QuestionChoices choices_;
  GrowingCard card_;
};

}  // namespace curseur::ui
