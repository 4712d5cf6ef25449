// Draws a chart off screen with OpenGL and returns its pixels. The window and the page use it to save charts as PNG.
#pragma once

#include <cstdint>
#include <vector>

#include "app/chart/picture.hpp"

namespace curseur::platform {

struct Pixels {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;  // row by row from the top, opaque; empty if the graphics failed
};

// Device pixels per layout unit of the picture, independent of the screen.
inline constexpr float kPictureRatio = 2;

// Needs a current OpenGL context. Leaves Dear ImGui's context, the typefaces and the screen unchanged.
Pixels pixels_of(const app::Picture& picture, bool dark, const char* glsl_version);

}  // namespace curseur::platform
