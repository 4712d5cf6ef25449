// Too slow, right, too fast at any pace, read between the positions of the sweep. Used by outcomes and cursor.
#pragma once

#include "app/outcome.hpp"

namespace curseur::ui {

// Linear between neighbouring positions, the end's own outside them. Precondition: the sweep has points.
core::Verdict verdict_at(const app::CursorSweep& sweep, double pace);

}  // namespace curseur::ui
