// Two fingers on the screen at once, which Dear ImGui does not know of: the platform tells where they are.
#pragma once

#include <imgui.h>

namespace curseur::ui {

struct TwoFingers {
  ImVec2 first, second;
};  // in layout units

}  // namespace curseur::ui
