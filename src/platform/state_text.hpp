// The state as JSON for the page around the canvas: what scripts read, what the parallel document says.
#pragma once

#include <optional>
#include <string>

#include "platform/cockpit_loop.hpp"

namespace curseur::platform {

// `track`: where the cursor's handle moves, in CSS pixels.
std::string state_text(const app::State& state, const ui::Rect& track);
// {"x", "y", "width", "height"}, or null.
std::string place_text(const std::optional<ui::Rect>& place);

}  // namespace curseur::platform
