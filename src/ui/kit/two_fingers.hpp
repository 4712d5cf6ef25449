// Two fingers on the screen at once. Dear ImGui does not know this; the platform reports their positions.
#pragma once

#include <imgui.h>

namespace curseur::ui {

struct TwoFingers {
  ImVec2 first, second;
};  // in layout units

}  // namespace curseur::ui
