// Eight rows with name, weight and a control for each supply; the SEAL is a vertical line through the controls.
#include <algorithm>
#include <string>
#include <vector>

#include "app/say/number_format.hpp"
#include "app/say/sovereignty_text.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/level_control.hpp"
#include "ui/sovereignty/sovereignty_parts.hpp"

namespace curseur::ui {
namespace {

using core::Supply;

// The layout of an objective at a width: all on one line, the levels below the name, or one below the other.
struct LevelColumns {
  enum class ColumnShape { line, pair, stack, tower } shape;  // tower: a stack with the supply's name above too
  float control, side, weight, name;  // side: room for the reset

  LevelColumns(const Panel& panel, float width) {
    const bool roomy = panel.roomy();
    side = roomy ? kTouchHeight : 32;
    weight = text_width(panel.word("sovereignty.weight"), Style::label) + kSpace3;
    const float cell = roomy ? (width < 400 ? 40 : kTouchHeight) : width < 620 ? 26 : 30;
    control = std::min(cell * kLevelCells, width - side);
    const float supplies = 2 * (control + side) + kSpace2;
    float names = 0;
    for (const Supply supply : kSuppliesInOrder)
      names = std::max(names, text_width(short_name(panel, supply), Style::label) + kSpace6);
    shape = !roomy && width - supplies - weight >= 150 ? ColumnShape::line
            : width >= supplies                        ? ColumnShape::pair
            : width - control - side >= names          ? ColumnShape::stack
                                                       : ColumnShape::tower;
    name = shape == ColumnShape::line ? width - supplies - weight : width - weight;
  }
  float control_height(const Panel& panel) const { return panel.roomy() ? kTouchHeight : 26; }
};

void draw_control(const Sheet& s, Supply supply, std::size_t objective, const Rect& box, float side) {
  const NumberRow* row = s.row(supply, objective);
  if (!row) return;
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImGui::PushID(row->pointer.c_str());
  const LevelLook look{static_cast<int>(row->value), static_cast<int>(row->original), colour_of(supply)};
  if (const auto level = draw_level("level", box, look, s.panel.touch))
    s.panel.commands.push(app::SetNumber{row->pointer, static_cast<double>(*level)});
  if (row->changed()) {
    list.AddRectFilled({box.right() + 3, box.y + 2}, {box.right() + 6, box.bottom() - 2}, t.accent, 1.5f);
    const Rect back{box.right() + 6, box.centre().y - side / 2, side - 6, side};
    const std::string hint = s.panel.fill("assumptions.reset_one", {{"value", std::to_string(look.original)}});
    if (icon_button("back", back, Icon::reset, hint)) s.panel.commands.push(app::ResetNumbers{{row->pointer}});
  }
  // The SEAL's line through every control; strong if this objective limits the SEAL.
  const core::Standing& standing = s.sheet.of(supply);
  const bool holds = look.level == standing.seal && standing.seal < core::kMaxSeal;
  const float x = snapped(level_end(box, standing.seal)), half = holds ? 1.5f : 0.5f;
  list.AddRectFilled({x - half, box.y - 4}, {x + half, box.bottom() + 4}, holds ? t.text : t.text_faint,
                     holds ? 1.f : 0.f);
  ImGui::PopID();
}

class LevelTable {
 public:
  LevelTable(const Sheet& sheet, const Rect& at)
      : s_(sheet), at_(at), columns_(sheet.panel, at.width), list_(*ImGui::GetWindowDrawList()) {}

  // Draws all rows; returns their height.
  float draw() {
    const float top = at_.y;
    draw_head();
    for (std::size_t k = 0; k < static_cast<std::size_t>(core::kObjectives); ++k) draw_objective(k);
    draw_hairline_across(list_, at_.x, at_.right(), at_.y, theme().line);
    at_.y += kSpace2;
    const auto note = [&](std::string_view text, ImU32 colour) {
      at_.y += draw_text_wrapped(&list_, at_.min(), text, Style::caption, colour, at_.width);
    };
    note(s_.panel.word("sovereignty.line_help"), theme().text_soft);
    std::string names;
    for (int level = 0; level <= core::kMaxSeal; ++level)
      names +=
          (level == 0 ? "" : " · ") + std::to_string(level) + "\u00a0" + app::seal_name(level, s_.panel.language());
    note(names, theme().text_soft);
    note(s_.panel.word("sovereignty.source"), theme().text_faint);
    draw_reset();
    return at_.y - top;
  }

 private:
  using ColumnShape = LevelColumns::ColumnShape;

  float control_x(Supply supply) const {
    const float second = at_.right() - columns_.side - columns_.control;
    if (columns_.shape == ColumnShape::tower) return at_.x;
    if (columns_.shape == ColumnShape::pair) return supply == Supply::own ? at_.x : at_.x + at_.width / 2;
    return supply == Supply::rented || columns_.shape == ColumnShape::stack
               ? second
               : second - kSpace2 - columns_.side - columns_.control;
  }
  void draw_supply(Supply supply, float x, float y) const {
    draw_mark(list_, mark_of(supply), {x + 5, y + line_height(Style::label) / 2}, 8, colour_of(supply));
    draw_text(list_, {x + kSpace4 - 2, y}, short_name(s_.panel, supply), Style::label, theme().text_soft);
  }
  void draw_head() {
    const Panel& panel = s_.panel;
    draw_text(list_, {at_.x, at_.y}, panel.word("sovereignty.objective"), Style::label, theme().text_soft);
    const float weight =
        columns_.shape == ColumnShape::line ? at_.x + columns_.name + columns_.weight - kSpace3 : at_.right();
    draw_text(list_, {weight, at_.y}, panel.word("sovereignty.weight"), Style::label, theme().text_soft, Align::right);
    if (columns_.shape == ColumnShape::line)
      for (const Supply supply : kSuppliesInOrder) draw_supply(supply, control_x(supply), at_.y);
    at_.y += line_height(Style::label) + kSpace2;
  }
  // The name above its description; returns the height of both.
  float draw_name(std::size_t k, float y, bool measure) {
    const std::string help = s_.panel.word("sovereignty.sov_" + std::to_string(k + 1) + "_help");
    const float width = columns_.name - kSpace3;
    ImDrawList* list = measure ? nullptr : &list_;
    float height = draw_text_wrapped(list, {at_.x, y}, app::objective_text(k, s_.panel.language()), Style::strong,
                                     theme().text, width);
    height += draw_text_wrapped(list, {at_.x, y + height}, help, Style::caption, theme().text_soft, width);
    return height - 2;
  }
  void draw_objective(std::size_t k) {
    const float control = columns_.control_height(s_.panel), name = draw_name(k, 0, true);
    const bool in_line = columns_.shape == ColumnShape::line, is_pair = columns_.shape == ColumnShape::pair;
    const float title =
        is_pair || columns_.shape == ColumnShape::tower ? line_height(Style::label) + kSpace1 : 0;  // above a control
    const float around = in_line ? 7 : kSpace3;
    const float below = (is_pair ? 1 : 2) * (title + control + kSpace2);
    const float height = 2 * around + (in_line ? std::max(control, name) : name + below);
    draw_hairline_across(list_, at_.x, at_.right(), at_.y, theme().line);
    const float name_y = in_line ? at_.y + (height - name) / 2 : at_.y + around;
    draw_name(k, name_y, false);
    const std::string weight = app::share_text(core::kObjectiveWeights[k], s_.panel.language());
    const float weight_x = in_line ? at_.x + columns_.name + columns_.weight - kSpace3 : at_.right();
    const float weight_y = in_line ? at_.y + (height - line_height(Style::body)) / 2 : name_y;
    draw_text(list_, {weight_x, weight_y}, weight, Style::body, theme().text_soft, Align::right);
    float y = in_line ? at_.y + (height - control) / 2 : name_y + name + kSpace2;
    for (const Supply supply : kSuppliesInOrder) {
      const float x = control_x(supply);
      if (columns_.shape == ColumnShape::stack)
        draw_supply(supply, at_.x, y + (control - line_height(Style::label)) / 2);
      else if (!in_line) draw_supply(supply, x, y);
      draw_control(s_, supply, k, {x, y + title, columns_.control, control}, columns_.side);
      if (!in_line && !is_pair) y += title + control + kSpace2;
    }
    at_.y += height;
  }
  // Below everything, so that its appearance moves nothing.
  void draw_reset() {
    std::vector<std::string> changed;
    for (const Supply supply : kSuppliesInOrder)
      for (std::size_t k = 0; k < static_cast<std::size_t>(core::kObjectives); ++k)
        if (const NumberRow* row = s_.row(supply, k); row && row->changed()) changed.push_back(row->pointer);
    if (changed.empty()) return;
    const std::string text = s_.panel.fill("sovereignty.reset", {{"count", std::to_string(changed.size())}});
    at_.y += kSpace3;
    const Rect box{at_.x, at_.y, std::min(at_.width, button_width(text)), s_.panel.control()};
    if (button("reset levels", box, text)) s_.panel.commands.push(app::ResetNumbers{std::move(changed)});
    at_.y += box.height;
  }

  const Sheet& s_;
  Rect at_;
  LevelColumns columns_;
  ImDrawList& list_;
};

}  // namespace

float draw_levels(const Sheet& sheet, const Rect& at) { return LevelTable(sheet, at).draw(); }

}  // namespace curseur::ui
