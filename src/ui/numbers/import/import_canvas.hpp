// What the parts of the import's preview draw with, and the pieces they share.
#pragma once

#include <functional>

#include "ui/numbers/import/import_preview.hpp"
#include "ui/numbers/import/remark.hpp"

namespace curseur::ui {

inline constexpr float kCardsBelow = 560;  // width of the preview

struct ImportCanvas {
  ImDrawList& list;
  const Panel& panel;
  const ImportSight& sight;
  ImportPreview::Pressed pressed;
  bool takes_focus = false;  // the line drawn next gets the keyboard
};

// Name, own text and unit of a column, one below the other; to the right for numbers. Returns the height; only measures
// without a list.
float draw_head_text(ImDrawList* list, const SightColumn& head, const Rect& at);
// Where the mark that a head opens is, beside the first line of its name.
float head_mark_place(const SightColumn& head, const Rect& at);
void draw_sight_cell(ImDrawList& list, const SightCell& cell, const Rect& at, bool is_number);
// Mark, number of the line, and what it does. A press opens what the line changes, if it changes anything.
void draw_line_head(ImportCanvas& canvas, const SightLine& line, const Rect& at, bool is_opened,
                    const std::function<void()>& toggle);

}  // namespace curseur::ui
