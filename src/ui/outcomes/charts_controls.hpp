// Sizes and choices shared by the code that places the charts and the code that draws their controls.
#pragma once

#include <string_view>
#include <vector>

#include "app/state.hpp"

namespace curseur::ui {

inline constexpr float kTwoColumnsFrom = 620, kThreeColumnsFrom = 1000;
inline constexpr float kControl = 28, kTouchRow = 40;  // height of the controls: in a title, in their own row

inline int columns_for(float width) { return width >= kThreeColumnsFrom ? 3 : width >= kTwoColumnsFrom ? 2 : 1; }

// For the large chart; no names if there is only one region.
struct RegionChoice {
  std::vector<std::string_view> names;
  float width = 0;  // side by side
  float list_width = 0;  // of a drop-down list
};
RegionChoice region_choice(const app::State& state);

}  // namespace curseur::ui
