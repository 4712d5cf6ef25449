#include "ui/kit/text_field.hpp"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include "ui/kit/paint.hpp"

namespace curseur::ui {
namespace {

// Holds what is typed between the request for the keyboard focus and the field having it, a few frames later. Dear
// ImGui drops that text, so a page that draws slowly would lose the first letters, or all of them if Enter comes with
// them.
struct Early {
  ImGuiID field = 0;
  int frames = 0, last_frame = 0;
  bool was_active = false;
  ImVector<ImWchar> letters;
};
constexpr int kFramesToWait = 8;  // a field without the focus by then was left for something else

Early& early() {
  static Early one;
  return one;
}

void hold_letters(ImGuiID field, bool take_focus) {
  if (take_focus) early() = {field, 0, 0, false, {}};
  if (early().field != field) return;
  early().last_frame = ImGui::GetFrameCount();
  ImVector<ImWchar>& queue = ImGui::GetIO().InputQueueCharacters;
  for (const ImWchar letter : queue) early().letters.push_back(letter);
  queue.clear();
  if (early().was_active) queue.swap(early().letters);
  if (early().was_active || ++early().frames > kFramesToWait) early().field = 0;
}

// Enter ends the field before it could take its held letters, so `text` gets them here. True if there were any.
bool enter_early(ImGuiID field, std::string& text, ImGuiInputTextFlags flags) {
  if (early().field != field || early().letters.empty()) return false;
  if (!ImGui::IsKeyPressed(ImGuiKey_Enter, false) && !ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false)) return false;
  if (flags & ImGuiInputTextFlags_AutoSelectAll) text.clear();
  for (const ImWchar letter : early().letters) {
    char bytes[5];
    text += ImTextCharToUtf8(bytes, letter);
  }
  early() = {};
  return true;
}

}  // namespace

Typed text_field(const char* id, const Rect& box, const char* hint, std::string& text, ImGuiInputTextFlags flags,
                 bool take_focus) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_field(list, box, theme().field);
  ImGui::SetCursorScreenPos({box.x + kSpace3, box.y});
  ImGui::SetNextItemWidth(box.width - 2 * kSpace3);
  if (take_focus) ImGui::SetKeyboardFocusHere();
  hold_letters(ImGui::GetID(id), take_focus);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, (box.height - line_height(Style::body)) / 2});
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_NavHighlight, 0);
  const std::string before = text;
  Typed typed;
  typed.entered = ImGui::InputTextWithHint(id, hint, &text, flags | ImGuiInputTextFlags_EnterReturnsTrue);
  if (enter_early(ImGui::GetID(id), text, flags)) typed.entered = true;
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar();
  typed.changed = text != before;
  typed.active = ImGui::IsItemActive();
  if (early().field == ImGui::GetID(id)) early().was_active = typed.active;
  typed.focused = typed.active || ImGui::IsItemFocused();
  if (typed.focused) draw_outline(list, box, theme().accent, kRounding, typed.active ? theme().ring : theme().ring / 2);
  return typed;
}

bool text_field_waits() { return early().field != 0 && early().last_frame == ImGui::GetFrameCount(); }

}  // namespace curseur::ui
