// The state as JSON for the page around the canvas: what scripts read, what the parallel document says.
#pragma once

#include <optional>
#include <string>

#include "platform/cockpit_loop.hpp"

namespace curseur::platform {

std::string state_text(const CockpitLoop& loop);
// {"x", "y", "width", "height"} in layout units, or null.
std::string place_text(const std::optional<ui::Rect>& place);

}  // namespace curseur::platform
