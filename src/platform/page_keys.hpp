// Maps the browser's key names (KeyboardEvent.key) to Dear ImGui's keys, for the keys the cockpit understands.
#pragma once

#include <imgui.h>
#include <string_view>

namespace curseur::platform {

ImGuiKey key_named(std::string_view name);  // ImGuiKey_None for all other names

}  // namespace curseur::platform
