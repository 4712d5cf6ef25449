// Text is drawn as is. Formulas have their own background and are aligned at their signs. Tables have columns or, if
// these do not fit, one entry below the other.
#include "ui/reading/model_block.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/paint.hpp"

namespace curseur::ui {
namespace {

using app::ModelBlock;

constexpr float kNarrowestLast = 150;  // of a table's last column
constexpr float kNarrowestRight = 220;  // for the part after a formula's sign

ImU32 inset() { return theme().dark ? theme().surface : theme().field; }

float draw_heading(ImDrawList* list, const ModelBlock& block, ImVec2 at, float width) {
  const float above = block.level == 1 ? 0 : kSpace4;
  const float text = draw_text_wrapped(list, {at.x, at.y + above}, block.text, Style::title, theme().text, width);
  return above + text + kSpace2;
}

float draw_bullet(ImDrawList* list, const ModelBlock& block, ImVec2 at, float width) {
  if (list) list->AddCircleFilled({at.x + 4, at.y + line_height(Style::body) / 2 + 1}, 2, theme().text_faint);
  return draw_text_wrapped(list, {at.x + kSpace4, at.y}, block.text, Style::body, theme().text, width - kSpace4) +
         kSpace2;
}

// One line: name, sign and value, with the remark after it or below. `names`: width of the left column; 0 = none.
float draw_formula_line(ImDrawList* list, const std::array<std::string, 3>& line, ImVec2 at, float width, float names) {
  const auto& [name, value, remark] = line;
  float left = 0;
  std::string text = value;
  if (names > 0 && !name.empty()) {
    if (list) draw_text(*list, at, name, Style::body, theme().text);
    left = names + kSpace2;
  } else if (!name.empty()) {
    text = name + " " + value;
  }
  const float room = width - left, value_width = text_width(text, Style::body),
              remark_width = text_width(remark, Style::caption);
  float height = draw_text_wrapped(list, {at.x + left, at.y}, text, Style::body, theme().text, room);
  if (remark.empty()) return height;
  if (value_width + kSpace6 + remark_width <= room) {
    if (list)
      draw_text(*list, {at.x + left + value_width + kSpace6, at.y + 1}, remark, Style::caption, theme().text_soft);
    return height;
  }
  return height + draw_text_wrapped(list, {at.x + left + kSpace4, at.y + height}, remark, Style::caption,
                                    theme().text_soft, room - kSpace4);
}

float draw_formula(ImDrawList* list, const ModelBlock& block, ImVec2 at, float width) {
  float names = 0;
  for (const auto& line : block.lines) names = std::max(names, text_width(line[0], Style::body));
  const float inside = width - 2 * kSpace4;
  if (inside - names < kNarrowestRight) names = 0;
  const auto draw_lines = [&](ImDrawList* to) {
    float y = at.y + kSpace3;
    for (const auto& line : block.lines) y += draw_formula_line(to, line, {at.x + kSpace4, y}, inside, names) + 2;
    return y - 2 + kSpace3 - at.y;
  };
  const float height = draw_lines(nullptr);
  if (list) {
    const Rect box{at.x, at.y, width, height};
    draw_box(*list, box, inset(), kRoundingSmall);
    draw_box(*list, {box.x, box.y + kSpace2, 2, box.height - 2 * kSpace2}, theme().accent, 1);
    draw_lines(list);
  }
  return height + kSpace3;
}

// The widths of all columns; empty if the last one would be too narrow to read.
std::vector<float> column_widths(const ModelBlock& block, float width) {
  std::vector<float> widths;
  for (const auto& row : block.rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t k = 0; k < row.size(); ++k)
      widths[k] = std::max(widths[k], std::ceil(text_width(row[k], k == 0 ? Style::label : Style::caption)));
  }
  float rest = width;
  for (std::size_t k = 0; k + 1 < widths.size(); ++k) {
    widths[k] = std::min(widths[k], width * 0.34f) + kSpace4;
    rest -= widths[k];
  }
  if (rest < kNarrowestLast) return {};
  widths.back() = rest;
  return widths;
}

float draw_columns(ImDrawList* list, const ModelBlock& block, const std::vector<float>& widths, ImVec2 at,
                   float width) {
  float y = at.y;
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    const bool is_head = r == 0;
    float x = at.x, height = 0;
    for (std::size_t k = 0; k < block.rows[r].size() && k < widths.size(); ++k) {
      const Style style = k == 0 && !is_head ? Style::label : Style::caption;
      const ImU32 ink = is_head                            ? theme().text_faint
                        : k == 0 || k + 1 == widths.size() ? theme().text
                                                           : theme().text_soft;
      height = std::max(height, draw_text_wrapped(list, {x, y + kSpace1}, block.rows[r][k], style, ink,
                                                  widths[k] - (k + 1 < widths.size() ? kSpace2 : 0)));
      x += widths[k];
    }
    y += height + kSpace2;
    if (list) draw_hairline_across(*list, at.x, at.x + width, y - 1, is_head ? theme().line_strong : theme().line);
  }
  return y - at.y + kSpace4;
}

// The first cell as a title, the others after the title, the last as a sentence below.
float draw_entries(ImDrawList* list, const ModelBlock& block, ImVec2 at, float width) {
  float y = at.y;
  for (std::size_t r = 1; r < block.rows.size(); ++r) {
    const auto& row = block.rows[r];
    if (row.empty()) continue;
    std::string between;
    for (std::size_t k = 1; k + 1 < row.size(); ++k) between += (between.empty() ? "" : "  ·  ") + row[k];
    y += draw_text_wrapped(list, {at.x, y + kSpace1}, row[0], Style::label, theme().text, width);
    if (!between.empty())
      y += draw_text_wrapped(list, {at.x, y + kSpace1}, between, Style::caption, theme().text_soft, width);
    if (row.size() > 1)
      y += draw_text_wrapped(list, {at.x, y + kSpace1}, row.back(), Style::caption, theme().text, width);
    y += kSpace2;
    if (list) draw_hairline_across(*list, at.x, at.x + width, y - 1, theme().line);
  }
  return y - at.y + kSpace4;
}

}  // namespace

float draw_model_block(ImDrawList* list, const ModelBlock& block, ImVec2 at, float width) {
  switch (block.kind) {
    case ModelBlock::Kind::heading:
      return draw_heading(list, block, at, width);
    case ModelBlock::Kind::bullet:
      return draw_bullet(list, block, at, width);
    case ModelBlock::Kind::formula:
      return draw_formula(list, block, at, width);
    case ModelBlock::Kind::table: {
      const auto widths = column_widths(block, width);
      return widths.empty() ? draw_entries(list, block, at, width) : draw_columns(list, block, widths, at, width);
    }
    case ModelBlock::Kind::paragraph:
      break;
  }
  return draw_text_wrapped(list, at, block.text, Style::body, theme().text, width) + kSpace2;
}

}  // namespace curseur::ui
