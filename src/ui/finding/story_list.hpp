// What happened on one path: one line per event, with month and sentence. Used by the story card and reverse stress.
#pragma once

#include "core/read/story.hpp"
#include "ui/kit/rect.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

// Draws from the top of `column` downwards; returns the height. `scenario`: that the story is of.
float draw_story(const Panel& panel, const core::Scenario& scenario, const Rect& column, const core::Story& story);

}  // namespace curseur::ui
