// How the person looks at the document: kept, but no part of it. Which theme `automatic` means, the platform says.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "core/decide/frontier.hpp"

namespace curseur::app {

enum class Language { en, fr };
enum class Theme { automatic, light, dark };
enum class Overlay { none, about, changes, keep, palette, help };
enum class StoryChoice { bad, median, good, picked };
inline constexpr std::size_t kStoryChoices = 4;

// How one chart shows its data.
struct ChartLook {
  bool logarithmic = false;  // where it can be
  std::string unit;          // id of one of Chart::units; empty or unknown = the first
  bool operator==(const ChartLook&) const = default;
};

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
  std::map<std::string, ChartLook> looks;  // by Chart::id, where one differs from how it is at first
  std::size_t region = 0;  // 0 = all regions together, i + 1 = region i of the document

  bool operator==(const View&) const = default;
  bool dark() const { return theme == Theme::dark || (theme == Theme::automatic && system_prefers_dark); }
};

}  // namespace curseur::app
