// The text is measured once per width and language; after that only the visible part is drawn.
#include "ui/reading/model_reader.hpp"

#include <algorithm>

#include "ui/kit/controls.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/reading/model_block.hpp"

namespace curseur::ui {
namespace {

constexpr float kContents = 232;  // width of the contents beside the text
constexpr float kBesideFrom = 800;
constexpr float kReadingWidth = 680;  // line width that is easy to read

}  // namespace

void ModelReader::measure(const app::ModelText& text, const Panel& panel, float width) {
  if (width_ == width && ratio_ == pixel_ratio() && language_ == panel.language() &&
      tops_.size() == text.blocks.size() + 1)
    return;
  // With another language or width, the same section stays visible.
  if (!tops_.empty() && !jumps_ && current_ < text.sections.size()) jump_to(text.sections[current_].id);
  width_ = width;
  ratio_ = pixel_ratio();
  language_ = panel.language();
  tops_ = {0};
  for (const auto& block : text.blocks) tops_.push_back(tops_.back() + draw_model_block(nullptr, block, {}, width));
}

void ModelReader::draw_page(const Panel& panel, const app::ModelText& text, const Rect& box) {
  const Scroll scroll("text", box, {kSpace1, kSpace3});
  Rect column = scroll.content();
  column.width = std::min(column.width - kSpace3, kReadingWidth);
  measure(text, panel, column.width);
  if (jumps_) {
    float top = 0;
    for (const auto& section : text.sections)
      if (!wanted_.empty() && section.id == wanted_) top = tops_[section.block] + kSpace2;
    ImGui::SetScrollY(top);
    jumps_ = false;
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (std::size_t k = 0; k < text.blocks.size(); ++k) {
    const float y = column.y + tops_[k];
    if (in_sight({column.x, y, column.width, tops_[k + 1] - tops_[k]}))
      draw_model_block(&list, text.blocks[k], {column.x, y}, column.width);
  }
  const float above = ImGui::GetScrollY() + kSpace6;
  current_ = 0;
  for (std::size_t s = 0; s < text.sections.size(); ++s)
    if (tops_[text.sections[s].block] <= above) current_ = s;
  // Leaves room below, so that the last section can also scroll to the top.
  const float last = text.sections.empty() ? 0 : tops_.back() - tops_[text.sections.back().block];
  claim({column.x, column.y, column.width, tops_.back() + std::max(0.f, box.height - last - 2 * kSpace3)});
}

void ModelReader::draw_contents(const Panel& panel, const app::ModelText& text, const Rect& box) {
  const Scroll scroll("contents", box, {0, kSpace2});
  Rect row = scroll.content();
  row.width -= kSpace2;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (std::size_t s = 0; s < text.sections.size(); ++s) {
    const auto& section = text.sections[s];
    const float left = kSpace2 + (section.is_part() ? kSpace4 : 0), width = row.width - left - kSpace2;
    const bool is_current = s == current_ && !lists_;
    const Style style = is_current ? Style::label : Style::caption;
    const float high = draw_text_wrapped(nullptr, {}, section.title, style, 0, width);
    row.height = std::max(high + 2 * kSpace1 + 2, panel.roomy() ? kTouchHeight : 0.f);
    ImGui::PushID(static_cast<int>(s));
    const Press press = press_area("section", row, kRoundingSmall);
    ImGui::PopID();
    if (press.hovered || is_current)
      draw_box(list, row, is_current ? theme().accent_soft : theme().field_hovered, kRoundingSmall);
    if (press.focused) draw_focus_ring(list, row, kRoundingSmall);
    draw_text_wrapped(&list, {row.x + left, row.centre().y - high / 2 + 1}, section.title, style,
                      is_current || press.hovered ? theme().text : theme().text_soft, width);
    if (press.pressed) jump_to(section.id);
    row.y += row.height;
  }
  claim({row.x, row.y - 1, row.width, 1});
}

void ModelReader::draw_contents_button(const Panel& panel, const app::ModelText& text, const Rect& row) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Press press = press_area("open contents", row);
  draw_box(list, row, press.hovered ? theme().field_hovered : theme().field);
  if (press.focused) draw_focus_ring(list, row);
  Rect inside = row.shrunk(kSpace3, 0);
  draw_icon(list, Icon::chevron_down, inside.cut_right(16).centre(), 16, theme().text_soft);
  const std::string title =
      lists_ || text.sections.empty() ? std::string(panel.word("about.contents")) : text.sections[current_].title;
  draw_text_in(list, inside, title, Style::label, theme().text);
  if (press.pressed) lists_ = !lists_;
}

void ModelReader::draw(const Panel& panel, Rect box) {
  const app::ModelText& text = app::model_text(panel.language());
  if (box.width >= kBesideFrom) {
    lists_ = false;
    draw_contents(panel, text, box.cut_left(kContents));
    box.cut_left(kSpace3);
    draw_hairline_down(*ImGui::GetWindowDrawList(), box.x, box.y, box.bottom(), theme().line);
    box.cut_left(kSpace4);
    return draw_page(panel, text, box);
  }
  draw_contents_button(panel, text, box.cut_top(panel.control()));
  box.cut_top(kSpace2);
  if (lists_) draw_contents(panel, text, box);
  else draw_page(panel, text, box);
}

}  // namespace curseur::ui
