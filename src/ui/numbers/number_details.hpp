// Everything known about a number: meaning, ranges, source. Shown on hover or by a tap.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

// Draws into the current window, across its width.
void draw_number_details(const Panel& panel, const NumberRow& row);

}  // namespace curseur::ui
