// Lays out part of a panel from top to bottom: texts, rows, and buttons that wrap like words. Used by the questions.
#pragma once

#include <algorithm>
#include <imgui.h>
#include <string_view>

#include "ui/kit/controls.hpp"
#include "ui/kit/paint.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class Flow {
 public:
  Flow(const Panel& panel, Rect at) : panel_(panel), at_(at), list_(*ImGui::GetWindowDrawList()) {}

  const Panel& panel() const { return panel_; }
  float y() const { return at_.y; }
  Rect rest() const { return at_; }
  void space(float height) { at_.y += height; }
  void text(std::string_view text, Style style, ImU32 colour) {
    at_.y += draw_text_wrapped(&list_, {at_.x, at_.y}, text, style, colour, at_.width);
  }
  Rect row(float height) {
    const Rect row{at_.x, at_.y, at_.width, height};
    at_.y += height;
    return row;
  }
  // Buttons side by side, as many per row as fit. each(k) returns {its text, whether it is on, what a press does}. The
  // first row begins behind what is already drawn there, which takes the width `taken`.
  template <class Each>
  void buttons(const char* id, std::size_t count, Each&& each, float taken = 0) {
    float x = at_.x + taken;
    const float height = panel_.control();
    ImGui::PushID(id);
    for (std::size_t k = 0; k < count; ++k) {
      const auto [text, on, press] = each(k);
      const float width = std::min(button_width(text), at_.width);
      if (x > at_.x && x + width > at_.right()) {
        x = at_.x;
        at_.y += height + kSpace2;
      }
      ImGui::PushID(static_cast<int>(k));
      if (button("choice", {x, at_.y, width, height}, text, on ? Emphasis::strong : Emphasis::plain)) press();
      ImGui::PopID();
      x += width + kSpace2;
    }
    ImGui::PopID();
    at_.y += height;
  }

 private:
  const Panel& panel_;
  Rect at_;
  ImDrawList& list_;
};

}  // namespace curseur::ui
