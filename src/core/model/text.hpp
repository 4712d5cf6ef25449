// A text that people read: the name of a region, the source of a number. A scenario gives it once for all languages, or
// once for each. Languages go by their ids ("en", "fr"); which there are, io/languages.hpp knows.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace curseur::core {

// In a file, a text that is not the same in all languages has a wording in each of these; in the languages that came
// later it may have one.
inline constexpr std::array<std::string_view, 2> kFirstLanguages = {"en", "fr"};

class Text {
 public:
  struct Wording {
    std::string language, text;
    bool operator==(const Wording&) const = default;
  };

  Text() = default;
  // The same for all languages.
  explicit Text(std::string everywhere);
  // One wording for each language, in any order; the last of several for one language counts. Equal wordings are one
  // text for all languages.
  Text(std::initializer_list<Wording> wordings) : Text(std::vector<Wording>(wordings)) {}
  explicit Text(std::vector<Wording> wordings);

  // The wording in the language; empty where there is none.
  const std::string& in(std::string_view language) const;
  const std::string& english() const { return in("en"); }
  bool is_same_everywhere() const;
  // By the languages' ids; a single one with an empty id where the text is the same everywhere; none where it is empty.
  const std::vector<Wording>& wordings() const { return wordings_; }

  // What a person writes in their language. One text for all languages stays one for all.
  void reword(std::string_view language, std::string text);

  bool operator==(const Text&) const = default;

 private:
  void set(std::string_view language, std::string text);
  void merge_equal();

  std::vector<Wording> wordings_;
};

}  // namespace curseur::core
