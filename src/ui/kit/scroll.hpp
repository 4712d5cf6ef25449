// A separately scrolling part of a panel, by wheel, bar, keys or finger. Used by the frame list and the panels.
#pragma once

#include <imgui.h>

#include "ui/kit/rect.hpp"
#include "ui/kit/theme.hpp"

namespace curseur::ui {

// During its lifetime, drawing goes into the scrolling part `box`; content() is the column to draw in, from its top.
class Scroll {
 public:
  // With ImGuiWindowFlags_NavFlattened, Tab moves through the content instead of stopping at the part as a whole.
  Scroll(const char* id, const Rect& box, ImVec2 padding = {kSpace3, kSpace3}, ImGuiWindowFlags flags = 0)
      : padding_(padding) {
    ImGui::SetCursorScreenPos(box.min());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
    ImGui::BeginChild(id, box.size(), ImGuiChildFlags_AlwaysUseWindowPadding, flags);
    ImGui::PopStyleVar();
    // Extends to the edges, because Dear ImGui would clip half of the padding and the scroll bar's width.
    ImGui::PushClipRect(box.min(), box.max(), false);
  }
  ~Scroll() {
    ImGui::PopClipRect();
    ImGui::EndChild();
  }
  Scroll(const Scroll&) = delete;
  Scroll& operator=(const Scroll&) = delete;

  // The same width with or without a scroll bar, which is drawn in the padding.
  Rect content() const {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    return {at.x, at.y, ImGui::GetWindowWidth() - 2 * padding_.x, 0};
  }

 private:
  ImVec2 padding_;
};

// Whether any part of the box is visible in the current window.
inline bool in_sight(const Rect& box) {
  const ImVec2 low = ImGui::GetWindowDrawList()->GetClipRectMin(), high = ImGui::GetWindowDrawList()->GetClipRectMax();
  return box.bottom() > low.y && box.y < high.y;
}

}  // namespace curseur::ui
