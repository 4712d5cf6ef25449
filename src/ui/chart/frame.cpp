// Header (title, note, legend), value axis on the left, plot, strip, dates.
#include "ui/chart/frame.hpp"

#include <algorithm>
#include <cmath>

namespace curseur::ui {

namespace {

constexpr float kPadding = kSpace4;
constexpr float kSwatch = 16, kLegendGap = kSpace4;
constexpr float kLegendRow = 20;
constexpr float kGutter = 48;  // minimum width of the value labels: keeps stacked plots aligned
constexpr float kDateRow = 24;
constexpr float kStripHeight = 38;
constexpr float kPerInterval = 26;  // minimum layout units between round values

std::vector<LegendItem> legend_items(const Chart& chart, const ChartText& text) {
  if (chart.curves.size() == 1 && chart.curves[0].shape == Shape::fan)
    return {{{}, LegendKey::median, 0, text.median},
            {{}, LegendKey::inner_band, 0, text.inner_range},
            {{}, LegendKey::outer_band, 0, text.range}};
  std::vector<LegendItem> items;
  for (std::size_t i = 0; i < chart.curves.size(); ++i)
    items.push_back({{}, LegendKey::curve, i, chart.curves[i].label});
  return items;
}

// Places items from left to right in rows; returns the height.
float place_legend(std::vector<LegendItem>& items, ImVec2 at, float width) {
  float x = at.x, y = at.y;
  for (LegendItem& item : items) {
    const float needed = kSwatch + kSpace1 + text_width(item.label, Style::caption);
    if (x > at.x && x + needed > at.x + width) {
      x = at.x;
      y += kLegendRow;
    }
    item.box = {x, y, std::min(needed, width), kLegendRow};
    x += needed + kLegendGap;
  }
  return items.empty() ? 0 : y + kLegendRow - at.y;
}

float title_width(const Chart& chart) { return text_width(chart.title, Style::strong); }

// Takes more than one line if it is wider than the room.
float title_height(const Chart& chart, float width) {
  return draw_text_wrapped(nullptr, {0, 0}, chart.title, Style::strong, 0, width) - 2;
}

// The note is beside the title if both fit, otherwise below it.
bool note_beside(const Chart& chart, float width) {
  return title_width(chart) + kSpace3 + text_width(chart.note, Style::caption) <= width;
}

// Below the title, on as many lines as needed, including the gap above it.
float note_height(const Chart& chart, float width) {
  if (chart.note.empty()) return 0;
  return draw_text_wrapped(nullptr, {0, 0}, chart.note, Style::caption, 0, width) + kSpace1 - 2;
}

float gutter_of(const Chart& chart, const Ticks& ticks) {
  float widest = 0;
  for (const double value : ticks.values) widest = std::max(widest, text_width(chart.axis_text(value), Style::caption));
  return std::max(kGutter, widest + kSpace2);
}

}  // namespace

ValueRange settled_range(const std::optional<ValueRange>& held, const ValueRange& data) {
  constexpr double kFits = 0.55, kRoom = 0.06;  // shares of the axis
  const double extent = data.high - data.low;
  if (held && data.low >= held->low && data.high <= held->high && extent >= kFits * (held->high - held->low))
    return *held;
  if (extent <= 0) return {0, 1};
  return {data.low < 0 ? data.low - kRoom * extent : data.low, data.high > 0 ? data.high + kRoom * extent : data.high};
}

ValueRange settled_log_range(const std::optional<ValueRange>& held, const ValueRange& data) {
  constexpr double kLeast = 1.2;  // the minimum ratio between the ends: small changes must not look like mountains
  const auto logs = [](const ValueRange& range) { return ValueRange{std::log(range.low), std::log(range.high)}; };
  ValueRange wanted = data;
  if (wanted.high < wanted.low * kLeast) wanted = {wanted.low / kLeast, wanted.high * kLeast};
  // Both ends move, so both get some room.
  constexpr double kFits = 0.55, kRoom = 0.04;
  const ValueRange now = logs(wanted);
  if (held && held->low > 0) {
    const ValueRange before = logs(*held);
    if (now.low >= before.low && now.high <= before.high && now.high - now.low >= kFits * (before.high - before.low))
      return *held;
  }
  const double room = kRoom * (now.high - now.low);
  return {std::exp(now.low - room), std::exp(now.high + room)};
}

float header_height(const Chart& chart, const ChartText& text, float card_width, float aside) {
  const float width = card_width - 2 * kPadding - aside;
  const float titles = title_height(chart, width) + (note_beside(chart, width) ? 0 : note_height(chart, width));
  std::vector<LegendItem> items = legend_items(chart, text);
  const float legend = place_legend(items, {0, 0}, card_width - 2 * kPadding);
  return titles + (legend > 0 ? kSpace1 + legend : 0) + kSpace3;
}

float card_height(const Chart& chart, float header, float plot) {
  return kPadding + header + plot + (chart.strip ? kStripHeight + kSpace1 : 0) + kDateRow + kPadding / 2;
}

ChartFrame frame_of(const Chart& chart, const ChartText& text, const Rect& card, float header, MonthRange months,
                    const std::optional<ValueRange>& held, float aside) {
  ChartFrame frame;
  frame.card = card;
  const int first = frame.first = months.first, last = frame.last = months.last;
  Rect body = card.shrunk(kPadding);
  Rect head = body.cut_top(header);
  const float room = head.width - aside;
  frame.title = {head.x, head.y, std::min(title_width(chart) + 1, room), title_height(chart, room)};
  frame.note = note_beside(chart, room)
                   ? rect_between(frame.title.right() + kSpace3, head.y, head.x + room, frame.title.bottom())
                   : Rect{head.x, frame.title.bottom() + kSpace1, room, note_height(chart, room) - kSpace1};
  const float legend_y = std::max(frame.title.bottom(), frame.note.bottom()) + kSpace1;
  frame.legend = legend_items(chart, text);
  place_legend(frame.legend, {head.x, legend_y}, head.width);

  body.cut_bottom(kDateRow - kPadding / 2);
  if (chart.strip) {
    frame.strip = body.cut_bottom(kStripHeight);
    body.cut_bottom(kSpace1);
  }
  frame.tops = tops_of(chart);
  const ValueRange data = shown_range(chart, frame.tops, first, last);
  const ValueRange range = chart.logarithmic         ? settled_log_range(held, data)
                           : chart.low && chart.high ? data
                                                     : settled_range(held, data);
  const int intervals = std::max(3, static_cast<int>(body.height / kPerInterval));
  frame.ticks =
      chart.logarithmic ? log_ticks(range.low, range.high, intervals) : value_ticks(range.low, range.high, intervals);
  const float gutter = gutter_of(chart, frame.ticks);
  frame.plot = body;
  frame.plot.cut_left(gutter);
  frame.plot.cut_right(kSpace1);
  frame.strip.x = frame.plot.x;
  frame.strip.width = frame.plot.width;
  frame.x = {months.from, months.to, frame.plot.x, frame.plot.right()};
  frame.y = {range.low, range.high, frame.plot.bottom(), frame.plot.y, chart.logarithmic};
  const float month_width = text_width(text.month_text(first), Style::caption) + kSpace4 + kSpace2;
  frame.dates = date_ticks(text.start_year, text.start_month, first, last, frame.plot.width,
                           text_width("2026", Style::caption) + kSpace3, month_width);
  std::erase_if(frame.dates.ticks,
                [&](const DateTick& tick) { return tick.month < months.from || tick.month > months.to; });
  return frame;
}

}  // namespace curseur::ui
