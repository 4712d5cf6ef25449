// A chart drawn to be saved: alone, with its caption, as large as a slide.
#pragma once

#include <imgui.h>

#include "app/chart/picture.hpp"

namespace curseur::ui {

inline constexpr ImVec2 kPictureSize{960, 540};  // layout units

// Over the area from the origin; in the typefaces and the theme in use.
void draw_picture(ImDrawList& list, const app::Picture& picture);

}  // namespace curseur::ui
