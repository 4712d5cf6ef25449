// Below the charts: one question at a time, its finding in a sentence, a chart, its error and how to read it. Drawn by the
// cockpit; the answers come from app::QuestionJob.
#pragma once

#include "ui/panel.hpp"
#include "ui/question_choices.hpp"

namespace curseur::ui {

class QuestionsPanel {
 public:
  // Inside a window that scrolls; takes its width, and as much height as it needs.
  void draw(const Panel& panel);
  // Its card has another height than was drawn: it is to be drawn once more.
  bool moving() const { return changed_; }

 private:
  QuestionChoices choices_;
  float height_ = 0;  // of the card, as of the frame before: it is drawn before its content is known
  bool changed_ = false;
};

}  // namespace curseur::ui
