// What the program asks of whoever runs it, window or page: clipboard, files, what is kept. Carried out in order.
#pragma once

#include <string>
#include <variant>

namespace curseur::app {

struct CopyLink { std::string token; };           // the page's address with it, to the clipboard
struct CopyText { std::string text; };
struct SaveFile { std::string name, text; };      // a file of the person's: a download, or into a folder
struct PickFile {};                               // ask for a scenario file and open it
struct KeepScenario { std::string name, text; };  // under a name of the person's, replacing one of that name
struct FetchScenario { std::string name; };       // answered by OpenSaved
struct ForgetScenario { std::string name; };

using Request = std::variant<CopyLink, CopyText, SaveFile, PickFile, KeepScenario, FetchScenario, ForgetScenario>;

}  // namespace curseur::app
