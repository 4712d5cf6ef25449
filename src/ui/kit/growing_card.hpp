// A card as high as its content. The height is only known after drawing, so the card uses the height from the frame
// before. Used by the questions and the story.
#pragma once

#include <imgui.h>

#include "ui/kit/flow.hpp"

namespace curseur::ui {

class GrowingCard {
 public:
  // Across the current window, below its content so far; write(flow) writes the card's content.
  template <class Write>
  void draw(const Panel& panel, Write&& write) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, top = at.y + kSpace3;
    draw_card(*ImGui::GetWindowDrawList(), {at.x, top, width, height_});
    Flow flow(panel, {at.x + kSpace4, top + kSpace4, width - 2 * kSpace4, 0});
    write(flow);
    flow.space(kSpace4);
    const float height = flow.y() - top;
    moving_ = height != height_;
    height_ = height;
    claim({at.x, at.y, width, kSpace3 + height});
  }
  // The height differs from the one drawn, so the card must be drawn again.
  bool moving() const { return moving_; }

 private:
  float height_ = 0;
  bool moving_ = false;
};

}  // namespace curseur::ui
