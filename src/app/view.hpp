// How the person looks at the document: kept, but no part of it. Which theme and contrast `automatic` means, the platform
// says.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "core/decide/frontier.hpp"

namespace curseur::app {

enum class Language { en, fr };
enum class Theme { automatic, light, dark };
enum class Contrast { automatic, normal, high };
enum class Overlay { none, about, changes, keep, palette, help };
enum class StoryChoice { bad, median, good, picked };
inline constexpr std::size_t kStoryChoices = 4;

// Per cent. Larger text is a larger cockpit on the same screen (CockpitLoop::zoom).
inline constexpr std::array<int, 5> kTextSizes = {100, 115, 130, 150, 175};
// So many steps further, as far as they reach; 0 = the normal one.
constexpr int text_size_beside(int size, int steps) {
  const auto at = std::find(kTextSizes.begin(), kTextSizes.end(), size) - kTextSizes.begin() + steps;
  const auto last = static_cast<std::ptrdiff_t>(kTextSizes.size()) - 1;
  return steps == 0 ? kTextSizes.front() : kTextSizes[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, last))];
}

struct View {
  Language language = Language::en;
  Theme theme = Theme::automatic;
  bool system_prefers_dark = true;
  bool reduced_motion = false;
  Contrast contrast = Contrast::automatic;
  bool system_prefers_contrast = false;
  int text_size = kTextSizes.front();
  Overlay overlay = Overlay::none;
  core::Against against = core::Against::distress;  // what the frontier weighs value against
  std::size_t measure = 0;  // that sensitivity is shown of, into core::kAsked
  std::optional<int> tour;           // the step of the tour that is shown, from 0
  std::optional<StoryChoice> story;  // the future that charts draw, and that is told
  std::size_t region = 0;  // 0 = all regions together, i + 1 = region i of the document

  bool operator==(const View&) const = default;
  bool dark() const { return theme == Theme::dark || (theme == Theme::automatic && system_prefers_dark); }
  bool high_contrast() const { return contrast == Contrast::high || (contrast == Contrast::automatic && system_prefers_contrast); }
};

}  // namespace curseur::app
