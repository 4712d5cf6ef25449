// The best places of a sweep, one row each: mark, plateau as a bracket, and a label beside it if there is room.
#include <algorithm>
#include <array>

#include "app/say/number_format.hpp"
#include "ui/cursor/cursor_graph.hpp"
#include "ui/kit/paint.hpp"

namespace curseur::ui {
namespace {

struct BestRow {
  const core::Best* best;
  Mark mark;
  const char *name, *short_name;
};

// Label texts from long to short: with the plateau, without it, with a short name.
constexpr int kLengths = 3;
std::string label_of(const Panel& panel, const app::CursorSweep& sweep, const BestRow& row, int shorter) {
  const auto pace = [&](std::size_t position) { return pace_text(sweep.points[position].pace, panel.language()); };
  const std::string best = pace(row.best->position);
  if (shorter == 2)
    return panel.fill("cursor.best_label_short", {{"name", panel.word(row.short_name)}, {"pace", best}});
  if (shorter == 1 || row.best->low == row.best->high)
    return panel.fill("cursor.best_label_alone", {{"name", panel.word(row.name)}, {"pace", best}});
  return panel.fill(
      "cursor.best_label",
      {{"name", panel.word(row.name)}, {"pace", best}, {"low", pace(row.best->low)}, {"high", pace(row.best->high)}});
}

void draw_bracket(ImDrawList& list, float from, float to, float y, ImU32 colour) {
  const Crisp crisp(list);
  list.AddRectFilled({from, y - 0.75f}, {to, y + 0.75f}, colour);
  for (const float x : {from, to}) list.AddRectFilled({x - 0.75f, y - 4}, {x + 0.75f, y + 4}, colour);
}

// Has its own background, because the thin lines of other rows pass behind it.
void draw_label_at(ImDrawList& list, float left, const Rect& line, const std::string& text, float width) {
  draw_box(list, {left - kSpace1, line.y + 1, width + 2 * kSpace1, line.height - 2}, theme().surface, 0);
  draw_text_in(list, {left, line.y, width + 1, line.height}, text, Style::caption, theme().text_soft);
}

// To the right of the bracket, to its left or, if it spans everything, on it.
void draw_label(ImDrawList& list, const Panel& panel, const app::CursorSweep& sweep, const BestRow& row,
                const Rect& line, float from, float to, float mark) {
  std::string text;
  float width = 0;
  for (int shorter = 0; shorter < kLengths; ++shorter) {
    text = label_of(panel, sweep, row, shorter);
    width = text_width(text, Style::caption);
    if (to + kSpace2 + width <= line.right()) return draw_label_at(list, to + kSpace2, line, text, width);
    if (from - kSpace2 - width >= line.x) return draw_label_at(list, from - kSpace2 - width, line, text, width);
  }
  const bool right = mark + kSpace3 + width <= line.right();
  draw_label_at(list, right ? mark + kSpace3 : mark - kSpace3 - width, line, text, width);
}

}  // namespace

void draw_best_places(ImDrawList& list, const Panel& panel, const CursorAxes& axes, const app::CursorSweep& sweep,
                      const Rect& box) {
  const Theme& t = theme();
  const std::array<BestRow, 3> rows = {{{&sweep.best_mean, Mark::disc, "cursor.mean", "cursor.mean_short"},
                                        {&sweep.best_median, Mark::diamond, "cursor.median", "cursor.median_short"},
                                        {&sweep.best_cvar5, Mark::triangle_up, "cursor.tail", "cursor.tail_short"}}};
  const auto inside = [&](const core::Best& best) { return std::max(best.position, best.high) < sweep.points.size(); };
  const auto middle = [&](std::size_t row) { return box.y + kBestRow * (static_cast<float>(row) + 0.5f); };
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (inside(*rows[i].best))
      draw_hairline_down(list, axes.x_of(sweep.points[rows[i].best->position].pace), middle(i), axes.graph.bottom(),
                         faded(t.text, 0.35f));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const core::Best& best = *rows[i].best;
    if (!inside(best)) continue;
    const Rect line{box.x, box.y + kBestRow * static_cast<float>(i), box.width, kBestRow};
    const float y = middle(i);
    const float at = axes.x_of(sweep.points[best.position].pace);
    const float from = axes.x_of(sweep.points[best.low].pace), to = axes.x_of(sweep.points[best.high].pace);
    if (best.high > best.low) draw_bracket(list, from, to, y, t.text_faint);
    draw_mark(list, rows[i].mark, {at, y}, 12, t.surface);
    draw_mark(list, rows[i].mark, {at, y}, 9, t.text);
    draw_label(list, panel, sweep, rows[i], line, std::min(from, at - 5), std::max(to, at + 5), at);
  }
}

}  // namespace curseur::ui
