#include "ui/reading/explain_step.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/kit/controls.hpp"
#include "ui/kit/paint.hpp"

namespace curseur::ui {
namespace {

using app::Derivation, app::Join, app::Term;

constexpr std::string_view kMinus = "\u2212";
constexpr float kSign = 20;  // width of the column for × and ÷
constexpr std::size_t kMostAcross = 5;

// The sign before a term in a one-line formula, and its value without the sign.
std::pair<std::string, std::string> operation(const Derivation& step, std::size_t k) {
  const Term& term = step.parts[k];
  if (step.join == Join::facts) return {"", term.value};
  if (step.join == Join::largest) return {k == 0 ? "=" : "|", term.value};
  if (step.join == Join::product) return {k == 0 ? "=" : term.sign > 0 ? "×" : "÷", term.value};
  const std::string value = app::value_in_account(step, term);
  if (k == 0) return {"=", value};
  if (value.starts_with(kMinus)) return {std::string(kMinus), value.substr(kMinus.size())};
  return {"+", value};
}

std::string link_text(const Panel& panel, const Derivation& step) {
  return panel.fill("explain.model", {{"section", step.section}});
}
float link_width(const Panel& panel, const Derivation& step) {
  return text_width(link_text(panel, step), Style::label) + 2 * kSpace2 + 12;
}

// "Model, section 4.8" at one end of a row; its letters align with the edge of the row.
void draw_link(const Panel& panel, const Derivation& step, const Rect& row, Align end) {
  const std::string text = link_text(panel, step);
  const float width = link_width(panel, step), height = panel.roomy() ? kTouchHeight : 24.f;
  const Rect box{end == Align::right ? row.right() - width + kSpace2 : row.x - kSpace2, row.centre().y - height / 2,
                 width, height};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Press press = press_area("model", box, kRoundingSmall);
  if (press.hovered) {
    draw_box(list, box, theme().field_hovered, kRoundingSmall);
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  if (press.focused) draw_focus_ring(list, box, kRoundingSmall);
  Rect inside = box.shrunk(kSpace2, 0);
  draw_icon(list, Icon::chevron_right, {inside.right() - 4, inside.centre().y}, 12, theme().accent);
  draw_text_in(list, inside, text, Style::label, theme().accent);
  if (press.pressed) panel.commands.push(app::ShowModel{step.section});
}

// What the figures refer to, followed by the link, or with the link below if there is too little room.
float draw_basis(const Panel& panel, const Derivation& step, const Rect& at) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float link = panel.roomy() ? 36.f : 20.f, text = text_width(step.basis, Style::caption);
  const bool beside = text + kSpace2 + link_width(panel, step) <= at.width;
  const float high = draw_text_wrapped(nullptr, {}, step.basis, Style::caption, 0, at.width);
  const Rect row{at.x, beside ? at.y : at.y + high, at.width, link};
  draw_link(panel, step, row, beside ? Align::right : Align::left);
  draw_text_wrapped(&list, {at.x, beside ? row.centre().y - high / 2 + 1 : at.y + 1}, step.basis, Style::caption,
                    theme().text_faint, at.width);
  return row.bottom() - at.y;
}

// Value and terms side by side, each with its label below. Only measures without a list; nothing if the width is too
// small.
float draw_across(ImDrawList* list, const Derivation& step, const Rect& at) {
  if (step.parts.size() > kMostAcross || step.parts.empty()) return 0;
  struct Cell {
    std::string sign, value, label;
    float width;
  };
  std::vector<Cell> cells;
  if (!step.value.empty()) cells.push_back({"", step.value, step.error, 0});
  for (std::size_t k = 0; k < step.parts.size(); ++k) {
    const auto [sign, value] = operation(step, k);
    cells.push_back({sign, value, step.parts[k].label, 0});
  }
  float wanted = 0;
  constexpr float kLabel = 104, kGap = 20;  // width of a label before it wraps; width of a sign
  for (Cell& cell : cells) {
    cell.width = std::ceil(
        std::max(text_width(cell.value, Style::title), std::min(kLabel, text_width(cell.label, Style::caption))));
    wanted += cell.width + (&cell == &cells.front() ? 0 : kGap + kSpace2);
  }
  if (wanted > at.width) return 0;
  // The labels share the remaining width.
  const float more = std::min(40.f, (at.width - wanted) / static_cast<float>(cells.size()));
  float x = at.x, labels = 0;
  for (const Cell& cell : cells) {
    if (&cell != &cells.front()) {
      if (list && !cell.sign.empty() && cell.sign != "|")
        draw_text(*list, {x + kGap / 2, at.y}, cell.sign, Style::title, theme().text_faint, Align::centre);
      x += kGap + kSpace2;
    }
    const bool is_result = &cell == &cells.front() && !step.value.empty();
    if (list) draw_text(*list, {x, at.y}, cell.value, Style::title, is_result ? theme().accent : theme().text);
    const float room = cell.width + (is_result ? 0 : more);
    labels = std::max(labels, draw_text_wrapped(list, {x, at.y + line_height(Style::title) + 2}, cell.label,
                                                Style::caption, theme().text_soft, room));
    x += room;
  }
  return line_height(Style::title) + 2 + labels;
}

// One row per term: the label, and its amount on the right.
float draw_account(const Panel&, const Derivation& step, const Rect& at) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool has_signs = step.join == Join::product;
  float y = at.y;
  for (std::size_t k = 0; k < step.parts.size(); ++k) {
    const Term& term = step.parts[k];
    const std::string value = app::value_in_account(step, term), sign = app::sign_in_account(step, k);
    const bool is_chosen = step.join == Join::largest && term.amount == step.amount;
    const float left = has_signs ? kSign : 0, value_width = text_width(value, Style::body) + kSpace4;
    draw_text(list, {at.x, y + kSpace1}, sign, Style::body, theme().text_faint);
    const float high = draw_text_wrapped(&list, {at.x + left, y + kSpace1}, term.label, Style::body,
                                         is_chosen ? theme().text : theme().text_soft, at.width - left - value_width);
    draw_text(list, {at.right(), y + kSpace1}, value, is_chosen ? Style::strong : Style::body,
              step.join == Join::largest && !is_chosen ? theme().text_faint : theme().text, Align::right);
    y += high + kSpace1 + 2;
    if (k + 1 < step.parts.size()) draw_hairline_across(list, at.x, at.right(), y, theme().line);
  }
  return y - at.y + kSpace1;
}

float draw_inputs(const Panel& panel, const Derivation& step, const Rect& at) {
  if (step.inputs.empty()) return 0;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float y = at.y + kSpace2;
  draw_text(list, {at.x, y}, panel.word("explain.inputs"), Style::label, theme().text_faint);
  y += line_height(Style::label) + kSpace1;
  for (const app::Input& input : step.inputs) {
    ImGui::PushID(input.pointer.c_str());
    y += draw_input_row(panel, input, {at.x, y, at.width, 0});
    ImGui::PopID();
  }
  return y - at.y;
}

float draw_rule(const Derivation& step, const Rect& at) {
  if (step.rule.empty()) return 0;
  return kSpace1 + draw_text_wrapped(ImGui::GetWindowDrawList(), {at.x, at.y + kSpace1}, step.rule, Style::body,
                                     theme().text_soft, at.width);
}

// The outcome itself, on its own background.
float draw_first(const Panel& panel, const Derivation& step, const Rect& at) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Rect inside = at.shrunk(kSpace4, kSpace3);
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  float y = inside.y;
  const float across = draw_across(nullptr, step, inside);
  if (across > 0) {
    y += draw_across(&list, step, inside) + kSpace1;
  } else {
    draw_text(list, {inside.x, y}, step.value, Style::title, theme().accent);
    draw_text(list, {inside.x + text_width(step.value, Style::title) + kSpace2, y + 5}, step.error, Style::caption,
              theme().text_soft);
    y += line_height(Style::title) + kSpace1;
    y += draw_account(panel, step, {inside.x, y, inside.width, 0}) + kSpace1;
  }
  y += draw_basis(panel, step, {inside.x, y, inside.width, 0});
  const float height = y + kSpace3 - at.y;
  list.ChannelsSetCurrent(0);
  draw_box(list, {at.x, at.y, at.width, height}, theme().dark ? theme().surface : theme().field);
  list.ChannelsMerge();
  const Rect below{inside.x, at.y + height, inside.width, 0};
  const float rule = draw_rule(step, {below.x, below.y + kSpace1, below.width, 0}) + kSpace1;
  return height + rule + draw_inputs(panel, step, {below.x, below.y + rule, below.width, 0});
}

}  // namespace

float draw_input_row(const Panel& panel, const app::Input& input, const Rect& at) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float value = text_width(input.value, Style::strong) + kSpace4, mark = kSpace3;
  const float text_high = draw_text_wrapped(nullptr, {}, input.label, Style::body, 0, at.width - mark - value);
  const Press press =
      press_area(input.pointer.c_str(), {at.x - kSpace1, at.y, at.width + 2 * kSpace1, text_high + kSpace1});
  hint_for_last(panel.word("assumptions.info"));
  if (press.hovered)
    draw_box(list, {at.x - kSpace1, at.y, at.width + 2 * kSpace1, text_high + kSpace1}, theme().field_hovered,
             kRoundingSmall);
  if (press.focused)
    draw_focus_ring(list, {at.x - kSpace1, at.y, at.width + 2 * kSpace1, text_high + kSpace1}, kRoundingSmall);
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (press.pressed) panel.commands.push(app::ShowNumber{input.pointer});
  draw_mark(list, Mark::disc, {at.x + 3, at.y + kSpace1 + line_height(Style::body) / 2}, 4, theme().accent);
  const float high = draw_text_wrapped(&list, {at.x + mark, at.y + kSpace1 - 1}, input.label, Style::body, theme().text,
                                       at.width - mark - value);
  draw_text(list, {at.right(), at.y + kSpace1 - 1}, input.value, Style::strong, theme().text, Align::right);
  return high + kSpace1;
}

float draw_step(const Panel& panel, const Derivation& step, const Rect& at, bool is_first) {
  if (is_first) return draw_first(panel, step, at);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Rect inside = at.shrunk(kSpace4, 0);
  float y = at.y;
  const float value = text_width(step.value, Style::strong) + kSpace4;
  const float title =
      draw_text_wrapped(&list, {inside.x, y}, step.title, Style::strong, theme().text, inside.width - value);
  draw_text(list, {inside.right(), y}, step.value, Style::strong, theme().text, Align::right);
  y += title;
  y += draw_basis(panel, step, {inside.x, y, inside.width, 0}) + 2;
  draw_hairline_across(list, inside.x, inside.right(), y, theme().line_strong);
  y += 1 + draw_account(panel, step, {inside.x, y + 1, inside.width, 0});
  y += draw_rule(step, {inside.x, y, inside.width, 0});
  y += draw_inputs(panel, step, {inside.x, y, inside.width, 0});
  return y - at.y;
}

}  // namespace curseur::ui
