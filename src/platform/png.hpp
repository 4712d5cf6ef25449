// Encodes pixels as a PNG file.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace curseur::platform {

// `rgba`: row by row from the top, width x height x 4 bytes. Empty if there is not enough memory.
std::string png_of(int width, int height, std::span<const std::uint8_t> rgba);

}  // namespace curseur::platform
