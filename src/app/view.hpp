// How the person looks at the document: kept, but no part of it. Which theme `automatic` means, the platform says.
#pragma once

#include <cstddef>
#include <optional>

#include "core/decide/frontier.hpp"

namespace curseur::app {

enum class Language { en, fr };
enum class Theme { automatic, light, dark };
enum class Overlay { none, about, changes, keep, palette, help, sovereignty };
enum class StoryChoice { bad, median, good, picked };
inline constexpr std::size_t kStoryChoices = 4;

struct View {
  Language language = Language::en;
  Theme theme = Theme::automatic;
  bool system_prefers_dark = true;
  bool reduced_motion = false;
  Overlay overlay = Overlay::none;
  core::Against against = core::Against::distress;  // what the frontier weighs value against
  std::size_t measure = 0;  // that sensitivity is shown of, into core::kAsked
  std::optional<int> tour;           // the step of the tour that is shown, from 0
  std::optional<StoryChoice> story;  // the future that charts draw, and that is told
  std::size_t region = 0;  // 0 = all regions together, i + 1 = region i of the document
  std::size_t sheet_region = 0;  // whose sovereignty sheet is shown; a later document may have fewer

  bool operator==(const View&) const = default;
  bool dark() const { return theme == Theme::dark || (theme == Theme::automatic && system_prefers_dark); }
};

}  // namespace curseur::app
