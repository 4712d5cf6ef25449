// The program `curseur-desktop`: the cockpit in a window.
#include <SDL.h>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "app/link_text.hpp"
#include "io/version.hpp"
#include "platform/desktop_window.hpp"

namespace {

constexpr char kUsage[] =
    "usage: curseur-desktop [FILE | LINK] [--scale N] [--version] [--help]\n"
    "  FILE       a scenario to open; one dropped on the window is opened too\n"
    "  LINK       a link to open, in quotes: the address, or what follows # in it\n"
    "  --scale N  pixels per layout unit, 0.5 to 4; left out, as the display says\n";

struct Wishes {
  std::string file;
  float scale = 0;
  bool usage = false, version = false, wrong = false;
};

Wishes wishes_of(int count, char** values) {
  Wishes wishes;
  for (int i = 1; i < count; ++i) {
    const std::string_view value = values[i];
    if (value == "--help" || value == "-h") wishes.usage = true;
    else if (value == "--version") wishes.version = true;
    else if (value == "--scale" && i + 1 < count) {
      wishes.scale = static_cast<float>(std::atof(values[++i]));
      wishes.wrong |= !(wishes.scale >= 0.5f && wishes.scale <= 4);
    } else if (value.starts_with("--") || !wishes.file.empty()) wishes.wrong = true;
    else wishes.file = value;
  }
  return wishes;
}

}  // namespace

int main(int count, char** values) {
  const Wishes wishes = wishes_of(count, values);
  if (wishes.wrong) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  if (wishes.usage || wishes.version) {
    std::fputs(wishes.usage ? kUsage : ("curseur-desktop " + std::string(curseur::io::version()) + "\n").c_str(),
               stdout);
    return 0;
  }
  curseur::platform::DesktopWindow window(wishes.scale);
  if (!window.problem().empty()) {
    std::fprintf(stderr, "%s\n", window.problem().c_str());
    SDL_ShowSimpleMessageBox(SDL_MESSAGEBOX_ERROR, "Curseur", window.problem().c_str(), nullptr);
    return 1;
  }
  std::error_code problem;
  if (!std::filesystem::exists(wishes.file, problem) && curseur::app::is_meant_as_link(wishes.file)) {
    window.open_link(wishes.file);
  } else if (!wishes.file.empty() && !window.open_file(wishes.file)) {
    std::fprintf(stderr, "%s cannot be read\n", wishes.file.c_str());
    return 4;
  }
  window.run();
  return 0;
}
