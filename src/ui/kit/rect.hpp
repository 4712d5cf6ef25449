// A rectangle in layout units (CSS pixels), y down. Used by all drawing code.
#pragma once

#include <algorithm>
#include <imgui.h>

namespace curseur::ui {

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  bool empty() const { return width <= 0 || height <= 0; }
  ImVec2 min() const { return {x, y}; }
  ImVec2 max() const { return {right(), bottom()}; }
  ImVec2 size() const { return {width, height}; }
  ImVec2 centre() const { return {x + width / 2, y + height / 2}; }
  bool contains(ImVec2 point) const { return point.x >= x && point.x < right() && point.y >= y && point.y < bottom(); }
  Rect shrunk(float dx, float dy) const { return {x + dx, y + dy, width - 2 * dx, height - 2 * dy}; }
  Rect shrunk(float by) const { return shrunk(by, by); }

  // Cut a strip off one side: return the strip, keep the rest.
  Rect cut_top(float size) {
    const float cut = std::min(size, height);
    const Rect strip{x, y, width, cut};
    y += cut;
    height -= cut;
    return strip;
  }
  Rect cut_bottom(float size) {
    const float cut = std::min(size, height);
    height -= cut;
    return {x, y + height, width, cut};
  }
  Rect cut_left(float size) {
    const float cut = std::min(size, width);
    const Rect strip{x, y, cut, height};
    x += cut;
    width -= cut;
    return strip;
  }
  Rect cut_right(float size) {
    const float cut = std::min(size, width);
    width -= cut;
    return {x + width, y, cut, height};
  }
};

inline Rect rect_between(float left, float top, float right, float bottom) {
  return {left, top, right - left, bottom - top};
}

}  // namespace curseur::ui
