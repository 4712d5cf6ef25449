// The built-in fonts, read once by the code that sets up Dear ImGui. font_files() is generated.
#pragma once

#include <span>
#include <string_view>

namespace curseur::ui {

struct FontFile {
  std::string_view name;  // "regular", "medium" or "semibold"
  std::string_view bytes;  // an OpenType file, valid for the whole run of the program
};

std::span<const FontFile> font_files();

}  // namespace curseur::ui
