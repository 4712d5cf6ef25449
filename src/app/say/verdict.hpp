// The shares of too slow, right and too fast at any pace, interpolated between the positions of the sweep.
#pragma once

#include "app/run/outcome.hpp"

namespace curseur::app {

// Linear between neighbouring positions, constant beyond the ends. Precondition: the sweep has points.
core::Verdict verdict_at(const CursorSweep& sweep, double pace);

}  // namespace curseur::app
