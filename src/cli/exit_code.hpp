// The exit codes of the program. Scripts rely on them, so they never change.
#pragma once

namespace curseur::cli {

enum class Exit { done = 0, command_line = 2, scenario = 3, file = 4 };

}  // namespace curseur::cli
