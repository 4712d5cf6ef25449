// Sizes and choices that the placing of the charts and the drawing of their controls share.
#pragma once

#include <string_view>
#include <vector>

#include "app/state.hpp"

namespace curseur::ui {

inline constexpr float kTwoColumnsFrom = 620, kThreeColumnsFrom = 1000;
inline constexpr float kControl = 28, kTouchRow = 40;  // height of the controls: in a title, in a row of their own

inline int columns_for(float width) { return width >= kThreeColumnsFrom ? 3 : width >= kTwoColumnsFrom ? 2 : 1; }

// Of the large chart; no names where there is one region alone.
struct RegionChoice {
  std::vector<std::string_view> names;
  float width = 0;  // side by side
  float list_width = 0;  // of a drop-down list
};
RegionChoice region_choice(const app::State& state);

}  // namespace curseur::ui
