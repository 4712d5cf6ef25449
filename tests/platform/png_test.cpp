// PNG files of the desktop program: what a reader of the format (PNG specification, third edition) looks for first.
#include "platform/png.hpp"

#include <doctest/doctest.h>
#include <vector>

using curseur::platform::png_of;

TEST_CASE("a PNG file tells its size and its kind of pixels, and ends as one") {
  const int width = 300, height = 7;
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width * height * 4), 200);
  for (std::size_t i = 0; i < pixels.size(); i += 4) pixels[i] = static_cast<std::uint8_t>(i);
  const std::string png = png_of(width, height, pixels);
  REQUIRE(png.size() > 57);
  CHECK(png.substr(0, 16) == std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<std::uint8_t>(png[at + i]);
    return value;
  };
  CHECK(number(16) == 300);
  CHECK(number(20) == 7);
  CHECK(png[24] == 8);  // bits a channel
  CHECK(png[25] == 6);  // red, green, blue, opacity
  CHECK(png.substr(png.size() - 8, 4) == "IEND");
  CHECK(png.size() < pixels.size());
}
