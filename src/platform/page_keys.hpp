// The browser's names of keys (KeyboardEvent.key) as Dear ImGui's, of those the cockpit understands.
#pragma once

#include <imgui.h>
#include <string_view>

namespace curseur::platform {

ImGuiKey key_named(std::string_view name);  // ImGuiKey_None for all others

}  // namespace curseur::platform
