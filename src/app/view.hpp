// How the person looks at the document: kept between visits, but not part of the document. The platform decides which
// theme and contrast `automatic` means.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/language.hpp"
#include "core/decide/frontier.hpp"

namespace curseur::app {

enum class ThemeChoice { automatic, light, dark };
enum class Contrast { automatic, normal, high };
enum class Overlay { none, about, changes, keep, palette, help, tables, number, model, explain, sovereignty };
inline constexpr std::size_t kOverlays = 10;  // including none
enum class StoryChoice { bad, median, good, picked };
inline constexpr std::size_t kStoryChoices = 4;
// The lists of a scenario that are edited as tables (lists.hpp).
enum class List { contracts, equity, deliveries, regions, segments };
inline constexpr std::size_t kLists = 5;

// How one chart shows its data.
struct ChartLook {
  bool logarithmic = false;  // if the chart allows it
  std::string unit;  // id of one of Chart::units; empty or unknown = the first
  bool operator==(const ChartLook&) const = default;
};

// Text sizes in per cent. Larger text enlarges the whole cockpit on the same screen (CockpitLoop::zoom).
inline constexpr std::array<int, 5> kTextSizes = {100, 115, 130, 150, 175};
// The size this many steps further, within the ends; 0 = the normal size.
constexpr int text_size_beside(int size, int steps) {
  const auto at = std::find(kTextSizes.begin(), kTextSizes.end(), size) - kTextSizes.begin() + steps;
  const auto last = static_cast<std::ptrdiff_t>(kTextSizes.size()) - 1;
  return steps == 0 ? kTextSizes.front()
                    : kTextSizes[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, last))];
}

struct View {
  Language language = Language::en;
  ThemeChoice theme = ThemeChoice::automatic;
  bool system_prefers_dark = true;
  bool reduced_motion = false;
  Contrast contrast = Contrast::automatic;
  bool system_prefers_contrast = false;
  int text_size = kTextSizes.front();
  Overlay overlay = Overlay::none;
  std::vector<Overlay> behind;  // overlays to return to when the top one is closed, the next one last
  std::string explained = "npv";  // the outcome being explained, one of explained_outcomes()
  std::string section;  // the section of the model requested last, "4.8"; "" = its beginning
  std::size_t sections_asked = 0;  // number of requests, because the same section may be requested again
  core::Against against = core::Against::distress;  // what the frontier weighs value against
  std::size_t measure = 0;  // the measure whose sensitivity is shown, into core::kAsked
  std::optional<int> tour;  // the current step of the tour, from 0
  std::optional<StoryChoice> story;  // the future that charts draw and the story tells
  List list = List::contracts;  // shown in the tables
  std::string number;  // JSON Pointer of the number whose card is shown
  std::map<std::string, ChartLook> looks;  // by Chart::id; only for charts that differ from their default
  std::size_t region = 0;  // 0 = all regions together, i + 1 = region i of the document
  std::size_t sheet_region = 0;  // the region whose sovereignty sheet is shown; a later document may have fewer regions

  bool operator==(const View&) const = default;
  bool dark() const { return theme == ThemeChoice::dark || (theme == ThemeChoice::automatic && system_prefers_dark); }
  bool high_contrast() const {
    return contrast == Contrast::high || (contrast == Contrast::automatic && system_prefers_contrast);
  }
};

}  // namespace curseur::app
