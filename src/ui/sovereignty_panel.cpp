// Two cards with the SEALs, then the levels and what follows from them: side by side, or one at a time in one column.
#include "ui/sovereignty_panel.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

#include "app/number_format.hpp"
#include "app/sovereignty.hpp"
#include "ui/controls.hpp"
#include "ui/flow.hpp"
#include "ui/level_control.hpp"
#include "ui/overlay.hpp"
#include "ui/scroll.hpp"

namespace curseur::ui {
namespace {

using core::Supply;

constexpr std::array<Supply, core::kSupplies> kSuppliesInOrder = {Supply::own, Supply::rented};
constexpr float kTwoColumnsFrom = 840;
constexpr float kWideCardFrom = 300;
constexpr float kBadgeHeight = 36;

struct Sheet {
  const Panel& panel;
  std::size_t region;
  const core::RegionSheet& sheet;

  const core::Scenario& scenario() const { return panel.state.document.scenario; }
  const NumberRow* row(Supply supply, std::size_t objective) const { return panel.numbers.find(core::level_pointer(region, supply, objective)); }
};

ImU32 colour_of(Supply supply) { return supply == Supply::own ? theme().owned : theme().reserved; }
Mark mark_of(Supply supply) { return supply == Supply::own ? Mark::square : Mark::disc; }
const char* short_name(const Panel& panel, Supply supply) { return panel.word(supply == Supply::own ? "sovereignty.own" : "sovereignty.rented"); }

// ---- The card of a supply: SEAL, score, what holds it back ----------------------------------------------------------

// Draws where `list` is given; the height either way.
float draw_standing(const Sheet& s, Supply supply, const Rect& box, ImDrawList* list) {
  const Theme& t = theme();
  const Panel& panel = s.panel;
  const core::Standing& standing = s.sheet.of(supply);
  const app::Language language = panel.language();
  const bool is_wide = box.width >= kWideCardFrom;
  const std::string name = is_wide ? app::supply_name(supply, language) : short_name(panel, supply);
  const std::string seal = app::seal_text(standing.seal, language), score = app::share_text(standing.score, language);
  const float padding = is_wide ? kSpace4 : kSpace3, left = box.x + padding, width = box.width - 2 * padding;
  float y = box.y + kSpace3;
  if (list) {
    draw_mark(*list, mark_of(supply), {left + 5, y + line_height(Style::strong) / 2}, 9, colour_of(supply));
    draw_text(*list, {left + kSpace4, y}, name, Style::strong, t.text);
    if (is_wide) {
      draw_text(*list, {left + width, y}, score, Style::strong, t.text, Align::right);
      draw_text(*list, {left + width - text_width(score, Style::strong) - kSpace2, y + 1}, panel.word("sovereignty.score"), Style::caption, t.text_soft, Align::right);
    }
  }
  y += line_height(Style::strong) + kSpace2;
  const Rect badge{left, y, text_width(app::seal_text(4, language), Style::title) + 2 * kSpace3, kBadgeHeight};
  if (list) {
    draw_box(*list, badge, colour_of(supply));
    draw_text_in(*list, badge, seal, Style::title, t.on_data, Align::centre);
  }
  const auto write = [&](std::string_view text, Style style, ImU32 colour, float x, float across) {
    y += draw_text_wrapped(list, {x, y}, text, style, colour, across);
  };
  const std::string seal_name = app::seal_name(standing.seal, language);
  if (is_wide) {
    const float x = badge.right() + kSpace3, across = left + width - x;
    write(seal_name, Style::strong, t.text, x, across);
    write(panel.word("sovereignty.seal_" + std::to_string(standing.seal) + "_means"), Style::caption, t.text_soft, x, across);
    y = std::max(y, badge.bottom()) + kSpace2;
    write(app::held_text(standing, language), Style::caption, t.text, left, width);
  } else {
    y = badge.bottom() + kSpace2;
    write(seal_name, Style::label, t.text, left, width);
    write(panel.word("sovereignty.score") + std::string("\u00a0") + score, Style::caption, t.text_soft, left, width);
  }
  return y + kSpace3 - 2 - box.y;
}

float draw_standings(const Sheet& s, const Rect& at) {
  const float gap = kSpace3, width = (at.width - gap) / 2;
  float height = 0;
  for (const Supply supply : kSuppliesInOrder) height = std::max(height, draw_standing(s, supply, {0, 0, width, 0}, nullptr));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float x = at.x;
  for (const Supply supply : kSuppliesInOrder) {
    const Rect card{x, at.y, width, height};
    draw_box(list, card, theme().surface);
    draw_outline(list, card, theme().line);
    draw_standing(s, supply, card, &list);
    x += width + gap;
  }
  return height;
}

// ---- The levels -----------------------------------------------------------------------------------------------------

// Where the parts of an objective stand in a width: all in one line, the levels below the name, or one below the other.
struct LevelColumns {
  enum class Shape { line, pair, stack, tower } shape;  // tower: in a stack even the supply's name stands above
  float control, side, weight, name;  // side: the room for the way back

  LevelColumns(const Panel& panel, float width) {
    const bool roomy = panel.roomy();
    side = roomy ? kTouchHeight : 32;
    weight = text_width(panel.word("sovereignty.weight"), Style::label) + kSpace3;
    const float cell = roomy ? (width < 400 ? 40 : kTouchHeight) : width < 620 ? 26 : 30;
    control = std::min(cell * kLevelCells, width - side);
    const float supplies = 2 * (control + side) + kSpace2;
    float names = 0;
    for (const Supply supply : kSuppliesInOrder) names = std::max(names, text_width(short_name(panel, supply), Style::label) + kSpace6);
    shape = !roomy && width - supplies - weight >= 150 ? Shape::line
            : width >= supplies                         ? Shape::pair
            : width - control - side >= names          ? Shape::stack
                                                       : Shape::tower;
    name = shape == Shape::line ? width - supplies - weight : width - weight;
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
  if (const auto level = draw_level("level", box, look, s.panel.touch)) s.panel.commands.push(app::SetNumber{row->pointer, static_cast<double>(*level)});
  if (row->changed()) {
    list.AddRectFilled({box.right() + 3, box.y + 2}, {box.right() + 6, box.bottom() - 2}, t.accent, 1.5f);
    const Rect back{box.right() + 6, box.centre().y - side / 2, side - 6, side};
    const std::string hint = s.panel.fill("assumptions.reset_one", {{"value", std::to_string(look.original)}});
    if (icon_button("back", back, Icon::reset, hint)) s.panel.commands.push(app::ResetNumbers{{row->pointer}});
  }
  // The SEAL, across every control; strong where this objective holds it there.
  const core::Standing& standing = s.sheet.of(supply);
  const bool holds = look.level == standing.seal && standing.seal < core::kMaxSeal;
  const float x = snapped(level_end(box, standing.seal)), half = holds ? 1.5f : 0.5f;
  list.AddRectFilled({x - half, box.y - 4}, {x + half, box.bottom() + 4}, holds ? t.text : t.text_faint, holds ? 1.f : 0.f);
  ImGui::PopID();
}

class Levels {
 public:
  Levels(const Sheet& sheet, const Rect& at) : s_(sheet), at_(at), columns_(sheet.panel, at.width), list_(*ImGui::GetWindowDrawList()) {}

  // All of them; the height they take.
  float draw() {
    const float top = at_.y;
    draw_head();
    for (std::size_t k = 0; k < static_cast<std::size_t>(core::kObjectives); ++k) draw_objective(k);
    draw_hairline_across(list_, at_.x, at_.right(), at_.y, theme().line);
    at_.y += kSpace2;
    const auto note = [&](std::string_view text, ImU32 colour) { at_.y += draw_text_wrapped(&list_, at_.min(), text, Style::caption, colour, at_.width); };
    note(s_.panel.word("sovereignty.line_help"), theme().text_soft);
    std::string names;
    for (int level = 0; level <= core::kMaxSeal; ++level)
      names += (level == 0 ? "" : " · ") + std::to_string(level) + "\u00a0" + app::seal_name(level, s_.panel.language());
    note(names, theme().text_soft);
    note(s_.panel.word("sovereignty.source"), theme().text_faint);
    draw_reset();
    return at_.y - top;
  }

 private:
  using Shape = LevelColumns::Shape;

  float control_x(Supply supply) const {
    const float second = at_.right() - columns_.side - columns_.control;
    if (columns_.shape == Shape::tower) return at_.x;
    if (columns_.shape == Shape::pair) return supply == Supply::own ? at_.x : at_.x + at_.width / 2;
    return supply == Supply::rented || columns_.shape == Shape::stack ? second : second - kSpace2 - columns_.side - columns_.control;
  }
  void draw_supply(Supply supply, float x, float y) const {
    draw_mark(list_, mark_of(supply), {x + 5, y + line_height(Style::label) / 2}, 8, colour_of(supply));
    draw_text(list_, {x + kSpace4 - 2, y}, short_name(s_.panel, supply), Style::label, theme().text_soft);
  }
  void draw_head() {
    const Panel& panel = s_.panel;
    draw_text(list_, {at_.x, at_.y}, panel.word("sovereignty.objective"), Style::label, theme().text_soft);
    const float weight = columns_.shape == Shape::line ? at_.x + columns_.name + columns_.weight - kSpace3 : at_.right();
    draw_text(list_, {weight, at_.y}, panel.word("sovereignty.weight"), Style::label, theme().text_soft, Align::right);
    if (columns_.shape == Shape::line)
      for (const Supply supply : kSuppliesInOrder) draw_supply(supply, control_x(supply), at_.y);
    at_.y += line_height(Style::label) + kSpace2;
  }
  // The name over what it is about; the height of both.
  float draw_name(std::size_t k, float y, bool measure) {
    const std::string help = s_.panel.word("sovereignty.sov_" + std::to_string(k + 1) + "_help");
    const float width = columns_.name - kSpace3;
    ImDrawList* list = measure ? nullptr : &list_;
    float height = draw_text_wrapped(list, {at_.x, y}, app::objective_text(k, s_.panel.language()), Style::strong, theme().text, width);
    height += draw_text_wrapped(list, {at_.x, y + height}, help, Style::caption, theme().text_soft, width);
    return height - 2;
  }
  void draw_objective(std::size_t k) {
    const float control = columns_.control_height(s_.panel), name = draw_name(k, 0, true);
    const bool in_line = columns_.shape == Shape::line, is_pair = columns_.shape == Shape::pair;
    const float title = is_pair || columns_.shape == Shape::tower ? line_height(Style::label) + kSpace1 : 0;  // over a control
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
      if (columns_.shape == Shape::stack) draw_supply(supply, at_.x, y + (control - line_height(Style::label)) / 2);
      else if (!in_line) draw_supply(supply, x, y);
      draw_control(s_, supply, k, {x, y + title, columns_.control, control}, columns_.side);
      if (!in_line && !is_pair) y += title + control + kSpace2;
    }
    at_.y += height;
  }
  // Below everything, so that it moves nothing when it comes.
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

// ---- What follows from them -----------------------------------------------------------------------------------------

// A mark and the word, in the middle of a column.
void draw_answer(const Panel& panel, bool yes, const Rect& box) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const char* const text = panel.word(yes ? "sovereignty.yes" : "sovereignty.no");
  const ImU32 ink = yes ? t.right_text : t.text_faint;
  const float width = 12 + kSpace1 + text_width(text, Style::body), x = box.centre().x - width / 2;
  draw_icon(list, yes ? Icon::check : Icon::close, {x + 6, box.y + line_height(Style::body) / 2}, 12, ink);
  draw_text(list, {x + 12 + kSpace1, box.y}, text, Style::body, ink);
}

void draw_services(const Sheet& s, Flow& flow) {
  const Theme& t = theme();
  const Panel& panel = s.panel;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float answer = 64;
  for (const Supply supply : kSuppliesInOrder) answer = std::max(answer, text_width(short_name(panel, supply), Style::label) + kSpace4 + kSpace2);
  flow.text(panel.word("sovereignty.who"), Style::strong, t.text);
  if (s.sheet.services.empty() && !s.sheet.trains) return flow.text(panel.word("sovereignty.nobody"), Style::body, t.text_soft);
  const auto column = [&](std::size_t k, const Rect& row) { return Rect{row.right() - answer * static_cast<float>(core::kSupplies - k), row.y, answer, row.height}; };
  Rect head = flow.row(line_height(Style::label) + kSpace2);
  head.y += kSpace1;
  for (std::size_t k = 0; k < core::kSupplies; ++k) {
    const char* const name = short_name(panel, kSuppliesInOrder[k]);
    const Rect place = column(k, head);
    const float x = place.centre().x - (text_width(name, Style::label) + 14) / 2;
    draw_mark(list, mark_of(kSuppliesInOrder[k]), {x + 4, head.y + line_height(Style::label) / 2}, 8, colour_of(kSuppliesInOrder[k]));
    draw_text(list, {x + 14, head.y}, name, Style::label, t.text_soft);
  }
  const float beside = head.width - answer * static_cast<float>(core::kSupplies) - kSpace2;
  flow.space(std::max(0.f, draw_text_wrapped(&list, head.min(), panel.word("sovereignty.who_note"), Style::caption, t.text_soft, beside) - line_height(Style::label) - 2) + kSpace1);
  const auto line = [&](std::string_view name, std::string_view note, const std::array<bool, core::kSupplies>& served) {
    draw_hairline_across(list, flow.rest().x, flow.rest().right(), flow.y(), t.line);
    flow.space(kSpace2);
    const Rect row = flow.row(0);
    const float width = row.width - answer * static_cast<float>(core::kSupplies) - kSpace2;
    float height = draw_text_wrapped(&list, row.min(), name, Style::body, t.text, width);
    height += draw_text_wrapped(&list, {row.x, row.y + height}, note, Style::caption, t.text_soft, width);
    if (!served[0] && !served[1]) height += draw_text_wrapped(&list, {row.x, row.y + height}, panel.word("sovereignty.turned_away"), Style::label, t.danger, width);
    for (std::size_t k = 0; k < core::kSupplies; ++k) draw_answer(panel, served[k], column(k, row));
    flow.space(height + kSpace2 - 2);
  };
  for (const auto& service : s.sheet.services)
    line(app::text_of(s.scenario().segments[service.segment].name, panel.language()), app::service_text(s.scenario(), service, panel.language()), service.served);
  if (s.sheet.trains) line(panel.word("sovereignty.training"), panel.word("sovereignty.training_note"), {true, true});
}

void draw_openings(const Sheet& s, Flow& flow) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  flow.text(s.panel.word("sovereignty.level_up"), Style::strong, t.text);
  for (const Supply supply : kSuppliesInOrder)
    for (const auto& [step, lines] : app::opened_texts(s.scenario(), s.sheet, supply, s.panel.language())) {
      flow.space(kSpace2);
      const float bar = flow.y();
      Rect column = flow.rest();
      column.cut_left(kSpace3);
      Flow text(s.panel, {column.x, column.y, column.width, 0});
      text.text(step.empty() ? app::supply_name(supply, s.panel.language()) : step, Style::label, t.text);
      for (const auto& one : lines) text.text(one, Style::caption, t.text_soft);
      flow.space(text.y() - bar);
      list.AddRectFilled({flow.rest().x, bar + 1}, {flow.rest().x + 3, flow.y() - 3}, colour_of(supply), 1.5f);
    }
}

float draw_consequences(const Sheet& s, const Rect& at) {
  Flow flow(s.panel, at);
  draw_services(s, flow);
  flow.space(kSpace4);
  draw_openings(s, flow);
  return flow.y() - at.y;
}

// The names of the regions side by side, if they fit.
bool fits_tabs(const std::vector<std::string>& names, float width) {
  for (const auto& name : names) width -= text_width(name, Style::label) + 2 * kSpace2;
  return width >= 0;
}

}  // namespace

void SovereigntyPanel::draw(const Panel& panel) {
  const app::Document& document = panel.state.document;
  if (version_ != document.version || sheets_.empty()) {
    version_ = document.version;
    sheets_ = core::sovereignty_sheet(document.scenario);
  }
  const Overlay overlay(panel, "sovereignty", panel.word("sovereignty.title"), {1200, 852});
  if (overlay.closed()) panel.commands.push(app::SetOverlay{app::Overlay::none});
  if (sheets_.empty()) return;
  const std::size_t shown = std::min(panel.state.view.sheet_region, sheets_.size() - 1);
  const Sheet sheet{panel, shown, sheets_[shown]};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Rect rest = overlay.content();
  const auto choose = [&](std::size_t region) { panel.commands.push(app::ShowSovereignty{region}); };

  std::vector<std::string> names;
  for (const auto& region : document.scenario.regions) names.push_back(app::text_of(region.name, panel.language()));
  const bool in_tabs = names.size() > 1 && fits_tabs(names, rest.width);
  if (in_tabs) {
    const std::vector<std::string_view> texts(names.begin(), names.end());
    if (const int chosen = tabs("regions", rest.cut_top(panel.control() + kSpace1), texts, static_cast<int>(shown)); chosen >= 0) choose(static_cast<std::size_t>(chosen));
    draw_hairline_across(list, rest.x, rest.right(), rest.y, theme().line);
    rest.cut_top(kSpace3);
  }
  // In sight while the levels below are changed, where the height allows.
  const bool is_high = rest.height >= 520;
  if (is_high) rest.cut_top(draw_standings(sheet, {rest.x, rest.y, rest.width - kSpace3, 0}) + kSpace2);
  const bool in_two_columns = rest.width - kSpace3 >= kTwoColumnsFrom;
  const auto choose_part = [&](const Rect& box) {
    const std::string_view parts[] = {panel.word("sovereignty.levels"), panel.word("sovereignty.consequences")};
    if (const int chosen = choice("part", box, parts, part_); chosen >= 0) part_ = chosen;
  };
  if (is_high && !in_two_columns) {
    rest.cut_top(kSpace1);
    choose_part({rest.x, rest.y, rest.width - kSpace3, panel.control()});
    rest.cut_top(panel.control() + kSpace2);
  }

  ImGui::PushID(static_cast<int>(shown) * 2 + (in_two_columns ? 0 : part_));  // each scrolls by itself
  {
    const Scroll scroll("sheet", rest, {0, kSpace2}, ImGuiWindowFlags_NavFlattened);
    Rect column = scroll.content();
    column.width -= kSpace3;
    const Rect top = column;
    Flow flow(panel, column);
    if (in_two_columns || part_ == 0) {
      flow.text(panel.word("sovereignty.intro"), Style::body, theme().text_soft);
      flow.space(kSpace4);
    }
    if (names.size() > 1 && !in_tabs) {
      flow.buttons("regions", names.size(), [&](std::size_t k) { return std::tuple{names[k], k == shown, [&choose, k] { choose(k); }}; });
      flow.space(kSpace4);
    }
    if (!is_high) flow.space(draw_standings(sheet, flow.rest()) + kSpace4);
    if (!is_high && !in_two_columns) {
      choose_part(flow.row(panel.control()));
      flow.space(kSpace4);
    }
    if (in_two_columns) {
      const float gap = kSpace8, right = std::clamp(column.width * 0.375f, 310.f, 430.f);
      Rect left = flow.rest();
      left.width -= right + gap;
      const float levels = Levels(sheet, left).draw();
      flow.space(std::max(levels, draw_consequences(sheet, {left.right() + gap, left.y, right, 0})));
    } else {
      flow.space(part_ == 0 ? Levels(sheet, flow.rest()).draw() : draw_consequences(sheet, flow.rest()));
    }
    claim(rect_between(top.x, top.y, top.right(), flow.y() + kSpace2));
  }
  ImGui::PopID();
}

}  // namespace curseur::ui
