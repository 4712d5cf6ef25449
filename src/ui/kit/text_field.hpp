// A single-line text field with the common look. Used by the search, the palette and the fields for names.
#pragma once

#include <imgui.h>
#include <string>

#include "ui/kit/rect.hpp"

namespace curseur::ui {

struct Typed {
  bool changed = false, entered = false;  // entered: Enter was pressed
  bool active = false, focused = false;
};

// Fills the box like a field; the outline shows the focus. `take_focus`: the field gets the focus from now on.
Typed text_field(const char* id, const Rect& box, const char* hint, std::string& text, ImGuiInputTextFlags flags = 0,
                 bool take_focus = false);

// A field drawn last is about to get the focus: what is typed now is meant for it.
bool text_field_waits();

}  // namespace curseur::ui
