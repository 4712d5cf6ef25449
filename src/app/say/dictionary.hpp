// The languages of the interface, and what the file of each says: its conventions (section `language`) and its words.
// A language is added by its file in assets/i18n; what it lacks is said in English.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/language.hpp"

namespace curseur::app {

// Which numbers take the singular: "n=1", "n<2", "n=0 or n=1". Signs do not matter. Nothing else can be said.
class PluralRule {
 public:
  // A rule that cannot be read holds for no number.
  explicit PluralRule(std::string_view rule = {});
  bool is_singular(double value) const;

 private:
  struct Condition {
    char sign;  // '=' or '<'
    double limit;
  };
  std::vector<Condition> any_of_;
};

// How a language writes numbers, money, dates and lists. In patterns, {n} is the number.
struct Conventions {
  std::string name;  // of the language, in itself: "Français"
  PluralRule plural;
  std::string decimal, thousands;  // marks within a number: "." and ","
  std::string percent, points;  // "{n}%", "{n} pts": a share, and a difference of shares
  std::string less_than, more_than;  // "<{n}", ">{n}"
  // By the powers of a thousand: 1, k, M, bn.
  std::array<std::string, 4> short_number, money;  // "{n} k", "€{n} k"
  std::string colon, semicolon;  // with the spaces around them: ": ", "; "
  char csv = ',';  // between the cells of a CSV file
  bool day_first = false;  // "15/01/2027" is a day; else only "2027-01-15" is, the other could be either way round
  std::string month_of_year;  // "{month} {year}"
  std::array<std::string, 12> months;  // "Jan"
  std::array<std::vector<std::string>, 12> month_beginnings;  // of what is typed, in small letters: "feb"
};

// A text with {name} replaced by its value; other names stay.
std::string filled(std::string_view pattern, std::span<const std::pair<std::string_view, std::string>> values);

class Dictionary {
 public:
  // `text`: of the language's file. What it lacks is taken from `otherwise`, which outlives it, if there is one.
  Dictionary(Language language, std::string_view text, const Dictionary* otherwise);

  Language language() const { return language_; }
  const Conventions& conventions() const { return conventions_; }
  // Null where neither has the key, a dotted path: "bar.language".
  const std::string* find(std::string_view key) const;
  // Its own keys that begin so, in order.
  std::vector<std::string> keys_below(std::string_view prefix) const;

 private:
  void read_conventions();

  Language language_;
  const Dictionary* otherwise_;
  std::map<std::string, std::string, std::less<>> words_;
  Conventions conventions_;
};

// English first, then the others in the order of their ids.
std::span<const Language> languages();
std::optional<Language> language_named(std::string_view id);
// English where there is no such language.
const Dictionary& dictionary(Language language);
const Conventions& conventions(Language language);

// One more language while it lives, from the text of its file. To be made and to go while no other thread speaks.
class AddedLanguage {
 public:
  AddedLanguage(std::string_view id, std::string_view text);
  ~AddedLanguage();
  AddedLanguage(const AddedLanguage&) = delete;
  AddedLanguage& operator=(const AddedLanguage&) = delete;

  Language language() const { return language_; }

 private:
  Language language_;
};

}  // namespace curseur::app
