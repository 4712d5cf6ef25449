// Converts a browser's pointer and key events to Dear ImGui's. Positions and distances are in CSS pixels.
#pragma once

#include <imgui.h>
#include <string_view>

#include "ui/kit/two_fingers.hpp"

namespace curseur::platform {

// For a key or a pointer, added up as in web/page/input.mjs.
enum PageModifiers { kCtrl = 1, kShift = 2, kAlt = 4, kSuper = 8 };
enum class PointerSource { mouse, finger, pen };

class PageInput {
 public:
  // CSS pixels per layout unit (CockpitLoop::zoom).
  void set_zoom(float zoom) { zoom_ = zoom; }

  void pointer_at(double x, double y, PointerSource source, int modifiers);
  // `button`: 0 left, 1 right, 2 middle; others are ignored.
  void pointer_button(int button, bool down, PointerSource source);
  void pointer_gone();
  ui::TwoFingers two_fingers(double x1, double y1, double x2, double y2) const;
  // The distance by which the content should move.
  void wheel(double across, double along);

  // `name`: as in KeyboardEvent.key, letters in lower case; "" if only the modifiers are reported. False if the cockpit
  // does not know the key.
  bool key(std::string_view name, bool down, int modifiers);
  // Typing focus leaves the canvas for another part of the page: commits the open field.
  void stop_typing();

 private:
  void set_modifiers(int modifiers);

  float zoom_ = 1;
  ImGuiKey chord_ = ImGuiKey_None;  // the key pressed with Ctrl or Cmd, while those are still down
};

}  // namespace curseur::platform
