// Divides the canvas: bar and cursor first, then columns or tabs in the rest.
#include "ui/layout.hpp"

#include <algorithm>

#include "ui/kit/theme.hpp"

namespace curseur::ui {
namespace {

constexpr float kGap = kSpace2;
constexpr float kBarHeight = 48, kRoomyBarHeight = 56;
constexpr float kLowestGraph = 48, kHighestGraph = 190;
constexpr float kLowestPanels = 220;  // minimum height below the cursor; with less, the cursor panel becomes lean

void place_columns(Layout& layout, Rect rest) {
  const float width = rest.width;
  layout.left = rest.cut_left(std::clamp(width * 0.225f, 292.f, 420.f));
  layout.right = rest.cut_right(std::clamp(width * 0.21f, 300.f, 400.f));
  layout.centre = rest.shrunk(kGap, 0);
}

}  // namespace

Arrangement arrangement_for(float width) {
  return width >= kColumnsFrom ? Arrangement::columns : width >= kTabsFrom ? Arrangement::tabs : Arrangement::phone;
}

bool roomy_for(float width, bool finger) { return finger || width < kColumnsFrom; }

float cursor_width(float width) {
  width = std::max(width, kSmallestWidth);
  return width - 2 * kGap;
}

Layout layout_of(float width, float height, bool finger, CursorNeeds needs) {
  width = std::max(width, kSmallestWidth);
  height = std::max(height, kSmallestHeight);
  Layout layout;
  layout.arrangement = arrangement_for(width);
  layout.roomy = roomy_for(width, finger);

  Rect rest{0, 0, width, height};
  layout.bar = rest.cut_top(layout.roomy ? kRoomyBarHeight : kBarHeight);
  rest = rest.shrunk(kGap);

  // The panels below keep about half of the height. The cursor panel first drops the sentence, then shrinks the graph,
  // then drops everything that the outcomes show too.
  const float wanted = height * (layout.arrangement == Arrangement::columns ? 0.14f : 0.12f);
  const float graph = std::clamp(wanted, kLowestGraph, kHighestGraph);
  const float most = rest.height * 0.52f;
  const float tabs = layout.arrangement == Arrangement::columns ? 0 : kTouchHeight + kGap;
  layout.lean = needs.fixed + kLowestGraph + kGap + tabs + kLowestPanels > rest.height;
  layout.brief = layout.lean || layout.arrangement == Arrangement::phone || needs.fixed + needs.sentence + graph > most;
  const float fixed = layout.lean ? needs.lean : needs.fixed + (layout.brief ? 0 : needs.sentence);
  layout.cursor = rest.cut_top(fixed + std::max(kLowestGraph, std::min(graph, most - fixed)));

  rest.cut_top(kGap);
  if (layout.arrangement == Arrangement::columns) {
    place_columns(layout, rest);
  } else {
    layout.tabs = rest.cut_top(kTouchHeight);
    rest.cut_top(kGap);
    layout.centre = rest;
  }
  return layout;
}

}  // namespace curseur::ui
