#include "ui/kit/level_control.hpp"

#include <algorithm>
#include <imgui_internal.h>
#include <string>

#include "ui/kit/controls.hpp"
#include "ui/kit/slider.hpp"

namespace curseur::ui {
namespace {

int level_at(const Rect& box, float x) {
  return std::clamp(static_cast<int>((x - box.x) / box.width * kLevelCells), 0, core::kMaxSeal);
}

void draw_cells(const Rect& box, const LevelLook& look, int pointed) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_box(list, box, t.dark ? t.field_hovered : t.field, kRoundingSmall);  // for a raised card
  for (int level = 0; level < kLevelCells; ++level) {
    const float left = level_end(box, level - 1);
    const Rect cell{left, box.y, level_end(box, level) - left, box.height};
    const ImDrawFlags corners = level == 0                ? ImDrawFlags_RoundCornersLeft
                                : level == core::kMaxSeal ? ImDrawFlags_RoundCornersRight
                                                          : ImDrawFlags_RoundCornersNone;
    const auto fill = [&](ImU32 colour) {
      list.AddRectFilled(cell.min(), cell.max(), colour, kRoundingSmall, corners);
    };
    if (level < look.level) fill(faded(look.colour, t.dark ? 0.30f : 0.24f));
    if (level == look.level) fill(look.colour);
    else if (level == pointed) fill(faded(t.text, 0.12f));
    // The level in the scenario as opened.
    if (level == look.original && look.level != look.original)
      list.AddRectFilled({cell.x + 6, cell.bottom() - 3}, {cell.right() - 6, cell.bottom() - 1}, t.text_soft, 1);
    const ImU32 ink = level == look.level                      ? t.on_data
                      : level < look.level || level == pointed ? t.text_soft
                                                               : t.text_faint;
    draw_text_in(list, cell, std::to_string(level), level == look.level ? Style::strong : Style::label, ink,
                 Align::centre);
  }
}

}  // namespace

std::optional<int> draw_level(const char* id, const Rect& box, const LevelLook& look, const Touch& touch) {
  const Press press = press_area(id, box, kRoundingSmall);
  const KeyMove keys = keys_for_last_item(false);
  const ImGuiIO& io = ImGui::GetIO();
  std::optional<int> wanted;
  const bool is_dragged = press.held && !touch.undecided() && ImGui::IsMouseDown(0);
  const bool is_tapped = press.pressed && ImGui::IsMouseReleased(0);  // not by Enter, which has no position
  if (is_dragged || is_tapped) {
    wanted = level_at(box, io.MousePos.x);
  } else if (keys.any()) {
    int level = look.level + keys.steps;
    if (keys.home || keys.pages < 0) level = 0;
    if (keys.end || keys.pages > 0) level = core::kMaxSeal;
    wanted = std::clamp(level, 0, core::kMaxSeal);
  }
  // Dear ImGui also calls an item with the keyboard focus hovered.
  const bool is_pointed = press.hovered && !touch.finger() && box.contains(io.MousePos);
  draw_cells(box, look, is_pointed ? level_at(box, io.MousePos.x) : -1);
  if (press.focused)
    draw_focus_ring(*ImGui::GetWindowDrawList(), {box.x - 3, box.y - 3, box.width + 6, box.height + 6}, kRounding);
  if (wanted == look.level) wanted.reset();
  return wanted;
}

}  // namespace curseur::ui
