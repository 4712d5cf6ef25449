// A chart drawn to be saved: alone, with its caption, at the size of a slide.
#pragma once

#include <imgui.h>

#include "app/chart/picture.hpp"

namespace curseur::ui {

inline constexpr ImVec2 kPictureSize{960, 540};  // layout units

// Draws from the origin, with the current typefaces and theme.
void draw_picture(ImDrawList& list, const app::Picture& picture);

}  // namespace curseur::ui
