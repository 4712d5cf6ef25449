// A text for people to read, such as the name of a region or the source of a number. A scenario gives one text for all
// languages, or one per language. Languages are identified by ids ("en", "fr"); io/languages.hpp lists them.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace curseur::core {

// In a file, a text that differs between languages must have a wording in each of these; wordings in languages added
// later are optional.
inline constexpr std::array<std::string_view, 2> kFirstLanguages = {"en", "fr"};

class Text {
 public:
  struct Wording {
    std::string language, text;
    bool operator==(const Wording&) const = default;
  };

  Text() = default;
  // One text for all languages.
  explicit Text(std::string everywhere);
  // One wording per language, in any order. If a language has several, the last one counts. If all wordings are equal,
  // they become one text for all languages.
  Text(std::initializer_list<Wording> wordings) : Text(std::vector<Wording>(wordings)) {}
  explicit Text(std::vector<Wording> wordings);

  // The wording in the language; empty if there is none.
  const std::string& in(std::string_view language) const;
  const std::string& english() const { return in("en"); }
  bool is_same_everywhere() const;
  // The wordings, by language id. There is a single one with an empty id if the text is the same in all languages, and
  // none if the text is empty.
  const std::vector<Wording>& wordings() const { return wordings_; }

  // Sets what a user writes in one language. A text for all languages stays one for all.
  void reword(std::string_view language, std::string text);

  bool operator==(const Text&) const = default;

 private:
  void set(std::string_view language, std::string text);
  void merge_equal();

  std::vector<Wording> wordings_;
};

}  // namespace curseur::core
