// The pinned settings; one of them is the baseline for all comparisons. Part of the outcomes.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

// Draws from the top of `at` downwards; the height is pins_height.
void draw_pins(const Panel& panel, const Rect& at);
float pins_height(const Panel& panel);

}  // namespace curseur::ui
