// What happened on one path: a line a event, month and sentence. Used by the story card and by reverse stress.
#pragma once

#include "core/read/story.hpp"
#include "ui/kit/rect.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

// From the top of `column` downwards; returns the height.
float draw_story(const Panel& panel, const Rect& column, const core::Story& story);

}  // namespace curseur::ui
