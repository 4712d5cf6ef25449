#include "ui/numbers/table/import_view.hpp"

#include <algorithm>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include "io/text/delimited.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/scroll.hpp"

namespace curseur::ui {
namespace {

constexpr float kTextHeight = 108, kCell = 104, kLine = 24;
constexpr std::size_t kMostFaultsTold = 100;

}  // namespace

void ImportView::begin(std::string text) {
  text_ = std::move(text);
  ++begun_;
  show();
}

void ImportView::show() {
  is_shown_ = true;
  wants_focus_ = text_.empty();  // an existing text is to be looked at first
}

void ImportView::read(const Panel& panel, app::List list) {
  const std::uint64_t version = panel.state.document.version;
  if (read_version_ == version && read_list_ == list && read_rows_ == rows_ && read_language_ == panel.language() &&
      read_text_ == text_)
    return;
  read_version_ = version;
  read_list_ = list;
  read_rows_ = rows_;
  read_language_ = panel.language();
  read_text_ = text_;
  import_ = app::import_rows(panel.state.document.scenario, list, text_, rows_, panel.language());
}

void ImportView::draw_text_box(const Panel& panel, const Rect& box) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_field(list, box, theme().field);
  ImGui::SetCursorScreenPos(box.min());
  ImGui::PushID(begun_);
  const std::string before = text_;
  if (wants_focus_) {
    ImGui::ActivateItemByID(ImGui::GetID("##text"));
    ImGui::GetCurrentContext()->NavNextActivateFlags |= ImGuiActivateFlags_PreferInput;
  }
  wants_focus_ = false;
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_NavHighlight, 0);
  ImGui::InputTextMultiline("##text", &text_, box.size(), ImGuiInputTextFlags_AllowTabInput);
  ImGui::PopStyleColor(2);
  const bool is_active = ImGui::IsItemActive();
  // Tab types a character here, so Escape leaves the field and keeps the text.
  if (ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) text_ = before;
  ImGui::PopID();
  if (text_.size() > io::kMostTableBytes)
    text_.resize(io::kMostTableBytes + 1);  // long enough for the reader to report it as too long
  if (text_.empty() && !is_active)
    draw_text(list, {box.x + kSpace3, box.y + kSpace2}, panel.word("lists.empty_text"), Style::body,
              theme().text_faint);
  draw_outline(list, box, is_active ? theme().accent : theme().line_strong, kRounding, is_active ? 2.f : 1.f);
}

// Faulty cells are outlined; the reason is shown on hover and below.
void ImportView::draw_preview(const Rect& box) const {
  ImGui::SetCursorScreenPos(box.min());
  const auto columns = static_cast<float>(import_.columns.size());
  const float one = std::max(kCell, std::min(200.f, (box.width - kSpace3) / columns - 2));
  ImGui::BeginChild("preview", box.size(), ImGuiChildFlags_None, ImGuiWindowFlags_HorizontalScrollbar);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const auto draw_line = [&](const std::vector<app::ImportedCell>& cells, std::size_t number, float y, bool is_head) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const Rect cell{at.x + static_cast<float>(c) * (one + 2), y, one, kLine};
      if (!in_sight(cell)) continue;
      const bool is_faulty = !cells[c].fault.empty();
      draw_box(list, cell,
               is_faulty ? mixed(theme().field, theme().danger, 0.18f)
               : is_head ? theme().field
                         : theme().surface,
               kRoundingSmall);
      if (is_faulty) draw_outline(list, cell, theme().danger, kRoundingSmall, 1.5f);
      const bool is_left_out = !is_head && !import_.columns[c];
      draw_text_in(list, cell.shrunk(kSpace2, 0), shortened(cells[c].text, Style::caption, cell.width - 2 * kSpace2),
                   is_head ? Style::label : Style::caption,
                   is_left_out ? theme().text_faint
                   : is_head   ? theme().text_soft
                               : theme().text);
      ImGui::PushID(static_cast<int>(1000 * number + c));
      ImGui::SetCursorScreenPos(cell.min());
      ImGui::Dummy(cell.size());
      if (is_faulty) hint_for_last(cells[c].fault);
      else if (text_width(cells[c].text, Style::caption) > cell.width - 2 * kSpace2) hint_for_last(cells[c].text);
      ImGui::PopID();
    }
  };
  draw_line(import_.heads, 0, at.y, true);
  for (std::size_t r = 0; r < import_.rows.size(); ++r)
    draw_line(import_.rows[r], r + 1, at.y + static_cast<float>(r + 1) * (kLine + 2), false);
  claim({at.x, at.y, columns * (one + 2), static_cast<float>(import_.rows.size() + 1) * (kLine + 2)});
  ImGui::EndChild();
}

// Returns the height.
float ImportView::draw_faults(const Panel& panel, Rect column) const {
  ImDrawList* const list = column.height < 0 ? nullptr : ImGui::GetWindowDrawList();
  const float top = column.y;
  const auto say = [&](const std::string& text, Style style) {
    column.y += draw_text_wrapped(list, column.min(), text, style, theme().danger, column.width) + 2;
  };
  if (!import_.fault.empty()) say(import_.fault, Style::body);
  else if (import_.faulty > 0)
    say(panel.fill(import_.faulty == 1 ? "lists.found_one_fault" : "lists.found_fault",
                   {{"count", std::to_string(import_.faulty)}}),
        Style::body);
  std::size_t told = 0;
  const std::string& colon = app::conventions(panel.language()).colon;
  for (const auto& head : import_.heads)
    if (!head.fault.empty() && ++told <= kMostFaultsTold)
      say((head.text.empty() ? "" : head.text + colon) + head.fault, Style::caption);
  for (std::size_t r = 0; r < import_.rows.size(); ++r)
    for (std::size_t c = 0; c < import_.rows[r].size(); ++c)
      if (const auto& fault = import_.rows[r][c].fault; !fault.empty() && ++told <= kMostFaultsTold)
        say(panel.fill("lists.row", {{"n", std::to_string(r + 1)}}) + ", " + import_.heads[c].text + colon + fault,
            Style::caption);
  return column.y - top;
}

std::string ImportView::take_text(const Panel& panel) const {
  const std::size_t rows = import_.rows.size();
  return rows == 1 ? panel.word("lists.take_one") : panel.fill("lists.take", {{"count", std::to_string(rows)}});
}

// Two lines if the buttons do not fit side by side.
float ImportView::buttons_height(const Panel& panel, float width) const {
  const bool is_narrow = button_width(panel.word("lists.back")) + kSpace2 + button_width(take_text(panel)) > width;
  return is_narrow ? 2 * panel.control() + kSpace2 : panel.control();
}

void ImportView::draw_buttons(const Panel& panel, app::List list, const Rect& box) {
  const std::size_t rows = import_.rows.size();
  const std::string back = panel.word("lists.back"), take = take_text(panel);
  Rect line = box;
  Rect below = line.height > panel.control() ? line.cut_bottom(panel.control()) : line;
  line.height = panel.control();
  const bool can_take = rows > 0 && import_.faulty == 0;
  ImGui::BeginDisabled(!can_take);
  if (button("take", line.cut_right(button_width(take)), take, can_take ? Emphasis::strong : Emphasis::plain) &&
      can_take) {
    panel.commands.push(app::ImportRows{list, text_, rows_});
    text_.clear();
    leave();
  }
  ImGui::EndDisabled();
  if (button("back", below.cut_left(button_width(back)), back)) leave();
}

void ImportView::draw(const Panel& panel, app::List list, Rect box) {
  read(panel, list);
  ImDrawList& drawn = *ImGui::GetWindowDrawList();
  draw_buttons(panel, list, box.cut_bottom(buttons_height(panel, box.width)));
  box.cut_bottom(kSpace3);
  const Scroll scroll("import", box, {kSpace1, kSpace2});
  Rect column = scroll.content();
  column.width -= kSpace3;
  const Rect top = column;
  std::string names;
  for (const app::Column& one : app::columns_of(list))
    names += (names.empty() ? "" : ", ") + app::column_name(one, panel.language());
  column.y += draw_text_wrapped(&drawn, column.min(), panel.fill("lists.import_help", {{"columns", names}}),
                                Style::body, theme().text_soft, column.width) +
              kSpace3;
  draw_text_box(panel, {column.x, column.y, column.width, kTextHeight});
  column.y += kTextHeight + kSpace3;

  const std::string_view texts[] = {panel.word("lists.added"), panel.word("lists.replaced")};
  const std::string open = panel.word("lists.open_csv");
  const float choices =
      std::min(column.width, text_width(texts[0], Style::label) + text_width(texts[1], Style::label) + 4 * kSpace4);
  const int chosen =
      choice("rows", {column.x, column.y, choices, panel.control()}, texts, rows_ == app::ImportedRows::added ? 0 : 1);
  if (chosen >= 0) rows_ = chosen == 0 ? app::ImportedRows::added : app::ImportedRows::replaced;
  const float wide = button_width(open);
  const bool is_below = choices + kSpace3 + wide > column.width;
  if (is_below) column.y += panel.control() + kSpace2;
  if (button("file", {is_below ? column.x : column.x + choices + kSpace3, column.y, wide, panel.control()}, open))
    panel.commands.push(app::OpenFile{});
  column.y += panel.control() + kSpace3;

  column.y += draw_faults(panel, column);
  if (!import_.columns.empty()) {
    column.y += kSpace2;
    const float high = std::min(260.f, static_cast<float>(import_.rows.size() + 1) * (kLine + 2) + kSpace3);
    draw_preview({column.x, column.y, column.width, high});
    column.y += high;
  }
  claim(rect_between(top.x, top.y, top.right(), column.y));
}

}  // namespace curseur::ui
