// What a browser tells of pointers and keys, as Dear ImGui's events. Places and distances are in CSS pixels.
#pragma once

#include <imgui.h>
#include <string_view>

#include "ui/kit/two_fingers.hpp"

namespace curseur::platform {

// Of a key or a pointer, as web/page/input.mjs adds them up.
enum PageModifiers { kCtrl = 1, kShift = 2, kAlt = 4, kSuper = 8 };
enum class PointerSource { mouse, finger, pen };

class PageInput {
 public:
  // CSS pixels a layout unit (CockpitLoop::zoom).
  void set_zoom(float zoom) { zoom_ = zoom; }

  void pointer_at(double x, double y, PointerSource source, int modifiers);
  // `button`: 0 left, 1 right, 2 middle; any other is passed over.
  void pointer_button(int button, bool down, PointerSource source);
  void pointer_gone();
  ui::TwoFingers two_fingers(double x1, double y1, double x2, double y2) const;
  // The distance that the content is to move by.
  void wheel(double across, double along);

  // `name` as in KeyboardEvent.key, letters in lower case; "" where only the modifiers are told. False where the
  // cockpit does not know the key.
  bool key(std::string_view name, bool down, int modifiers);
  // The focus of typing leaves the canvas for another part of the page: an open field takes what it holds.
  void stop_typing();

 private:
  void set_modifiers(int modifiers);

  float zoom_ = 1;
  ImGuiKey chord_ = ImGuiKey_None;  // the key that went down with Ctrl or Cmd, which are down still
};

}  // namespace curseur::platform
