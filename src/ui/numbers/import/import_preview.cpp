// One line of the table below the other, under heads that stay in sight. Cards are drawn in import_card.cpp.
#include "ui/numbers/import/import_preview.hpp"

#include <algorithm>
#include <imgui_internal.h>

#include "ui/kit/controls.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/numbers/import/import_canvas.hpp"

namespace curseur::ui {
namespace {

constexpr float kNumber = 34, kMark = 22, kGap = 2, kNarrowest = 76, kWidest = 230, kWidestWords = 230, kChevron = 16;

constexpr std::size_t kSample = 400;  // lines that decide the widths of the columns

// The part of the gutter left of the words.
constexpr float kLead = kMark + kNumber;

float words_width(const ImportSight& sight) {
  float wide = 0;
  for (const SightLine& line : sight.lines)
    wide = std::max(wide, text_width(line.words, Style::label) + (line.more.empty() ? 0 : kChevron));
  return std::min(wide, kWidestWords);
}

// What of a column needs no line break: its longest cell and its head's longest word.
float natural_width(const ImportSight& sight, std::size_t column) {
  float wide = 0;
  for (std::size_t k = 0; k < std::min(kSample, sight.lines.size()); ++k)
    if (column < sight.lines[k].cells.size())
      wide = std::max(wide, text_width(sight.lines[k].cells[column].text, Style::body));
  const SightColumn& head = sight.shown[column];
  wide = std::max({wide, text_width(head.conversion, Style::caption), text_width(head.label, Style::label) * 0.55f});
  return std::clamp(wide + 2 * kSpace2 + kChevron, kNarrowest, kWidest);
}

}  // namespace

void ImportPreview::lay_out_columns(const ImportSight& sight, float room) {
  widths_.clear();
  float sum = 0;
  for (std::size_t c = 0; c < sight.shown.size(); ++c) sum += widths_.emplace_back(natural_width(sight, c)) + kGap;
  // Spare room is shared, but numbers get no more than they can use.
  const float spare = room - sum;
  const auto texts = std::count_if(sight.shown.begin(), sight.shown.end(), [](const auto& c) { return !c.is_number; });
  for (std::size_t c = 0; c < widths_.size() && spare > 0; ++c) {
    const float share = spare * 0.5f / static_cast<float>(widths_.size());
    widths_[c] += std::min(share, kWidest - std::min(widths_[c], kWidest));
    if (!sight.shown[c].is_number) widths_[c] += std::min(90.f, spare * 0.4f / static_cast<float>(texts));
  }
}

void ImportPreview::lay_out(const Panel& panel, const ImportSight& sight, float width) {
  if (width == width_ && panel.roomy() == is_roomy_) return;
  width_ = width;
  is_roomy_ = panel.roomy();
  is_cards_ = width < kCardsBelow;
  row_ = is_roomy_ ? kTouchHeight : 28;
  gutter_ = kLead + words_width(sight) + kSpace3;
  heads_ = 0;
  if (is_cards_) {
    lay_out_card(sight);
  } else {
    lay_out_columns(sight, width - gutter_ - kSpace3);
    for (std::size_t c = 0; c < sight.shown.size(); ++c)
      heads_ = std::max(heads_, draw_head_text(nullptr, sight.shown[c], {0, 0, widths_[c], 0}));
    heads_ += 2 * kSpace1 + 2;
  }
  if (wanted_ && *wanted_ >= sight.lines.size()) wanted_.reset();
  tops_.assign(1, 0);
  for (std::size_t k = 0; k < sight.lines.size(); ++k)
    tops_.push_back(tops_.back() + line_height_of(panel, sight.lines[k]) +
                    (opened_.contains(k) ? draw_more(nullptr, panel, sight.lines[k], {0, 0, width_, 0}) : 0));
}

float ImportPreview::line_height_of(const Panel& panel, const SightLine& line) const {
  std::optional<Settled> none;
  const float indent = is_cards_ ? 0 : kLead;
  const float remarks = draw_remarks(nullptr, panel, {0, 0, width_ - indent - kSpace4, 0}, line.remarks, none);
  if (is_cards_) return row_ + card_cells_height(line) + remarks + kSpace2;
  if (line.cells.empty() && !line.remarks.empty()) {
    // The sentence is in the row itself.
    return std::max(row_, draw_remarks(nullptr, panel, words_place(0, 0), line.remarks, none) + kSpace1);
  }
  return row_ + remarks + (line.remarks.empty() ? 0 : kSpace1);
}

// Where the sentence about a line that is left out begins: below the first column's cells.
Rect ImportPreview::words_place(float x, float y) const {
  return {x + gutter_ + kSpace2, y, width_ - gutter_ - kSpace2 - kSpace4, 0};
}

// What a line changes, below it.
float ImportPreview::draw_more(ImportCanvas* canvas, const Panel& panel, const SightLine& line, const Rect& at) const {
  std::optional<Settled> none;
  const float indent = is_cards_ ? 0 : kLead;
  return draw_remarks(canvas ? &canvas->list : nullptr, panel, {at.x + indent, at.y, at.width - indent - kSpace4, 0},
                      line.more, none);
}

float ImportPreview::height(const Panel& panel, const ImportSight& sight, float width) {
  lay_out(panel, sight, width);
  return heads_ + tops_.back();
}

void ImportPreview::go_to_next(const ImportSight& sight) {
  for (std::size_t k = 0; k < sight.lines.size(); ++k) {
    const std::size_t line = (looked_at_ + k) % sight.lines.size();
    if (!sight.lines[line].needs_care()) continue;
    wanted_ = line;
    looked_at_ = line + 1;
    return;
  }
}

void ImportPreview::draw_heads(ImportCanvas& canvas, const app::Import& import, const Rect& box, float left) {
  const bool can_choose = import.table.has_heads;
  draw_box(canvas.list, {box.x, box.y, box.width, heads_}, theme().raised, 0);
  canvas.list.PushClipRect({box.x + gutter_, box.y}, {box.right(), box.y + heads_}, true);
  float x = left;
  for (std::size_t c = 0; c < widths_.size(); ++c) {
    const SightColumn& head = canvas.sight.shown[c];
    const float high = draw_head_text(nullptr, head, {0, 0, widths_[c], 0}) + 2 * kSpace1;
    const Rect at{x, box.y + heads_ - high - 2, widths_[c], high};  // they end on one line
    x += widths_[c] + kGap;
    if (can_choose) {
      ImGui::PushID(static_cast<int>(head.place));
      const Press press = press_area("head", at, kRoundingSmall);
      if (press.hovered) draw_box(canvas.list, at, press.held ? theme().field_held : theme().field_hovered);
      if (press.focused) draw_focus_ring(canvas.list, at, kRoundingSmall);
      hint_for_last(canvas.panel.word("import.is_column"));
      if (press.pressed) ImGui::OpenPopup("choices");
      canvas.list.PushClipRectFullScreen();
      const std::vector<std::string_view> texts(canvas.sight.choices.begin(), canvas.sight.choices.end());
      const int now = head.column ? static_cast<int>(*head.column) : -1;
      if (const int chosen = open_choices(at, texts, now); chosen >= 0)
        canvas.pressed.place = head.place, canvas.pressed.choice = static_cast<std::size_t>(chosen);
      canvas.list.PopClipRect();
      ImGui::PopID();
      draw_icon(canvas.list, Icon::chevron_down, {head_mark_place(head, at), at.y + kSpace1 + 9}, 8,
                theme().text_faint);
    }
    draw_head_text(&canvas.list, head, at.shrunk(0, kSpace1));
  }
  canvas.list.PopClipRect();
  draw_hairline_across(canvas.list, box.x, box.right(), box.y + heads_ - 1, theme().line_strong);
}

void ImportPreview::draw_row(ImportCanvas& canvas, const SightLine& line, std::size_t index, const Rect& box,
                             float left) {
  canvas.list.PushClipRect({box.x + gutter_, box.y}, {box.right(), box.bottom()}, true);
  float x = left;
  for (std::size_t c = 0; c < line.cells.size() && c < widths_.size(); ++c) {
    const Rect at{x, box.y + 1, widths_[c], row_ - 2};
    x += widths_[c] + kGap;
    if (at.right() < box.x + gutter_ || at.x > box.right()) continue;
    ImGui::PushID(static_cast<int>(c));
    draw_sight_cell(canvas.list, line.cells[c], at, canvas.sight.shown[c].is_number);
    ImGui::PopID();
  }
  canvas.list.PopClipRect();
  const Rect gutter{box.x, box.y, gutter_ - kSpace1, row_};
  draw_line_head(canvas, line, gutter, is_opened(index), [&] { toggle(index); });
  float y = box.y + row_;
  if (line.cells.empty() && !line.remarks.empty()) {
    draw_remarks(&canvas.list, canvas.panel, words_place(box.x, box.y + (row_ - 20) / 2), line.remarks,
                 canvas.pressed.settled);
    return;
  }
  const Rect below{box.x + kLead, y, box.width - kLead - kSpace4, 0};
  y += draw_remarks(&canvas.list, canvas.panel, below, line.remarks, canvas.pressed.settled);
  if (is_opened(index)) draw_more(&canvas, canvas.panel, line, {box.x, y, box.width, 0});
}

// The lines between the clip's edges, and one more at each end for the keyboard to move to.
void ImportPreview::draw_lines(ImportCanvas& canvas, const Rect& box, float left) {
  const float from = canvas.list.GetClipRectMin().y - box.y, to = canvas.list.GetClipRectMax().y - box.y;
  const auto first = std::upper_bound(tops_.begin(), tops_.end(), from);
  std::size_t k = first == tops_.begin() ? 0 : static_cast<std::size_t>(first - tops_.begin()) - 1;
  k = k > 0 ? k - 1 : 0;
  for (bool is_last = false; k + 1 < tops_.size() && !is_last; ++k) {
    is_last = tops_[k] > to;
    const SightLine& line = canvas.sight.lines[k];
    const Rect at{box.x, box.y + tops_[k], box.width, tops_[k + 1] - tops_[k]};
    ImGui::PushID(static_cast<int>(k));
    canvas.takes_focus = wanted_ == k;
    if (is_cards_) draw_card(canvas, line, k, at);
    else draw_row(canvas, line, k, at, left);
    ImGui::PopID();
    draw_hairline_across(canvas.list, box.x, box.right(), at.bottom() - 1, theme().line);
    if (wanted_ == k) wanted_.reset();
  }
}

void ImportPreview::toggle(std::size_t line) {
  if (opened_.erase(line) == 0) opened_.insert(line);
  forget_layout();
}

ImportPreview::Pressed ImportPreview::draw(const Panel& panel, const app::Import& import, const ImportSight& sight,
                                           const Rect& box) {
  lay_out(panel, sight, box.width);
  if (is_cards_) {
    ImportCanvas canvas{*ImGui::GetWindowDrawList(), panel, sight, {}, false};
    if (wanted_) ImGui::SetScrollFromPosY(box.y + tops_[*wanted_] - ImGui::GetWindowPos().y, 0.3f);
    draw_lines(canvas, box, 0);
    claim({box.x, box.y, box.width, tops_.back()});
    return canvas.pressed;
  }
  ImGui::SetCursorScreenPos(box.min());
  ImGui::BeginChild("preview", box.size(), ImGuiChildFlags_None,
                    ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NavFlattened);
  ImportCanvas canvas{*ImGui::GetWindowDrawList(), panel, sight, {}, false};
  if (wanted_) ImGui::SetScrollY(std::max(0.f, tops_[*wanted_] - (box.height - heads_) / 3));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  float wide = gutter_;
  for (const float one : widths_) wide += one + kGap;
  const ImVec2 seen = ImGui::GetWindowSize();
  const float bar = ImGui::GetCurrentWindow()->ScrollbarSizes.x;
  const Rect window{box.x, box.y, seen.x - bar, seen.y};
  draw_heads(canvas, import, window, at.x + gutter_);
  canvas.list.PushClipRect({window.x, window.y + heads_}, window.max(), true);
  draw_lines(canvas, {window.x, at.y + heads_, window.width, 0}, at.x + gutter_);
  canvas.list.PopClipRect();
  claim({at.x, at.y, wide, heads_ + tops_.back()});
  ImGui::EndChild();
  return canvas.pressed;
}

}  // namespace curseur::ui
