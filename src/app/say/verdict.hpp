// Too slow, right, too fast at any pace, read between the positions of the sweep.
#pragma once

#include "app/run/outcome.hpp"

namespace curseur::app {

// Linear between neighbouring positions, the end's own outside them. Precondition: the sweep has points.
core::Verdict verdict_at(const CursorSweep& sweep, double pace);

}  // namespace curseur::app
