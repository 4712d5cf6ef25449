// One step of an explanation: the first as a formula in large type, the others as short accounts. Used by its panel.
#pragma once

#include "app/explanation/explanation.hpp"
#include "ui/kit/rect.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

// From the top of `at` downwards; returns the height. Ids are the caller's to keep apart.
float draw_step(const Panel& panel, const app::Derivation& step, const Rect& at, bool is_first);
// A number of the scenario that a step rests on: its name and its value.
float draw_input_row(const Panel& panel, const app::Input& input, const Rect& at);

}  // namespace curseur::ui
