// Whether two names mean the same thing: what a person typed or a spreadsheet wrote, and a name or id of the scenario.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace curseur::io {

enum class Likeness {
  none,
  slip,  // one slip of the fingers in one word: worth asking before a new name is taken
  alike,  // only accents differ, or one is a short form of the other: worth asking whether they are the same
  same  // same_form() is equal
};

// A name, prepared for many comparisons.
class NameForm {
 public:
  explicit NameForm(std::string_view name);

  bool empty() const { return same_.empty(); }
  const std::string& same() const { return same_; }
  bool is_same_but_for_accents(const NameForm& other) const;

  friend Likeness likeness(const NameForm& a, const NameForm& b);

 private:
  bool is_short_form_of(const NameForm& other) const;
  bool is_slip_of(const NameForm& other) const;

  std::string same_, folded_, in_pairs_;
  std::vector<std::u32string> words_;  // folded, without articles and the like
  std::u32string joined_;  // all words, without what is between them
};

// Short forms are: the first words, or several words in their order ("Asia", "Asia Gulf" for "Asia and the Gulf");
// words cut to three letters or more ("Germ. sites"); initials ("U.S." for "United States"); and the same words in
// another order. A slip is one letter too many, missing, wrong or swapped with the next in a word of five letters or
// more. Names with different numbers are neither.
Likeness likeness(const NameForm& a, const NameForm& b);
Likeness likeness(std::string_view a, std::string_view b);

}  // namespace curseur::io
