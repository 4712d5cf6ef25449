// Draws bands, curve and axis; cursor_best.cpp draws the best places.
#include "ui/cursor/cursor_graph.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/say/number_format.hpp"
#include "ui/kit/paint.hpp"

namespace curseur::ui {
namespace {

constexpr float kSlice = 2;  // layout units between the points of a curve

template <class Value>
Smooth curve_of(const app::CursorSweep& sweep, Value value) {
  std::vector<double> xs, ys;
  for (const auto& point : sweep.points) {
    xs.push_back(point.pace);
    ys.push_back(value(point));
  }
  return {std::move(xs), std::move(ys)};
}

// Fills the area between two curves y(x), without seams between the slices.
template <class Upper, class Lower>
void fill_between(ImDrawList& list, const Rect& graph, ImU32 colour, Upper upper, Lower lower) {
  const ImDrawListFlags before = std::exchange(list.Flags, list.Flags & ~ImDrawListFlags_AntiAliasedFill);
  const int slices = std::max(1, static_cast<int>(graph.width / kSlice));
  float x = graph.x, high = upper(x), low = lower(x);
  for (int i = 1; i <= slices; ++i) {
    const float to = graph.x + graph.width * static_cast<float>(i) / static_cast<float>(slices);
    const float to_high = upper(to), to_low = lower(to);
    list.AddQuadFilled({x, high}, {to, to_high}, {to, to_low}, {x, low}, colour);
    x = to;
    high = to_high;
    low = to_low;
  }
  list.Flags = before;
}

template <class Y>
void stroke(ImDrawList& list, const Rect& graph, ImU32 colour, float thickness, Y y) {
  const int slices = std::max(1, static_cast<int>(graph.width / kSlice));
  for (int i = 0; i <= slices; ++i) {
    const float x = graph.x + graph.width * static_cast<float>(i) / static_cast<float>(slices);
    list.PathLineTo({x, y(x)});
  }
  list.PathStroke(colour, 0, thickness);
}

// Vertical lines that a label should avoid: always the handle's, the others if possible.
struct Uprights {
  float handle;
  std::span<const float> guides;
};

// Where a label fits in its band, as far from the curve as possible; nothing if the band is too thin.
template <class Upper, class Lower, class Curve>
std::optional<ImVec2> label_place(const Rect& graph, ImVec2 size, const Uprights& uprights, Upper upper, Lower lower,
                                  Curve curve) {
  constexpr int kAcross = 40, kDown = 5;
  std::optional<ImVec2> best;
  float best_room = -100;
  for (int i = 0; i <= kAcross; ++i) {
    const float x = graph.x + kSpace2 + (graph.width - size.x - 2 * kSpace2) * static_cast<float>(i) / kAcross;
    const auto crossed = [&](float line) { return line > x - 4 && line < x + size.x + 4; };
    if (crossed(uprights.handle)) continue;
    const float crossing = std::ranges::any_of(uprights.guides, crossed) ? 10.f : 0.f;
    float top = graph.y, bottom = graph.bottom();
    for (int k = 0; k <= 4; ++k) {
      const float at = x + size.x * static_cast<float>(k) / 4;
      top = std::max(top, upper(at));
      bottom = std::min(bottom, lower(at));
    }
    const float spare = bottom - top - size.y - 4;
    if (spare < 0) continue;
    for (int j = 0; j <= kDown; ++j) {
      const float y = top + 2 + spare * static_cast<float>(j) / kDown;
      float room = std::min(spare, 12.f) - crossing;  // prefer a thick part of the band to a thin one
      float apart = 1000;
      for (int k = 0; k <= 4; ++k) {
        const float line = curve(x + size.x * static_cast<float>(k) / 4);
        apart = std::min(apart, line < y ? y - line : line > y + size.y ? line - y - size.y : 0.f);
      }
      room += 2 * std::min(apart, 14.f);
      if (room > best_room + 0.01f) {
        best_room = room;
        best = ImVec2{x, y};
      }
    }
  }
  return best;
}

}  // namespace

CursorCurves::CursorCurves(const app::CursorSweep& sweep)
    : slow(curve_of(sweep, [](const auto& p) { return p.verdict.too_slow.probability; })),
      slow_or_right(
          curve_of(sweep, [](const auto& p) { return p.verdict.too_slow.probability + p.verdict.right.probability; })),
      npv(curve_of(sweep, [](const auto& p) { return p.npv.mean; })),
      npv_error(curve_of(sweep, [](const auto& p) { return p.npv.se; })) {}

void fit_npv(CursorAxes& axes, const app::CursorSweep& sweep) {
  if (sweep.points.empty()) return;
  double low = 1e300, high = -1e300;
  for (const auto& point : sweep.points) {
    low = std::min(low, point.npv.mean - 2 * point.npv.se);
    high = std::max(high, point.npv.mean + 2 * point.npv.se);
  }
  if (!(high > low)) high = low + 1;
  const double air = (high - low) * 0.06;
  axes.npv_low = low - air;
  axes.npv_high = high + air;
}

void draw_cursor_bands(ImDrawList& list, const Panel& panel, const CursorAxes& axes, const CursorCurves& curves,
                       std::span<const float> guides) {
  const Theme& t = theme();
  const Rect& graph = axes.graph;
  const float strength = t.high_contrast ? 0.3f : t.dark ? 0.46f : 0.38f;
  const auto tint = [&](ImU32 colour) { return mixed(t.surface, colour, strength); };
  const auto y_of_share = [&](double share) {
    return graph.bottom() - graph.height * static_cast<float>(std::clamp(share, 0.0, 1.0));
  };
  const auto floor = [&](float) { return graph.bottom(); };
  const auto ceiling = [&](float) { return graph.y; };
  const auto slow = [&](float x) { return y_of_share(curves.slow.at(axes.pace_at(x))); };
  const auto right = [&](float x) {
    return y_of_share(std::max(curves.slow.at(axes.pace_at(x)), curves.slow_or_right.at(axes.pace_at(x))));
  };
  const auto npv = [&](float x) { return axes.y_of(curves.npv.at(axes.pace_at(x))); };

  fill_between(list, graph, tint(t.too_slow), slow, floor);
  fill_between(list, graph, tint(t.right), right, slow);
  fill_between(list, graph, tint(t.too_fast), ceiling, right);
  const Crisp crisp(list);
  const ImU32 border = t.high_contrast ? t.line_strong : t.surface;
  stroke(list, graph, border, 1.5f, slow);
  stroke(list, graph, border, 1.5f, right);
  if (t.high_contrast) draw_outline(list, graph, border, 0);

  const double pace = std::clamp(panel.state.document.scenario.planning.pace, kSlowest, kFastest);
  const Uprights uprights{axes.x_of(pace), guides};
  const auto label = [&](const char* key, auto upper, auto lower) {
    const char* text = panel.word(key);
    const ImVec2 size{text_width(text, Style::strong), line_height(Style::strong)};
    if (const auto at = label_place(graph, size, uprights, upper, lower, npv))
      draw_text(list, *at, text, Style::strong, t.text);
  };
  label("cursor.too_slow", slow, floor);
  label("cursor.right", right, slow);
  label("cursor.too_fast", ceiling, right);
}

void draw_cursor_curve(ImDrawList& list, const CursorAxes& axes, const CursorCurves& curves) {
  const Theme& t = theme();
  const auto y = [&](double errors) {
    return [&axes, &curves, errors](float x) {
      const double pace = axes.pace_at(x);
      return axes.y_of(curves.npv.at(pace) + errors * curves.npv_error.at(pace));
    };
  };
  fill_between(list, axes.graph, faded(t.text, 0.22f), y(2), y(-2));
  const Crisp crisp(list);
  stroke(list, axes.graph, faded(t.surface, 0.6f), kLineWidth + 2.5f, y(0));
  stroke(list, axes.graph, t.text, kLineWidth, y(0));
}

void draw_money_axis(ImDrawList& list, const Panel& panel, const CursorAxes& axes, float width) {
  const Theme& t = theme();
  const Rect& graph = axes.graph;
  const double range = axes.npv_high - axes.npv_low;
  const int wanted = std::max(1, static_cast<int>(graph.height / 30));
  const double rough = range / wanted, power = std::pow(10.0, std::floor(std::log10(rough)));
  const double first = rough / power, step = power * (first > 5 ? 10 : first > 2 ? 5 : first > 1 ? 2 : 1);
  const float half = line_height(Style::caption) / 2;
  for (double tick = std::ceil(axes.npv_low / step) * step; tick <= axes.npv_high; tick += step) {
    const double value = std::fabs(tick) < step * 1e-6 ? 0 : tick;
    const float y = axes.y_of(value);
    list.AddRectFilled({graph.right(), snapped(y)}, {graph.right() + 4, snapped(y) + pixel()}, t.line_strong);
    if (value == 0) draw_hairline_across(list, graph.x, graph.right(), y, faded(t.text, 0.35f));
    // Beside its tick; at the ends, as close to it as the graph's height allows.
    const float top = std::clamp(y - half, graph.y - 2, std::max(graph.y - 2, graph.bottom() + 4 - 2 * half));
    draw_text_in(list, {graph.right() + kSpace2, top, width - kSpace2, 2 * half},
                 app::money_text(value, panel.language(), 2), Style::caption, t.text_soft);
  }
}

void draw_cursor_loading(ImDrawList& list, const Panel& panel, const CursorAxes& axes, const Rect& best_rows) {
  const Theme& t = theme();
  draw_box(list, axes.graph, t.field, kRoundingSmall);
  // On the side away from the handle.
  const bool on_left = panel.state.document.scenario.planning.pace >= 0.5 || axes.graph.width < 400;
  draw_text_in(list, axes.graph.shrunk(kSpace3, 0), panel.word("cursor.loading"), Style::body, t.text_soft,
               on_left ? Align::left : Align::right);
  // Where the best places will appear.
  constexpr std::array<std::pair<double, double>, 3> kBars = {{{0.3, 0.6}, {0.25, 0.5}, {0.1, 0.35}}};
  for (std::size_t i = 0; i < kBars.size() && !best_rows.empty(); ++i) {
    const float y = best_rows.y + kBestRow * (static_cast<float>(i) + 0.5f);
    list.AddRectFilled({axes.x_of(kBars[i].first), y - 3}, {axes.x_of(kBars[i].second), y + 3}, t.field, 3);
  }
}

}  // namespace curseur::ui
