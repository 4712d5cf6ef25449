// The model's text with a list of sections to jump to. Used by About and by the model's own overlay.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/say/model_text.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class ModelReader {
 public:
  // Shown at the next drawing; "" and unknown sections mean the beginning.
  void jump_to(std::string_view section) { wanted_ = section, jumps_ = true, lists_ = false; }
  // The contents are beside the text if there is room, otherwise behind a button above it.
  void draw(const Panel& panel, Rect box);

 private:
  void measure(const app::ModelText& text, const Panel& panel, float width);
  void draw_page(const Panel& panel, const app::ModelText& text, const Rect& box);
  void draw_contents(const Panel& panel, const app::ModelText& text, const Rect& box);
  void draw_contents_button(const Panel& panel, const app::ModelText& text, const Rect& row);

  std::string wanted_;
  bool jumps_ = false;
  bool lists_ = false;  // the contents are open over the text
  std::size_t current_ = 0;  // the section in view
  // About the text as last measured.
  float width_ = 0, ratio_ = 0;
  app::Language language_{};
  std::vector<float> tops_;  // the top of each block, and the end
};

}  // namespace curseur::ui
