// One step of an explanation: the first as a large formula, the others as short accounts. Used by its panel.
#pragma once

#include "app/explanation/explanation.hpp"
#include "ui/kit/rect.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

// Draws from the top of `at` downwards; returns the height. The caller keeps ids distinct.
float draw_step(const Panel& panel, const app::Derivation& step, const Rect& at, bool is_first);
// A scenario number that a step depends on: its name and value.
float draw_input_row(const Panel& panel, const app::Input& input, const Rect& at);

}  // namespace curseur::ui
