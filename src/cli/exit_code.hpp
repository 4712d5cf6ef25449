// What the program tells the shell: a promise to scripts.
#pragma once

namespace curseur::cli {

enum class Exit { done = 0, command_line = 2, scenario = 3, file = 4 };

}  // namespace curseur::cli
