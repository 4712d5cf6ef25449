// One line of text to type, as it looks everywhere. Used by the search, the palette and by whoever asks for a name.
#pragma once

#include <imgui.h>
#include <string>

#include "ui/kit/rect.hpp"

namespace curseur::ui {

struct Typed {
  bool changed = false, entered = false;  // entered: Enter was pressed
  bool active = false, focused = false;
};

// Across the box, on a field's ground; the outline says who has the keyboard. `take_focus`: it has it from now on.
Typed text_field(const char* id, const Rect& box, const char* hint, std::string& text, ImGuiInputTextFlags flags = 0,
                 bool take_focus = false);

// A field that was drawn last is to have the keyboard and has not got it yet: what is typed now is meant for it.
bool text_field_waits();

}  // namespace curseur::ui
