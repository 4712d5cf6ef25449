// The state as JSON for the page around the canvas: what scripts read, what the parallel document says.
#pragma once

#include <string>

#include "platform/cockpit_loop.hpp"

namespace curseur::platform {

std::string state_text(const CockpitLoop& loop);

}  // namespace curseur::platform
