// Each part is wrapped to the column; Markdown is read line by line.
#include "ui/plain_text.hpp"

#include <string>

#include "ui/controls.hpp"
#include "ui/scroll.hpp"

namespace curseur::ui {
namespace {

// Without the marks of emphasis and code.
std::string without_marks(std::string_view line) {
  std::string plain;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '`' || (line[i] == '*' && i + 1 < line.size() && line[i + 1] == '*')) {
      i += line[i] == '*';
      continue;
    }
    plain += line[i];
  }
  return plain;
}

bool only_rules(std::string_view line) { return !line.empty() && line.find_first_not_of("|-: ") == std::string_view::npos; }

}  // namespace

void TextColumn::write(std::string_view text, Style style, ImU32 colour, float indent) {
  const float width = at_.width - indent;
  const float height = draw_text_wrapped(nullptr, {}, text, style, 0, width);
  if (in_sight({at_.x, at_.y, at_.width, height}))
    draw_text_wrapped(ImGui::GetWindowDrawList(), {at_.x + indent, at_.y}, text, style, colour, width);
  at_.y += height;
}

void TextColumn::heading(std::string_view text, Style style) {
  if (at_.y > top_) space(kSpace3);
  write(text, style, theme().text, 0);
  space(kSpace1);
}

void TextColumn::paragraph(std::string_view text, Style style) {
  write(text, style, theme().text, 0);
  space(kSpace2);
}

void TextColumn::soft(std::string_view text, Style style) { write(text, style, theme().text_soft, 0); }

void TextColumn::bullet(std::string_view text) {
  const float y = at_.y + line_height(Style::body) / 2 + 1;
  if (in_sight({at_.x, at_.y, 8, 16})) ImGui::GetWindowDrawList()->AddCircleFilled({at_.x + 4, y}, 2, theme().text_faint);
  write(text, Style::body, theme().text, kSpace4);
  space(kSpace2);
}

void TextColumn::formula(std::string_view text) { write(text, Style::body, theme().text_soft, kSpace6); }

void TextColumn::markdown(std::string_view text) {
  // Lines of one paragraph or bullet are put together before they are broken to the column.
  std::string block;
  bool is_bullet = false, after_formula = false;
  const auto flush = [&] {
    if (block.empty()) return;
    if (is_bullet) bullet(block);
    else paragraph(block);
    block.clear();
    is_bullet = false;
  };
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    const std::size_t first = line.find_first_not_of(' ');
    const bool is_formula = first != std::string_view::npos && first >= 4;
    if (after_formula && !is_formula) space(kSpace2);
    after_formula = is_formula;
    if (first == std::string_view::npos || only_rules(line)) {
      flush();
    } else if (is_formula) {
      flush();
      formula(line.substr(first));
    } else if (line.starts_with('#')) {
      flush();
      heading(without_marks(line.substr(line.find_first_not_of("# "))), line.starts_with("# ") ? Style::title : Style::strong);
    } else if (line.starts_with("- ")) {
      flush();
      is_bullet = true;
      block = without_marks(line.substr(2));
    } else {
      if (!block.empty()) block += ' ';
      block += without_marks(line.substr(first));
    }
  }
  flush();
}

void TextColumn::finish() { claim(rect_between(at_.x, top_, at_.x + at_.width, at_.y)); }

}  // namespace curseur::ui
