#include "ui/text_field.hpp"

#include <imgui_stdlib.h>

#include "ui/paint.hpp"

namespace curseur::ui {

Typed text_field(const char* id, const Rect& box, const char* hint, std::string& text, ImGuiInputTextFlags flags, bool take_focus) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_field(list, box, theme().field);
  ImGui::SetCursorScreenPos({box.x + kSpace3, box.y});
  ImGui::SetNextItemWidth(box.width - 2 * kSpace3);
  if (take_focus) ImGui::SetKeyboardFocusHere();
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, (box.height - line_height(Style::body)) / 2});
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_NavHighlight, 0);
  const std::string before = text;
  Typed typed;
  typed.entered = ImGui::InputTextWithHint(id, hint, &text, flags | ImGuiInputTextFlags_EnterReturnsTrue);
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar();
  typed.changed = text != before;
  typed.active = ImGui::IsItemActive();
  typed.focused = typed.active || ImGui::IsItemFocused();
  if (typed.focused) draw_outline(list, box, theme().accent, kRounding, typed.active ? theme().ring : theme().ring / 2);
  return typed;
}

}  // namespace curseur::ui
