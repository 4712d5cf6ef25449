// Parses the page's commands: JSON in, app::Command out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/edit/commands.hpp"

namespace curseur::platform {

// {"do": NAME, ...members}. The table in command_text.cpp lists the names and the members each needs. `text`: the
// content of a file or a saved scenario, for the two commands that open one; it is not part of the JSON, which would
// copy it several times. Nothing if the name is unknown, or a member is missing or of the wrong type.
std::optional<app::Command> command_of(std::string_view json, std::string_view text = {});

}  // namespace curseur::platform
