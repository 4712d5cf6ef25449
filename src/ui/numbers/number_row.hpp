// One number in a list: label, field, slider, what was changed, reset, and all that is known about it on demand.
// Used by the levers and the assumptions.
#pragma once

#include <string_view>

#include "ui/numbers/number_field.hpp"

namespace curseur::ui {

// The height a row takes in a width, the gap below it included.
float number_row_height(const Panel& panel, NumberFields& fields, const NumberRow& row, std::string_view label,
                        float width);
// `box` is as wide as was said and as high as number_row_height says.
void draw_number_row(const Panel& panel, NumberFields& fields, const NumberRow& row, std::string_view label,
                     const Rect& box);

}  // namespace curseur::ui
