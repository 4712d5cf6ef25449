// One number in a list: label, field, slider, the original value, a reset, and its details on demand. Used by the
// levers and the assumptions.
#pragma once

#include <string_view>

#include "ui/numbers/number_field.hpp"

namespace curseur::ui {

// The height of a row at a width, including the gap below it.
float number_row_height(const Panel& panel, NumberFields& fields, const NumberRow& row, std::string_view label,
                        float width);
// `box` has that width and the height from number_row_height.
void draw_number_row(const Panel& panel, NumberFields& fields, const NumberRow& row, std::string_view label,
                     const Rect& box);

}  // namespace curseur::ui
