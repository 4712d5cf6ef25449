// Draws bars one device pixel apart.
#include "ui/chart/histogram.hpp"

#include <algorithm>

#include "ui/kit/paint.hpp"

namespace curseur::ui {

namespace {

constexpr float kTailOpacity = 0.45f, kHighTailOpacity = 0.7f;
constexpr float kNarrowestBar = 3;  // layout units

// Merges bins into at most `count` bars of equal width; a bin across the edge of two bars is split between them.
std::vector<double> merged(const std::vector<double>& bins, std::size_t count) {
  if (bins.size() <= std::max<std::size_t>(1, count)) return bins;
  std::vector<double> bars(std::max<std::size_t>(1, count));
  const double bins_a_bar = static_cast<double>(bins.size()) / static_cast<double>(bars.size());
  for (std::size_t b = 0; b < bars.size(); ++b) {
    const double from = static_cast<double>(b) * bins_a_bar, to = from + bins_a_bar;
    for (auto i = static_cast<std::size_t>(from); i < bins.size() && static_cast<double>(i) < to; ++i) {
      const double start = std::max(from, static_cast<double>(i)), end = std::min(to, static_cast<double>(i) + 1);
      bars[b] += bins[i] * (end - start);
    }
  }
  return bars;
}

void draw_quantile_marks(ImDrawList& list, const Rect& box, const AxisScale& x, const core::Quantiles& quantiles) {
  for (const std::size_t i : {std::size_t{0}, std::size_t{2}, std::size_t{4}}) {
    const float at = std::clamp(x.at(quantiles[i]), box.x, box.right());
    draw_mark(list, Mark::triangle_up, {at, box.bottom() + 5}, i == 2 ? 8.f : 6.f,
              i == 2 ? theme().text : theme().text_faint);
  }
}

}  // namespace

AxisScale histogram_scale(const Rect& box, double low, double high) { return {low, high, box.x, box.right()}; }

void draw_histogram(ImDrawList& list, const Rect& box, const std::vector<double>& shares, double low, double high,
                    const HistogramLook& look) {
  const AxisScale x = histogram_scale(box, low, high);
  draw_hairline_across(list, box.x, box.right(), box.bottom(), theme().line_strong);
  if (shares.empty() || !(high > low)) return;
  const std::vector<double> bars = merged(shares, static_cast<std::size_t>(box.width / kNarrowestBar));
  const double highest = *std::max_element(bars.begin(), bars.end());
  if (highest <= 0) return;
  const double width = (high - low) / static_cast<double>(bars.size());
  for (std::size_t i = 0; i < bars.size(); ++i) {
    if (bars[i] <= 0) continue;
    const double from = low + width * static_cast<double>(i), middle = from + width / 2;
    const float height = std::max(pixel(), static_cast<float>(bars[i] / highest) * box.height);
    const bool tail = look.quantiles && (from + width < (*look.quantiles)[0] || from > (*look.quantiles)[4]);
    const ImU32 colour = middle < 0 && look.below_zero ? look.below_zero : look.colour;
    const float left = snapped(x.at(from)), right = std::max(left + pixel(), snapped(x.at(from + width)) - pixel());
    list.AddRectFilled({left, snapped(box.bottom() - height)}, {right, box.bottom()},
                       tail ? faded(colour, theme().high_contrast ? kHighTailOpacity : kTailOpacity) : colour);
  }
  if (low < 0 && high > 0) draw_hairline_down(list, x.at(0), box.y - kSpace1, box.bottom(), theme().text_soft);
  if (look.marked && look.quantiles) draw_quantile_marks(list, box, x, *look.quantiles);
}

}  // namespace curseur::ui
