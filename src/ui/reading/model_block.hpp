// Measures or draws one block of the model's text. Used by the reader.
#pragma once

#include <imgui.h>

#include "app/say/model_text.hpp"

namespace curseur::ui {

// Its height including the space below; draws if there is a list.
float draw_model_block(ImDrawList* list, const app::ModelBlock& block, ImVec2 at, float width);

}  // namespace curseur::ui
