#include "platform/page_input.hpp"

#include <cfloat>

#include "platform/page_keys.hpp"

namespace curseur::platform {
namespace {

void set_source(PointerSource source) {
  ImGui::GetIO().AddMouseSourceEvent(source == PointerSource::finger ? ImGuiMouseSource_TouchScreen
                                     : source == PointerSource::pen  ? ImGuiMouseSource_Pen
                                                                     : ImGuiMouseSource_Mouse);
}

}  // namespace

void PageInput::set_modifiers(int modifiers) {
  ImGuiIO& io = ImGui::GetIO();
  // Releases a shortcut's key before its Ctrl. Dear ImGui handles one change of a key per frame, so both have been down
  // together in one frame, however long frames take. (A Mac does not report the release of a key while Cmd is down.)
  if (chord_ != ImGuiKey_None && !(modifiers & (kCtrl | kSuper))) {
    io.AddKeyEvent(chord_, false);
    chord_ = ImGuiKey_None;
  }
  io.AddKeyEvent(ImGuiMod_Ctrl, (modifiers & kCtrl) != 0);
  io.AddKeyEvent(ImGuiMod_Shift, (modifiers & kShift) != 0);
  io.AddKeyEvent(ImGuiMod_Alt, (modifiers & kAlt) != 0);
  io.AddKeyEvent(ImGuiMod_Super, (modifiers & kSuper) != 0);
}

void PageInput::pointer_at(double x, double y, PointerSource source, int modifiers) {
  set_source(source);
  set_modifiers(modifiers);
  ImGui::GetIO().AddMousePosEvent(static_cast<float>(x) / zoom_, static_cast<float>(y) / zoom_);
}

void PageInput::pointer_button(int button, bool down, PointerSource source) {
  set_source(source);
  if (button >= 0 && button < ImGuiMouseButton_COUNT) ImGui::GetIO().AddMouseButtonEvent(button, down);
}

void PageInput::pointer_gone() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

ui::TwoFingers PageInput::two_fingers(double x1, double y1, double x2, double y2) const {
  const auto place = [this](double x, double y) {
    return ImVec2{static_cast<float>(x) / zoom_, static_cast<float>(y) / zoom_};
  };
  return {place(x1, y1), place(x2, y2)};
}

void PageInput::wheel(double across, double along) {
  // Dear ImGui scrolls five lines per step if the window is tall enough.
  const double step = 5.0 * static_cast<double>(ImGui::GetFontSize() * zoom_);
  ImGui::GetIO().AddMouseWheelEvent(static_cast<float>(-across / step), static_cast<float>(-along / step));
}

bool PageInput::key(std::string_view name, bool down, int modifiers) {
  const ImGuiKey key = key_named(name);
  set_modifiers(modifiers);
  if (key == ImGuiKey_None) return false;
  ImGui::GetIO().AddKeyEvent(key, down);
  if (down && modifiers & (kCtrl | kSuper)) chord_ = key;
  return true;
}

void PageInput::stop_typing() {
  ImGuiIO& io = ImGui::GetIO();
  if (!io.WantTextInput) return;
  // With Ctrl, because Enter alone starts a new line in a multi-line field.
  io.AddKeyEvent(ImGuiMod_Ctrl, true);
  io.AddKeyEvent(ImGuiKey_Enter, true);
  io.AddKeyEvent(ImGuiKey_Enter, false);
  io.AddKeyEvent(ImGuiMod_Ctrl, false);
}

}  // namespace curseur::platform
