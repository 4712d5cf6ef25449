#include "ui/finding/bars.hpp"

#include <algorithm>

namespace curseur::ui {
namespace {

constexpr float kWide = 560;  // from this width on, label, bar and value are side by side
constexpr float kBar = 8, kRow = 28;

}  // namespace

float draw_bars(const Rect& column, const std::vector<BarRow>& rows, double zero, double furthest) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  double low = zero, high = std::max(zero, furthest);
  for (const BarRow& row : rows) {
    low = std::min({low, row.from - row.error, row.to - row.error});
    high = std::max({high, row.from + row.error, row.to + row.error});
  }
  if (!(low < high)) high = low + 1;
  const bool wide = column.width >= kWide;
  float y = column.y;
  for (const BarRow& row : rows) {
    const float label_width = wide ? column.width * 0.38f : column.width;
    const float label_height = draw_text_wrapped(nullptr, {}, row.label, Style::body, 0, label_width);
    const float value_height = line_height(Style::label);
    const float height = wide ? std::max(kRow, label_height + kSpace3) : label_height + value_height + kBar + kSpace6;
    Rect line{column.x, y, column.width, height};
    Rect bar;
    if (wide) {
      draw_text_wrapped(&list, {column.x, y + (height - label_height) / 2}, row.label, Style::body, theme().text,
                        label_width);
      line.cut_left(label_width);
      draw_text_in(list, line.cut_right(column.width * 0.27f), row.value, Style::label, theme().text_soft,
                   Align::right);
      bar = line.shrunk(kSpace3, (height - kBar) / 2);
    } else {
      draw_text_wrapped(&list, {column.x, y}, row.label, Style::body, theme().text, label_width);
      line.cut_top(label_height);
      draw_text_in(list, line.cut_top(value_height + kSpace1), row.value, Style::label, theme().text_soft);
      bar = line.cut_top(kBar + 2 * kSpace1).shrunk(kSpace1, kSpace1);
    }
    const auto place = [&](double value) {
      return bar.x + static_cast<float>((value - low) / (high - low)) * bar.width;
    };
    const Crisp crisp(list);
    draw_box(list, {bar.x, bar.y + kBar / 2 - 0.5f, bar.width, 1}, theme().grid, 0);
    const float left = std::min(place(row.from), place(row.to)), right = std::max(place(row.from), place(row.to));
    draw_box(list, rect_between(left, bar.y, std::max(right, left + 1), bar.bottom()),
             row.is_span ? faded(row.colour, 0.45f) : row.colour, 2);
    if (row.is_span) {
      list.AddCircleFilled({place(row.from), bar.centre().y}, 4, theme().surface);
      list.AddCircle({place(row.from), bar.centre().y}, 4, row.colour, 0, 1.5f);
      list.AddCircleFilled({place(row.to), bar.centre().y}, 4.5f, row.colour);
    }
    if (row.error > 0) {
      const float a = place(row.to - row.error), b = place(row.to + row.error), middle = bar.centre().y;
      draw_box(list, rect_between(a, middle - 0.75f, b, middle + 0.75f), theme().text_soft, 0);
      for (const float end : {a, b}) draw_box(list, {end - 0.75f, middle - 4, 1.5f, 8}, theme().text_soft, 0);
    }
    draw_hairline_down(list, place(zero), bar.y - 5, bar.bottom() + 5, theme().line_strong);
    y += height;
  }
  return y - column.y;
}

float draw_pair(const Rect& at, const std::string& name, const std::string& value) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float value_width = text_width(value, Style::label), line = 22;
  if (text_width(name, Style::body) + value_width + kSpace4 <= at.width) {
    draw_text_in(list, {at.x, at.y, at.width, line}, name, Style::body, theme().text);
    draw_text_in(list, {at.x, at.y, at.width, line}, value, Style::label, theme().text_soft, Align::right);
    return line + 2;
  }
  const float height = draw_text_wrapped(&list, at.min(), name, Style::body, theme().text, at.width);
  return height + draw_text_wrapped(&list, {at.x, at.y + height}, value, Style::label, theme().text_soft, at.width) +
         kSpace2;
}

}  // namespace curseur::ui
