// SVG shapes inside a page or a separate file. Classes define their look: report.css, or the file's own style.
#pragma once

#include <algorithm>
#include <string>

#include "app/report/html.hpp"

namespace curseur::app {

inline constexpr const char* kInk = "#161a1f";
inline constexpr const char* kAccent = "#4150c4";

class Drawing {
 public:
  Drawing(Html& html, double width, double height, const std::string& name) : html_(html) {
    html_.open(
        "svg",
        {{"viewBox", "0 0 " + coordinate(width) + " " + coordinate(height)}, {"role", "img"}, {"aria-label", name}});
  }
  // A separate file; this is its size unless the viewer sets another.
  Drawing(Html& html, double width, double height, const std::string& name, std::string_view style) : html_(html) {
    html_.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                       {"width", coordinate(width)},
                       {"height", coordinate(height)},
                       {"viewBox", "0 0 " + coordinate(width) + " " + coordinate(height)},
                       {"role", "img"},
                       {"aria-label", name}});
    html_.open("style").raw(style).close();
  }
  ~Drawing() { html_.close(); }
  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;

  void line(double x1, double y1, double x2, double y2, const char* name) {
    html_.leaf("line", {{"x1", coordinate(x1)},
                        {"y1", coordinate(y1)},
                        {"x2", coordinate(x2)},
                        {"y2", coordinate(y2)},
                        {"class", name}});
  }
  // `anchor`: "start", "middle" or "end".
  void text(double x, double y, const std::string& words, const char* anchor, const char* name = "") {
    html_.element("text", words,
                  {{"x", coordinate(x)}, {"y", coordinate(y)}, {"text-anchor", anchor}, {"class", name}});
  }
  void path(const std::string& points, const char* colour, const char* name) {
    html_.leaf("polyline", {{"points", points}, {"stroke", colour}, {"class", name}});
  }
  void area(const std::string& points, const char* colour, const char* opacity) {
    html_.leaf("polygon", {{"points", points}, {"fill", colour}, {"fill-opacity", opacity}});
  }
  void box(double x, double y, double width, double height, const char* colour, const char* name = "") {
    html_.leaf("rect", {{"x", coordinate(x)},
                        {"y", coordinate(y)},
                        {"width", coordinate(std::max(0.0, width))},
                        {"height", coordinate(std::max(0.0, height))},
                        {"fill", colour},
                        {"class", name}});
  }
  void soft_box(double x, double y, double width, double height, const char* colour, const char* opacity) {
    html_.leaf("rect", {{"x", coordinate(x)},
                        {"y", coordinate(y)},
                        {"width", coordinate(width)},
                        {"height", coordinate(height)},
                        {"fill", colour},
                        {"fill-opacity", opacity}});
  }
  void disc(double x, double y, double radius, const char* fill, const char* stroke) {
    html_.leaf(
        "circle",
        {{"cx", coordinate(x)}, {"cy", coordinate(y)}, {"r", coordinate(radius)}, {"fill", fill}, {"stroke", stroke}});
  }

 private:
  Html& html_;
};

inline std::string point(double x, double y) { return coordinate(x) + "," + coordinate(y) + " "; }

}  // namespace curseur::app
