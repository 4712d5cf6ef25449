// The languages of the interface, and the contents of each language file: its conventions (section `language`) and its
// words. To add a language, add a file to assets/i18n; words it lacks appear in English.
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

// Which numbers take the singular: "n=1", "n<2", "n=0 or n=1". The sign of n is ignored. No other forms are supported.
class PluralRule {
 public:
  // A rule that cannot be parsed matches no number.
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
  std::string name;  // the language's name in itself: "Français"
  PluralRule plural;
  std::string decimal, thousands;  // the marks within a number: "." and ","
  std::string percent, points;  // a share, and a difference of shares: "{n}%", "{n} pts"
  std::string less_than, more_than;  // "<{n}", ">{n}"
  // By power of a thousand: 1, k, M, bn.
  std::array<std::string, 4> short_number, money;  // "{n} k", "€{n} k"
  std::string colon, semicolon;  // including the spaces around them: ": ", "; "
  char csv = ',';  // separates the cells of a CSV file
  bool day_first = false;  // "15/01/2027" is a day; if false only "2027-01-15" is, since the other is ambiguous
  std::string month_of_year;  // "{month} {year}"
  std::array<std::string, 12> months;  // "Jan"
  std::array<std::string, 12> month_names;  // in full: "January"
  std::array<std::vector<std::string>, 12> month_beginnings;  // what tells them apart, in lower case: "feb"
  // For comparing: folded names in full, and folded beginnings and short names.
  std::array<std::string, 12> folded_month_names;
  std::array<std::vector<std::string>, 12> folded_month_beginnings;
};

// Replaces each {name} in a text by its value; unknown names stay.
std::string filled(std::string_view pattern, std::span<const std::pair<std::string_view, std::string>> values);

class Dictionary {
 public:
  // `text`: the language's file. Words it lacks come from `otherwise`, if given, which must outlive this.
  Dictionary(Language language, std::string_view text, const Dictionary* otherwise);

  Language language() const { return language_; }
  const Conventions& conventions() const { return conventions_; }
  // Null if neither has the key (a dotted path: "bar.language").
  const std::string* find(std::string_view key) const;
  // The dictionary's own keys with this prefix, in order.
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
// English if there is no such language.
const Dictionary& dictionary(Language language);
const Conventions& conventions(Language language);

// Adds a language for its lifetime, from the text of its file. Create and destroy it while no other thread uses words.
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
