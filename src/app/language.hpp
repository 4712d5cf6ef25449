// A language of the interface, named as its file is: assets/i18n/<id>.json. Which there are, say/dictionary.hpp knows.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace curseur::app {

class Language {
 public:
  constexpr Language() : Language("en") {}
  // Of the id no more is kept than the longest of languages' ids has.
  constexpr explicit Language(std::string_view id) {
    std::copy_n(id.begin(), std::min(id.size(), kLongest), letters_.begin());
  }

  constexpr std::string_view id() const { return letters_.data(); }
  constexpr bool operator==(const Language&) const = default;

  static const Language en;  // whose words are said where another language lacks them

 private:
  static constexpr std::size_t kLongest = 15;
  std::array<char, kLongest + 1> letters_{};
};
inline constexpr Language Language::en{};

}  // namespace curseur::app
