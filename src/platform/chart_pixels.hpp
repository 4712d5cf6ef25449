// A chart as pixels, drawn off the screen with OpenGL: used by the window and the page to save charts as PNG.
#pragma once

#include <cstdint>
#include <vector>

#include "app/chart/picture.hpp"

namespace curseur::platform {

struct Pixels {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;  // row by row from the top, opaque; empty where the graphics refused
};

// Device pixels per layout unit of the picture, whatever the screen has.
inline constexpr float kPictureRatio = 2;

// Needs a current OpenGL context; leaves Dear ImGui's context, typefaces and the screen as they were.
Pixels pixels_of(const app::Picture& picture, bool dark, const char* glsl_version);

}  // namespace curseur::platform
