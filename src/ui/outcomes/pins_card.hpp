// The settings put aside, one of them the baseline that everything is compared with. Part of the outcomes.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

// From the top of `at` downwards, as high as pins_height says.
void draw_pins(const Panel& panel, const Rect& at);
float pins_height(const Panel& panel);

}  // namespace curseur::ui
