// Commands as the page writes them: JSON in, app::Command out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/edit/commands.hpp"

namespace curseur::platform {

// {"do": NAME, ...members}; the table in command_text.cpp lists the names and the members each needs. `text` is what a
// file or a saved scenario holds, for the two commands that open one: it stays out of the JSON, which would copy it
// several times. Nothing where the name is unknown or a member is missing or of another kind.
std::optional<app::Command> command_of(std::string_view json, std::string_view text = {});

}  // namespace curseur::platform
