// The names of view choices, as used in saved documents, links and page requests.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "app/view.hpp"

namespace curseur::app {

inline constexpr std::array<std::string_view, 3> kThemeNames = {"auto", "light", "dark"};  // by ThemeChoice
inline constexpr std::array<std::string_view, 3> kContrastNames = {"auto", "normal", "high"};  // by Contrast

constexpr std::string_view name_of(ThemeChoice theme) { return kThemeNames[static_cast<std::size_t>(theme)]; }
constexpr std::string_view name_of(Contrast contrast) { return kContrastNames[static_cast<std::size_t>(contrast)]; }

// The choice with this name; `automatic` if there is none.
template <class Choice>
constexpr Choice choice_named(const std::array<std::string_view, 3>& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? Choice::automatic : static_cast<Choice>(at - names.begin());
}
constexpr ThemeChoice theme_named(std::string_view name) { return choice_named<ThemeChoice>(kThemeNames, name); }
constexpr Contrast contrast_named(std::string_view name) { return choice_named<Contrast>(kContrastNames, name); }

}  // namespace curseur::app
