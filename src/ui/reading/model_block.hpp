// One block of the model's text: measured, or drawn. Used by the reader.
#pragma once

#include <imgui.h>

#include "app/say/model_text.hpp"

namespace curseur::ui {

// Its height with the space below it; draws where there is a list.
float draw_model_block(ImDrawList* list, const app::ModelBlock& block, ImVec2 at, float width);

}  // namespace curseur::ui
