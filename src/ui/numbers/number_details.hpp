// All that is known about a number: what it means, its ranges, where it comes from. Shown on hover or by a tap.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

// Into the current window, as wide as it is.
void draw_number_details(const Panel& panel, const NumberRow& row);

}  // namespace curseur::ui
