// What the program asks of its window or page: clipboard, files, kept scenarios. Carried out in order.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "app/chart/picture.hpp"

namespace curseur::app {

struct CopyLink {
  std::string token;
};  // copies the page's address with this token to the clipboard
struct CopyText {
  std::string text;
};
struct SaveFile {
  std::string name, text;
};  // a file for the person: a download, or written to a folder
struct SaveImage {
  std::string name;
  std::shared_ptr<const Picture> picture;
  bool dark = false;
};  // drawn and saved as PNG
struct PickFile {};  // ask for a scenario file and open it
struct KeepScenario {
  std::string name, text;
};  // under a name chosen by the person; replaces the one of that name
struct FetchScenario {
  std::string name;
};  // answered by OpenSaved
struct ForgetScenario {
  std::string name;
};

using Request =
    std::variant<CopyLink, CopyText, SaveFile, SaveImage, PickFile, KeepScenario, FetchScenario, ForgetScenario>;

}  // namespace curseur::app
