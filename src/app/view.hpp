// How the person looks at the document: kept, but no part of it. Which theme and contrast `automatic` means, the
// platform says.
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
inline constexpr std::size_t kOverlays = 10;  // none is none
// The outcomes that can be explained (explanation.hpp).
enum class Explained {
  npv,
  tail,
  terminal,
  verdict,
  distress,
  payback,
  irr,
  capex,
  autonomy,
  lost,
  utilisation,
  energy,
  emissions
};
inline constexpr std::size_t kExplainedOutcomes = 13;
enum class StoryChoice { bad, median, good, picked };
inline constexpr std::size_t kStoryChoices = 4;
// The lists of a scenario that are edited as tables (lists.hpp).
enum class List { contracts, equity, deliveries, regions, segments };
inline constexpr std::size_t kLists = 5;

// How one chart shows its data.
struct ChartLook {
  bool logarithmic = false;  // where it can be
  std::string unit;  // id of one of Chart::units; empty or unknown = the first
  bool operator==(const ChartLook&) const = default;
};

// Per cent. Larger text is a larger cockpit on the same screen (CockpitLoop::zoom).
inline constexpr std::array<int, 5> kTextSizes = {100, 115, 130, 150, 175};
// So many steps further, as far as they reach; 0 = the normal one.
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
  std::vector<Overlay> behind;  // what comes back, the last first, when the one on top is closed
  Explained explained = Explained::npv;  // the outcome that is explained
  std::string section;  // of the model that was asked for last, "4.8"; "" = its beginning
  std::size_t sections_asked = 0;  // how often one was: the same one may be asked for again
  core::Against against = core::Against::distress;  // what the frontier weighs value against
  std::size_t measure = 0;  // that sensitivity is shown of, into core::kAsked
  std::optional<int> tour;  // the step of the tour that is shown, from 0
  std::optional<StoryChoice> story;  // the future that charts draw, and that is told
  List list = List::contracts;  // of the tables
  std::string number;  // whose card is shown, by its JSON Pointer
  std::map<std::string, ChartLook> looks;  // by Chart::id, where one differs from how it is at first
  std::size_t region = 0;  // 0 = all regions together, i + 1 = region i of the document
  std::size_t sheet_region = 0;  // whose sovereignty sheet is shown; a later document may have fewer

  bool operator==(const View&) const = default;
  bool dark() const { return theme == ThemeChoice::dark || (theme == ThemeChoice::automatic && system_prefers_dark); }
  bool high_contrast() const {
    return contrast == Contrast::high || (contrast == Contrast::automatic && system_prefers_contrast);
  }
};

}  // namespace curseur::app
