// A chart as its own SVG file: title, note, legend, plot, caption. No typeface is available here, so text widths are
// estimated, rather too wide than too narrow.
#include <algorithm>
#include <cmath>

#include "app/report/drawing.hpp"
#include "app/report/plot.hpp"

namespace curseur::app {
namespace {

constexpr double kWidth = 960, kHeight = 540, kMargin = 24, kAxis = 64, kLine = 17;
constexpr double kPerLetter = 6.6;  // for the 12 px notes
constexpr std::string_view kStyle =
    "text{font:12px Inter,'Helvetica "
    "Neue',Arial,sans-serif;fill:#616a75}.title{font-size:17px;font-weight:600;fill:#161a1f}"
    ".label{fill:#48515b}polyline{fill:none}.curve{stroke-width:1.75;stroke-linejoin:round}.ghost{stroke-width:1.25;"
    "stroke-dasharray:5 4}"
    ".halo{stroke-width:5;stroke-opacity:.85}.story{stroke-width:2.25}.grid{stroke:#e6e9ed}.axis{stroke:#a9b1ba}."
    "threshold{stroke:#48515b;stroke-dasharray:3 3}";

double width_of(std::string_view text) {
  const auto letters =
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return kPerLetter * static_cast<double>(letters);
}

// Breaks the text at spaces; returns the y of the line below it.
double draw_lines_of(Drawing& drawing, double y, const std::string& text) {
  std::string line;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    if (!line.empty() && width_of(line + " " + word) > kWidth - 2 * kMargin) {
      drawing.text(kMargin, y, line, "start");
      y += kLine;
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
    at = end + 1;
  }
  drawing.text(kMargin, y, line, "start");
  return y + kLine;
}

// The names of the curves or, for a chart of one fan, of its line and bands.
double draw_legend(Drawing& drawing, double y, const Picture& picture) {
  constexpr double kKey = 18, kGap = 6, kBetween = 20;
  double x = kMargin;
  const auto item = [&](const std::string& label, auto&& draw) {
    const double width = kKey + kGap + width_of(label);
    if (x > kMargin && x + width > kWidth - kMargin) {
      x = kMargin;
      y += kLine;
    }
    draw(x, y - 9);
    drawing.text(x + kKey + kGap, y, label, "start", "label");
    x += width + kBetween;
  };
  const auto& curves = picture.chart.curves;
  if (curves.size() == 1 && curves[0].shape == Shape::fan) {
    const char* colour = colour_of(curves[0].hue);
    item(picture.text.median, [&](double at, double top) { drawing.box(at, top + 4, kKey, 2, colour); });
    item(picture.text.inner_range, [&](double at, double top) { drawing.soft_box(at, top, kKey, 10, colour, ".42"); });
    item(picture.text.range, [&](double at, double top) { drawing.soft_box(at, top, kKey, 10, colour, ".16"); });
  } else {
    for (const Curve& curve : curves)
      if (!curve.hidden) item(curve.label, [&](double at, double top) { draw_key(drawing, curve, at, top); });
  }
  return y + kLine;
}

}  // namespace

std::string svg_of(const Picture& picture) {
  Html svg;
  {
    const Chart& chart = picture.chart;
    Drawing drawing(svg, kWidth, kHeight, chart.title, kStyle);
    drawing.box(0, 0, kWidth, kHeight, "#fff");
    drawing.text(kMargin, kMargin + 12, chart.title, "start", "title");
    double y = kMargin + 12 + 1.2 * kLine;
    if (!chart.note.empty()) y = draw_lines_of(drawing, y, chart.note);
    y = draw_legend(drawing, y + 3, picture);
    const Box box{kMargin + kAxis, y, kWidth - kMargin, kHeight - kMargin - 1.5 * kLine - below_plot(chart)};
    draw_plot(drawing, box, chart, picture.text, picture.first, picture.last, true);
    drawing.text(kMargin, kHeight - kMargin + 4, picture.caption, "start");
  }
  return svg.take();
}

}  // namespace curseur::app
