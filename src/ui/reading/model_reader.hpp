// The model's text with a list of its sections to jump to. Used by About and by the model's own overlay.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/say/model_text.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class ModelReader {
 public:
  // At the next drawing; a section that there is not, and "", are the beginning.
  void jump_to(std::string_view section) { wanted_ = section, jumps_ = true, lists_ = false; }
  // Contents beside the text where there is room, else behind a button above it.
  void draw(const Panel& panel, Rect box);

 private:
  void measure(const app::ModelText& text, const Panel& panel, float width);
  void draw_page(const Panel& panel, const app::ModelText& text, const Rect& box);
  void draw_contents(const Panel& panel, const app::ModelText& text, const Rect& box);
  void draw_contents_button(const Panel& panel, const app::ModelText& text, const Rect& row);

  std::string wanted_;
  bool jumps_ = false;
  bool lists_ = false;  // the contents are open over the text
  std::size_t current_ = 0;  // section in sight
  // Of the text as it was measured last.
  float width_ = 0, ratio_ = 0;
  app::Language language_{};
  std::vector<float> tops_;  // of each block, and the end
};

}  // namespace curseur::ui
