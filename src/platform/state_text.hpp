// The state as JSON for the page around the canvas: read by scripts and by the parallel document.
#pragma once

#include <optional>
#include <string>

#include "platform/cockpit_loop.hpp"

namespace curseur::platform {

// `track`: the track of the cursor's handle, in CSS pixels.
std::string state_text(const app::State& state, const ui::Rect& track);
// {"x", "y", "width", "height"}, or null.
std::string place_text(const std::optional<ui::Rect>& place);

}  // namespace curseur::platform
