// Languages to try the cockpit in besides its own: made from the file of English by changing its words.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/say/dictionary.hpp"

namespace curseur::testing {

// The file of English with every word changed by `say`. Of its conventions only the language's name is; with
// `and_units`, the names of months and the magnitudes beside numbers are too.
std::string file_with_words(const std::function<std::string(std::string_view)>& say, bool and_units = false);

// "Reset levers ({count})" -> "Resetéà leversùîé ({count})": about 40 % longer. What short words lack, the next long
// one has in addition.
std::string lengthened(std::string_view text);
// "Reset levers ({count})" -> "Ŗęşęŧ ļęvęŗş ({count})": no word of English is left, and each is as long as before.
std::string disguised(std::string_view text);

// The languages that labels must fit in: the two built in, and English whose words are longer, while it lives.
enum class Tongue { english, french, longer };
inline constexpr Tongue kTongues[] = {Tongue::english, Tongue::french, Tongue::longer};
class ScopedTongue {
 public:
  explicit ScopedTongue(Tongue tongue)
      : language_(tongue == Tongue::french   ? "fr"
                  : tongue == Tongue::longer ? "xl"
                                             : "en") {
    if (tongue == Tongue::longer) added_.emplace("xl", file_with_words(lengthened));
  }
  app::Language language() const { return language_; }

 private:
  app::Language language_;
  std::optional<app::AddedLanguage> added_;
};

}  // namespace curseur::testing
