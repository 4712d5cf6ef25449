// Draws from back to front: grid, bands and areas, lines, thresholds, labels.
#include "ui/chart/draw.hpp"

#include <algorithm>
#include <cmath>

namespace curseur::ui {

namespace {

constexpr float kLightBand = 0.20f, kStrongBand = 0.30f;
constexpr float kAreaOpacity = 0.88f;
constexpr float kMark = 8;

float middle_of_row(float centre, Style style) { return centre - line_height(style) / 2; }

void draw_value_axis(ImDrawList& list, const Chart& chart, const ChartFrame& frame) {
  for (const double value : frame.ticks.values) {
    const float y = frame.y.at(value);
    if (y < frame.plot.y - 0.5f || y > frame.plot.bottom() + 0.5f) continue;
    const bool zero = std::abs(value) < frame.ticks.step * 1e-6;
    draw_hairline_across(list, frame.plot.x, frame.plot.right(), y, zero ? theme().line_strong : theme().grid);
    draw_text(list, {frame.plot.x - kSpace2, middle_of_row(y, Style::caption)}, chart.axis_text(value), Style::caption,
              theme().text_faint, Align::right);
  }
}

std::string date_label(const ChartText& text, const DateTick& tick) {
  if (!tick.january) return text.month_text(tick.month);
  return std::to_string(text.start_year + (text.start_month - 1 + tick.month) / 12);
}

void draw_date_axis(ImDrawList& list, const ChartFrame& frame, const ChartText& text) {
  const float bottom = std::max(frame.plot.bottom(), frame.strip.bottom());
  const float row = bottom + kSpace2;
  float free_from = frame.card.x + kSpace2;
  for (const DateTick& tick : frame.dates.ticks) {
    const float x = frame.x.at(tick.month);
    draw_hairline_down(list, x, bottom, bottom + kSpace1, theme().line_strong);
    const std::string label = date_label(text, tick);
    const float width = text_width(label, Style::caption);
    const float left = std::min(x - width / 2, frame.card.right() - kSpace2 - width);
    if (left < free_from) continue;
    draw_text(list, {left, row}, label, Style::caption, theme().text_faint);
    free_from = left + width + kSpace2;
  }
}

int columns_of(const ChartFrame& frame) { return std::max(1, static_cast<int>(frame.plot.width * pixel_ratio())); }

void draw_fan_band(ImDrawList& list, const ChartFrame& frame, const Curve& curve, int low, int high, float opacity) {
  std::vector<Edge> edges;
  for (const BandPoint& p :
       band_points(curve.quantiles[low], curve.quantiles[high], frame.first, frame.last, columns_of(frame)))
    edges.push_back({frame.x.at(p.month), frame.y.at(p.high), frame.y.at(p.low)});
  draw_band(list, edges, faded(colour_of(curve), opacity));
}

bool is_fan(const Curve& curve) { return curve.shape == Shape::fan && !curve.hidden; }

// False below a logarithmic axis.
bool is_in_plot(const ChartFrame& frame, double value) {
  return frame.y.shows(value) && frame.y.at(value) <= frame.plot.bottom() + kSpace1;
}

void draw_line(ImDrawList& list, const ChartFrame& frame, MonthlyValues values, ImU32 colour,
               float width = kLineWidth) {
  std::vector<ImVec2> points;
  const auto flush = [&] {
    list.AddPolyline(points.data(), static_cast<int>(points.size()), colour, 0, width);
    points.clear();
  };
  for (const ChartPoint& p : line_points(values, frame.first, frame.last, columns_of(frame))) {
    if (frame.y.shows(p.value)) points.emplace_back(frame.x.at(p.month), frame.y.at(p.value));
    else flush();
  }
  flush();
}

// Dashed, to tell it from the open setting's line without colour.
void draw_ghost(ImDrawList& list, const ChartFrame& frame, const Curve& curve) {
  constexpr float kPiece = 5, kGap = 4;
  std::vector<ImVec2> piece;
  float along = 0;
  ImVec2 last{};
  bool begun = false;
  const auto flush = [&] {
    if (piece.size() > 1)
      list.AddPolyline(piece.data(), static_cast<int>(piece.size()), mixed(colour_of(curve), theme().text, 0.35f), 0,
                       1.25f);
    piece.clear();
  };
  for (const ChartPoint& p : line_points(curve.ghost, frame.first, frame.last, columns_of(frame))) {
    const ImVec2 at{frame.x.at(p.month), frame.y.at(p.value)};
    if (!frame.y.shows(p.value)) {
      flush();
      begun = false;
      continue;
    }
    if (!begun) last = at;
    begun = true;
    // Splits the way to this point at every end of a dash or gap.
    const float dx = at.x - last.x, dy = at.y - last.y, length = std::sqrt(dx * dx + dy * dy);
    for (float done = 0; done < length;) {
      const float in_period = std::fmod(along, kPiece + kGap);
      const bool drawn = in_period < kPiece;
      const float step = std::min(length - done, std::max(0.05f, (drawn ? kPiece : kPiece + kGap) - in_period));
      const ImVec2 from{last.x + dx * done / length, last.y + dy * done / length};
      done += step;
      along += step;
      if (!drawn) {
        flush();
        continue;
      }
      if (piece.empty()) piece.push_back(from);
      piece.push_back({last.x + dx * done / length, last.y + dy * done / length});
    }
    last = at;
  }
  flush();
}

// Drawn on top of everything, with a halo, and a ring at every event.
void draw_path(ImDrawList& list, const Chart& chart, const ChartFrame& frame, const Curve& curve) {
  draw_line(list, frame, curve.path, faded(theme().surface, 0.8f), 5);
  draw_line(list, frame, curve.path, mixed(colour_of(curve), theme().text, 0.5f), 2.25f);
  for (const int month : chart.events) {
    if (month < frame.first || month > frame.last || month >= static_cast<int>(curve.path.size())) continue;
    const double value = curve.path[static_cast<std::size_t>(month)];
    if (!frame.y.shows(value)) continue;
    const ImVec2 at{frame.x.at(month), frame.y.at(value)};
    list.AddCircleFilled(at, 4, theme().surface);
    list.AddCircle(at, 4, theme().text, 0, 1.5f);
  }
}

void draw_fan_edges(ImDrawList& list, const Chart& chart, const ChartFrame& frame) {
  for (const Curve& curve : chart.curves)
    for (const std::size_t level : {std::size_t{0}, std::size_t{4}})
      if (is_fan(curve))
        draw_line(list, frame, curve.quantiles[level], faded(colour_of(curve), theme().high_contrast ? 1 : 0.45f), 1);
}

void draw_areas(ImDrawList& list, const Chart& chart, const ChartFrame& frame) {
  std::size_t layer = 0;
  std::vector<double> below(frame.tops.empty() ? 0 : frame.tops[0].size());
  for (const Curve& curve : chart.curves) {
    if (curve.shape != Shape::area || curve.hidden) continue;
    const std::vector<double>& top = frame.tops[layer++];
    std::vector<Edge> edges;
    for (const BandPoint& p : band_points(below, top, frame.first, frame.last, columns_of(frame)))
      edges.push_back({frame.x.at(p.month), frame.y.at(p.high), frame.y.at(p.low)});
    draw_band(list, edges, faded(colour_of(curve), theme().high_contrast ? 1 : kAreaOpacity));
    if (theme().high_contrast) draw_line(list, frame, top, theme().surface, 1.5f);
    below = top;
  }
}

// Writes the name of each area inside it, if there is room.
void draw_area_labels(ImDrawList& list, const Chart& chart, const ChartFrame& frame) {
  const float per_month = frame.plot.width / static_cast<float>(std::max(1, frame.last - frame.first));
  const double per_unit = std::abs(frame.y.value_at(0) - frame.y.value_at(1));
  const double height = per_unit * static_cast<double>(line_height(Style::label) + 2);
  std::vector<double> below(frame.tops.empty() ? 0 : frame.tops[0].size());
  std::size_t layer = 0;
  for (const Curve& curve : chart.curves) {
    if (curve.shape != Shape::area || curve.hidden) continue;
    const std::vector<double>& top = frame.tops[layer++];
    const float width = text_width(curve.label, Style::label) + kSpace3;
    if (const auto place =
            label_place(below, top, frame.first, frame.last, height, static_cast<int>(std::ceil(width / per_month))))
      draw_text(list, {frame.x.at(place->month), middle_of_row(frame.y.at(place->value), Style::label)}, curve.label,
                Style::label, theme().on_data, Align::centre);
    below = top;
  }
}

void draw_threshold(ImDrawList& list, const Chart& chart, const ChartFrame& frame) {
  if (!chart.threshold) return;
  const float y = snapped(frame.y.at(chart.threshold->value));
  for (float x = frame.plot.x; x < frame.plot.right(); x += 7)
    draw_hairline_across(list, x, std::min(x + 4, frame.plot.right()), y, theme().text_faint);
  draw_text(list, {frame.plot.x + kSpace1, y + 2}, chart.threshold->label, Style::caption, theme().text_faint);
}

void draw_strip(ImDrawList& list, const Chart& chart, const ChartFrame& frame, const ChartText& text) {
  if (!chart.strip) return;
  const Strip& strip = *chart.strip;
  double highest = 0;
  for (int t = frame.first; t <= frame.last && t < static_cast<int>(strip.shares.size()); ++t)
    highest = std::max(highest, strip.shares[t]);
  Rect bars = frame.strip;
  bars.cut_top(line_height(Style::caption) + kSpace2);
  const ImVec2 name{frame.plot.x, frame.strip.y + kSpace1};
  draw_text(list, name, highest > 0 ? strip.label : strip.none, Style::caption, theme().text_faint);
  draw_hairline_across(list, bars.x, bars.right(), bars.bottom(), theme().line_strong);
  if (highest <= 0) return;
  const double full = std::max(0.02, highest);
  const float width = frame.x.at(1) - frame.x.at(0);
  for (int t = frame.first; t <= frame.last && t < static_cast<int>(strip.shares.size()); ++t) {
    const auto height = static_cast<float>(strip.shares[t] / full) * bars.height;
    const float left = std::max(bars.x, frame.x.at(t) - width / 2),
                right = std::min(bars.right(), frame.x.at(t) + width / 2);
    if (height > 0 && right > left)
      list.AddRectFilled({snapped(left), bars.bottom() - std::max(height, 1.0f)},
                         {snapped(right) - (width > 4 ? pixel() : 0), bars.bottom()}, colour_of(strip.hue));
  }
  draw_text(list, {frame.plot.x - kSpace2, bars.y - 2}, text.share_text(full), Style::caption, theme().text_faint,
            Align::right);
}

void draw_key(ImDrawList& list, const Curve& curve, LegendKey key, Rect box) {
  box.width = 16;
  const ImVec2 centre = box.centre();
  if (key == LegendKey::curve) return draw_swatch(list, curve, box);
  if (key == LegendKey::median) return draw_box(list, {box.x, centre.y - 1, box.width, 2}, colour_of(curve), 1);
  const float opacity = key == LegendKey::inner_band ? kLightBand + kStrongBand : kLightBand;
  draw_box(list, {box.x, centre.y - 5, box.width, 10}, faded(colour_of(curve), opacity), 2);
}

void draw_header(ImDrawList& list, const Chart& chart, const ChartFrame& frame) {
  draw_text_in(list, frame.title, chart.title, Style::strong, theme().text);
  if (frame.note.y < frame.title.bottom())
    draw_text_in(list, frame.note, chart.note, Style::caption, theme().text_faint);
  else draw_text_wrapped(&list, frame.note.min(), chart.note, Style::caption, theme().text_faint, frame.note.width);
  for (const LegendItem& item : frame.legend) {
    Rect row = item.box;
    const Curve& curve = chart.curves[item.curve];
    if (curve.hidden) draw_outline(list, Rect{row.x, row.centre().y - 5, 12, 10}, theme().text_faint, 2);
    else draw_key(list, curve, item.key, row);
    row.cut_left(16 + kSpace1);
    draw_text_in(list, row, item.label, Style::caption, curve.hidden ? theme().text_faint : theme().text_soft);
  }
}

}  // namespace

void draw_band(ImDrawList& list, const std::vector<Edge>& edges, ImU32 colour) {
  if (edges.size() < 2) return;
  // Four vertices per point: transparent above, both edges, transparent below. No two triangles overlap, so opacity
  // stays even.
  const auto count = static_cast<int>(edges.size());
  const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
  const float fringe = pixel();
  const ImU32 clear = colour & ~IM_COL32_A_MASK;
  list.PrimReserve((count - 1) * 18, count * 4);
  const ImDrawIdx start = list._VtxCurrentIdx;
  for (const Edge& edge : edges) {
    const float bottom = std::max(edge.top, edge.bottom);
    list.PrimWriteVtx({edge.x, edge.top - fringe / 2}, uv, clear);
    list.PrimWriteVtx({edge.x, edge.top + fringe / 2}, uv, bottom - edge.top > 0.01f ? colour : clear);
    list.PrimWriteVtx({edge.x, std::max(bottom - fringe / 2, edge.top + fringe / 2)}, uv,
                      bottom - edge.top > 0.01f ? colour : clear);
    list.PrimWriteVtx({edge.x, std::max(bottom + fringe / 2, edge.top + fringe / 2)}, uv, clear);
  }
  for (int i = 0; i + 1 < count; ++i)
    for (int row = 0; row < 3; ++row) {
      const auto a = start + static_cast<ImDrawIdx>(i * 4 + row), b = a + 4;
      for (const ImDrawIdx index : {a, b, b + 1, a, b + 1, a + 1}) list.PrimWriteIdx(index);
    }
}

void draw_swatch(ImDrawList& list, const Curve& curve, const Rect& box) {
  const ImVec2 centre = box.centre();
  if (curve.shape == Shape::area) return draw_box(list, {box.x, centre.y - 5, 12, 10}, colour_of(curve), 2);
  if (curve.shape == Shape::fan)
    list.AddRectFilled({box.x, centre.y - 5}, {box.right(), centre.y + 5}, faded(colour_of(curve), kLightBand + 0.1f),
                       2);
  list.AddRectFilled({box.x, centre.y - 1}, {box.right(), centre.y + 1}, colour_of(curve));
  if (curve.mark != Mark::dash) draw_mark(list, curve.mark, centre, kMark, colour_of(curve));
}

ImU32 colour_of(Hue hue) {
  const Theme& t = theme();
  const ImU32 colours[app::kHues] = {t.owned,  t.owned_text, t.reserved, t.on_demand, t.unserved,
                                     t.demand, t.accent,     t.second,   t.text_soft};
  return colours[static_cast<std::size_t>(hue)];
}

ImU32 colour_of(const Curve& curve) {
  ImU32 colour = colour_of(curve.hue);
  constexpr float kSeen = 3;  // minimum contrast that WCAG requires of graphics
  for (int i = 0; curve.shape == Shape::line && i < 8 && contrast(colour, theme().surface) < kSeen; ++i)
    colour = mixed(colour, theme().text, 0.12f);
  return colour;
}

void draw_chart(ImDrawList& list, const Chart& chart, const ChartFrame& frame, const ChartText& text) {
  draw_card(list, frame.card);
  draw_chart_on(list, chart, frame, text);
}

void draw_chart_on(ImDrawList& list, const Chart& chart, const ChartFrame& frame, const ChartText& text) {
  draw_header(list, chart, frame);
  draw_value_axis(list, chart, frame);
  draw_date_axis(list, frame, text);
  draw_strip(list, chart, frame, text);
  const Crisp crisp(list);
  list.PushClipRect({frame.plot.x, frame.plot.y - kSpace1},
                    {frame.plot.right() + kSpace1, frame.plot.bottom() + kSpace1}, true);
  // Bands are behind areas, whose colours have a meaning, so the bands' outer edges are drawn again on top.
  const bool crowded = std::count_if(chart.curves.begin(), chart.curves.end(), is_fan) > 1;
  for (const Curve& curve : chart.curves) {
    if (!is_fan(curve)) continue;
    draw_fan_band(list, frame, curve, 0, 4, crowded ? kLightBand * 0.75f : kLightBand);
    draw_fan_band(list, frame, curve, 1, 3, crowded ? kStrongBand * 0.75f : kStrongBand);
  }
  draw_areas(list, chart, frame);
  if (!frame.tops.empty() || theme().high_contrast) draw_fan_edges(list, chart, frame);
  for (const Curve& curve : chart.curves)
    if (curve.shape != Shape::area && !curve.hidden) draw_line(list, frame, curve.values(), colour_of(curve));
  for (const Curve& curve : chart.curves)
    if (!curve.ghost.empty() && !curve.hidden) draw_ghost(list, frame, curve);
  for (const Curve& curve : chart.curves)
    if (!curve.path.empty() && !curve.hidden) draw_path(list, chart, frame, curve);
  draw_threshold(list, chart, frame);
  draw_area_labels(list, chart, frame);
  const bool marked = chart.curves.size() > 1;
  for (const Curve& curve : chart.curves) {
    const auto t = static_cast<std::size_t>(frame.last);
    if (marked && !curve.hidden && curve.shape != Shape::area && curve.mark != Mark::dash &&
        t < curve.values().size() && is_in_plot(frame, curve.values()[t]))
      draw_mark(list, curve.mark, {frame.x.at(frame.last) - 1, frame.y.at(curve.values()[t])}, kMark, colour_of(curve));
  }
  list.PopClipRect();
}

void draw_reading(ImDrawList& list, const Chart& chart, const ChartFrame& frame, int month) {
  const float x = frame.x.at(month);
  const Crisp crisp(list);
  draw_hairline_down(list, x, frame.plot.y, std::max(frame.plot.bottom(), frame.strip.bottom()), theme().text_soft);
  const auto t = static_cast<std::size_t>(month);
  for (const Curve& curve : chart.curves) {
    if (curve.shape == Shape::area || curve.hidden || t >= curve.values().size()) continue;
    if (!is_in_plot(frame, curve.values()[t])) continue;
    const ImVec2 at{x, frame.y.at(curve.values()[t])};
    list.AddCircleFilled(at, 4.5f, theme().surface);
    list.AddCircleFilled(at, 3.25f, colour_of(curve));
  }
}

void draw_selection(ImDrawList& list, const ChartFrame& frame, const TimeView::Selection& selection) {
  const float left = frame.x.at(selection.from), right = frame.x.at(selection.to);
  const float bottom = std::max(frame.plot.bottom(), frame.strip.bottom());
  list.AddRectFilled({left, frame.plot.y}, {right, bottom}, theme().accent_soft);
  draw_hairline_down(list, left, frame.plot.y, bottom, theme().accent);
  draw_hairline_down(list, right, frame.plot.y, bottom, theme().accent);
}

void draw_skeleton(ImDrawList& list, const Rect& card, std::string_view title) {
  draw_card(list, card);
  Rect body = card.shrunk(kSpace4);
  draw_text_in(list, body.cut_top(line_height(Style::strong)), title, Style::strong, theme().text_faint);
  body.cut_top(kSpace4);
  body.cut_left(48);
  const float step = body.height / 4;
  for (int i = 0; i <= 4; ++i)
    draw_hairline_across(list, body.x, body.right(), body.y + step * static_cast<float>(i), theme().grid);
  std::vector<Edge> edges;
  for (int i = 0; i <= 40; ++i) {
    const float share = static_cast<float>(i) / 40, rise = share * share * (3 - 2 * share);
    edges.push_back({body.x + body.width * share, body.bottom() - body.height * (0.12f + 0.62f * rise),
                     body.bottom() - body.height * (0.08f + 0.26f * rise)});
  }
  draw_band(list, edges, theme().grid);
}

}  // namespace curseur::ui
