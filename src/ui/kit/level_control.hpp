// A level from 0 to 4 as five cells in a row, filled up to the level. Changed by pressing, dragging or arrow keys. Used
// by the sovereignty sheet.
#pragma once

#include <optional>

#include "core/model/scenario.hpp"
#include "ui/kit/rect.hpp"
#include "ui/kit/touch.hpp"

namespace curseur::ui {

inline constexpr int kLevelCells = core::kMaxSeal + 1;

struct LevelLook {
  int level = 0, original = 0;
  ImU32 colour = 0;
};
// The new level while the person changes it. A finger that scrolls across it changes nothing.
std::optional<int> draw_level(const char* id, const Rect& box, const LevelLook& look, const Touch& touch);
// The x at which the cell of a level ends.
inline float level_end(const Rect& box, int level) {
  return box.x + box.width * static_cast<float>(level + 1) / kLevelCells;
}

}  // namespace curseur::ui
