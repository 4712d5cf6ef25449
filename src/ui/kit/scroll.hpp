// A part of a panel that scrolls by itself, by wheel, bar, keys or finger. Used by the frame list and the panels.
#pragma once

#include <imgui.h>

#include "ui/kit/rect.hpp"
#include "ui/kit/theme.hpp"

namespace curseur::ui {

// While it lives, what is drawn goes into the scrolling part `box`; content() is the column to draw in, from its top.
class Scroll {
 public:
  // With ImGuiWindowFlags_NavFlattened the Tab key goes through what is in it, instead of stopping at the part as a
  // whole.
  Scroll(const char* id, const Rect& box, ImVec2 padding = {kSpace3, kSpace3}, ImGuiWindowFlags flags = 0)
      : padding_(padding) {
    ImGui::SetCursorScreenPos(box.min());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
    ImGui::BeginChild(id, box.size(), ImGuiChildFlags_AlwaysUseWindowPadding, flags);
    ImGui::PopStyleVar();
    // Up to the edges: Dear ImGui would clip half of the padding and the scroll bar's width off.
    ImGui::PushClipRect(box.min(), box.max(), false);
  }
  ~Scroll() {
    ImGui::PopClipRect();
    ImGui::EndChild();
  }
  Scroll(const Scroll&) = delete;
  Scroll& operator=(const Scroll&) = delete;

  // As wide with a scroll bar as without: the bar stands in the padding.
  Rect content() const {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    return {at.x, at.y, ImGui::GetWindowWidth() - 2 * padding_.x, 0};
  }

 private:
  ImVec2 padding_;
};

// Whether any of the box can be seen in the current window.
inline bool in_sight(const Rect& box) {
  const ImVec2 low = ImGui::GetWindowDrawList()->GetClipRectMin(), high = ImGui::GetWindowDrawList()->GetClipRectMax();
  return box.bottom() > low.y && box.y < high.y;
}

}  // namespace curseur::ui
