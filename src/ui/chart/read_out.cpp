// The read-out card: the month, then one row per series with its median and range.
#include <algorithm>

#include "ui/chart/draw.hpp"

namespace curseur::ui {

namespace {

constexpr float kRow = 20, kPad = kSpace3, kGap = kSpace4, kSwatch = 16, kNarrow = 600;

struct ReadOutRow {
  const Curve* curve;  // null for the strip
  std::string label, value, range;
};

ReadOutRow row_of(const Chart& chart, const Curve& curve, std::size_t t) {
  ReadOutRow row{&curve, curve.label, chart.value_text(curve.values()[t]), {}};
  if (curve.shape == Shape::fan)
    row.range = chart.value_text(curve.quantiles[0][t]) + " – " + chart.value_text(curve.quantiles[4][t]);
  return row;
}

std::vector<ReadOutRow> rows_of(const Chart& chart, const ChartText& text, int month) {
  const auto t = static_cast<std::size_t>(month);
  std::vector<ReadOutRow> rows;
  const auto has = [&](const Curve& curve) {
    return !curve.hidden && t < curve.values().size() && (curve.shape != Shape::fan || t < curve.quantiles[4].size());
  };
  for (const Curve& curve : chart.curves)
    if (curve.shape != Shape::area && has(curve)) rows.push_back(row_of(chart, curve, t));
  // In the order of the stack, the top one first.
  for (auto curve = chart.curves.rbegin(); curve != chart.curves.rend(); ++curve)
    if (curve->shape == Shape::area && has(*curve)) rows.push_back(row_of(chart, *curve, t));
  if (chart.strip && t < chart.strip->shares.size())
    rows.push_back({nullptr, chart.strip->label, text.share_text(chart.strip->shares[t]), {}});
  return rows;
}

struct Widths {
  float label = 0, value = 0, range = 0;
};
Widths widths_of(const std::vector<ReadOutRow>& rows, const ChartText& text) {
  Widths w;
  bool ranges = false;
  for (const ReadOutRow& row : rows) {
    w.label = std::max(w.label, text_width(row.label, Style::caption));
    w.value = std::max(w.value, text_width(row.value, Style::label));
    w.range = std::max(w.range, text_width(row.range, Style::caption));
    ranges = ranges || !row.range.empty();
  }
  if (ranges) {
    w.value = std::max(w.value, text_width(text.median, Style::caption));
    w.range = std::max(w.range, text_width(text.range, Style::caption));
  }
  return w;
}

}  // namespace

void draw_read_out(ImDrawList& list, const Chart& chart, const ChartFrame& frame, const ChartText& text, int month,
                   const Rect& within) {
  const std::vector<ReadOutRow> rows = rows_of(chart, text, month);
  if (rows.empty()) return;
  Widths w = widths_of(rows, text);
  const std::string date = text.month_text(month);
  float label_width = std::max(kSwatch + kSpace2 + w.label, text_width(date, Style::strong));
  const float room = within.width - 2 * kSpace2 - w.value - kGap - 2 * kPad;
  if (label_width + w.range + kGap > room) w.range = 0;  // on a very narrow screen the names matter more
  const float others = w.value + kGap + (w.range > 0 ? w.range + kGap : 0) + 2 * kPad;
  label_width = std::min(label_width, within.width - 2 * kSpace2 - others);
  const float width = label_width + others;
  const float height = kRow * static_cast<float>(rows.size() + 1) + 2 * kPad - kSpace1;
  const float x = frame.x.at(month);
  float left = x + kSpace4;
  if (left + width > within.right() - kSpace2) left = x - kSpace4 - width;
  left = std::clamp(left, within.x + kSpace2, std::max(within.x + kSpace2, within.right() - kSpace2 - width));
  // On a narrow screen the card would hide the plot, so it is placed above the plot as far as there is room.
  const float wanted = within.width < kNarrow ? frame.plot.y - height - kSpace2 : frame.plot.y;
  const float top =
      std::clamp(wanted, within.y + kSpace2, std::max(within.y + kSpace2, within.bottom() - kSpace2 - height));
  const Rect card{left, top, width, height};
  draw_raised(list, card);

  Rect body = card.shrunk(kPad);
  const float value_x = body.x + label_width + kGap + w.value, range_x = body.right();
  Rect head = body.cut_top(kRow);
  draw_text(list, {head.x, head.y - 1}, date, Style::strong, theme().text);
  if (w.range > 0) {
    draw_text(list, {value_x, head.y + 1}, text.median, Style::caption, theme().text_faint, Align::right);
    draw_text(list, {range_x, head.y + 1}, text.range, Style::caption, theme().text_faint, Align::right);
  }
  for (const ReadOutRow& row : rows) {
    Rect line = body.cut_top(kRow);
    const float y = line.y + (kRow - line_height(Style::caption)) / 2;
    Rect label{line.x, line.y, label_width, kRow};
    const Rect swatch = label.cut_left(kSwatch);
    label.cut_left(kSpace2);
    if (row.curve) draw_swatch(list, *row.curve, swatch);
    else draw_mark(list, Mark::square, swatch.centre(), 10, colour_of(chart.strip->hue));
    draw_text_in(list, label, row.label, Style::caption, theme().text_soft);
    draw_text(list, {value_x, y}, row.value, Style::label, theme().text, Align::right);
    if (w.range > 0) draw_text(list, {range_x, y}, row.range, Style::caption, theme().text_soft, Align::right);
  }
}

}  // namespace curseur::ui
