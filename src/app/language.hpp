// A language of the interface, identified by its file: assets/i18n/<id>.json. say/dictionary.hpp lists the languages.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace curseur::app {

class Language {
 public:
  constexpr Language() : Language("en") {}
  // Keeps only as much of the id as the longest id of a language has.
  constexpr explicit Language(std::string_view id) {
    std::copy_n(id.begin(), std::min(id.size(), kLongest), letters_.begin());
  }

  constexpr std::string_view id() const { return letters_.data(); }
  constexpr bool operator==(const Language&) const = default;

  static const Language en;  // its words are used where another language lacks them

 private:
  static constexpr std::size_t kLongest = 15;
  std::array<char, kLongest + 1> letters_{};
};
inline constexpr Language Language::en{};

}  // namespace curseur::app
