// A sentence of the import's preview with the buttons that settle it.
#pragma once

#include "ui/numbers/import/import_sight.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

// Draws at the top of `at` and returns the height; the offers are beside the sentence, or below it where there is no
// room. Only measures without a list. `settled` becomes what was pressed.
float draw_remark(ImDrawList* list, const Panel& panel, const Rect& at, const Remark& remark,
                  std::optional<Settled>& settled);
// One below the other.
float draw_remarks(ImDrawList* list, const Panel& panel, Rect at, const std::vector<Remark>& remarks,
                   std::optional<Settled>& settled);

// What a line does, as a small mark.
void draw_line_mark(ImDrawList& list, LineMark mark, ImVec2 centre);
ImU32 line_mark_colour(LineMark mark);

}  // namespace curseur::ui
