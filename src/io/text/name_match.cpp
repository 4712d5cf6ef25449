#include "io/text/name_match.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "io/text/fold.hpp"
#include "io/text/utf8.hpp"

namespace curseur::io {
namespace {

constexpr std::size_t kLeastLetters = 3;  // of a word that is cut
constexpr std::size_t kMostWords = 12;  // of a name that may have a short form
constexpr std::size_t kLeastSlipped = 5;  // letters of a word that may have a slip: "Iran" is not "Iraq"

// Articles, prepositions and conjunctions that short forms leave out, in some languages of Europe; sorted.
constexpr auto kSmallWords = std::to_array<std::u32string_view>(
    {U"am",  U"an",  U"and", U"au",  U"aux", U"da", U"das", U"de",  U"dei", U"del", U"den", U"der",
     U"des", U"di",  U"die", U"do",  U"du",  U"el", U"en",  U"et",  U"for", U"fur", U"im",  U"in",
     U"la",  U"las", U"le",  U"les", U"los", U"of", U"on",  U"the", U"to",  U"und", U"van", U"von"});

bool has_digit(std::u32string_view word) { return word.find_first_of(U"0123456789") != std::u32string_view::npos; }

struct Words {
  std::vector<std::u32string> words;  // without small words, unless there are no others
  std::u32string all;  // all words, without what is between them
};

// "d'Asie" has one word: an elided article is a small word.
Words words_of(std::string_view folded_text) {
  Words made;
  std::vector<std::u32string> small;
  std::u32string word;
  bool was_initial = false;
  const auto end_word = [&](char32_t stop) {
    if (word.empty()) return;
    made.all += word;
    const bool is_elided = stop == '\'' && word.size() == 1 && (word == U"d" || word == U"l");
    const bool is_initial = word.size() == 1 && !has_digit(word) && !is_elided;
    if (is_elided || std::ranges::binary_search(kSmallWords, word)) small.push_back(word);
    else if (is_initial && was_initial) made.words.back() += word;  // "U. S."
    else made.words.push_back(word);
    was_initial = is_initial;
    word.clear();
  };
  for (const char32_t letter : letters_of(folded_text)) {
    if (is_of_word(letter)) word += letter;
    else end_word(letter);
  }
  end_word(0);
  if (made.words.empty()) made.words = std::move(small);
  return made;
}

// Matches the words of a short name, in order, with those of a longer one.
class ShortForm {
 public:
  ShortForm(const std::vector<std::u32string>& shorter, const std::vector<std::u32string>& longer)
      : short_(shorter), long_(longer) {}

  // One word alone must be the first, or initials of all; several may begin anywhere.
  bool matches() const {
    if (short_.empty() || short_.size() > kMostWords || long_.size() > kMostWords) return false;
    if (short_.size() == 1 && are_initials(short_[0], 0, long_.size())) return true;
    const std::size_t last_start = short_.size() > 1 ? long_.size() : 1;
    for (std::size_t start = 0; start < last_start; ++start)
      if (matches_from(0, start)) return true;
    return false;
  }

 private:
  // Whether the words from `i` on match those from `j` on, the first of them at `j`.
  bool matches_from(std::size_t i, std::size_t j) const {
    if (j >= long_.size()) return false;
    const std::size_t letters = short_[i].size();
    const bool is_cut = letters >= kLeastLetters && !has_digit(short_[i]) && long_[j].starts_with(short_[i]);
    if ((short_[i] == long_[j] || is_cut) && goes_on(i + 1, j + 1)) return true;
    return are_initials(short_[i], j, letters) && goes_on(i + 1, j + letters);
  }
  bool goes_on(std::size_t i, std::size_t j) const {
    if (i == short_.size()) return true;
    for (; j < long_.size(); ++j)
      if (matches_from(i, j)) return true;
    return false;
  }
  bool are_initials(std::u32string_view word, std::size_t from, std::size_t count) const {
    if (count < 2 || word.size() != count || from + count > long_.size()) return false;
    for (std::size_t k = 0; k < count; ++k)
      if (long_[from + k].front() != word[k]) return false;
    return true;
  }

  const std::vector<std::u32string>&short_, &long_;
};

// Whether one letter too many, missing, wrong or swapped with the next makes one word of the other.
bool differ_by_slip(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < kLeastSlipped || b.size() - a.size() > 1 || has_digit(a) || has_digit(b)) return false;
  const auto at = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  if (at == a.size()) return b.size() > a.size();
  if (a.size() < b.size()) return a.substr(at) == b.substr(at + 1);
  if (a.substr(at + 1) == b.substr(at + 1)) return true;
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

}  // namespace

NameForm::NameForm(std::string_view name)
    : same_(same_form(name)), folded_(folded(name)), in_pairs_(folded_in_pairs(name)) {
  auto [words, all] = words_of(folded_);
  words_ = std::move(words);
  joined_ = std::move(all);
}

bool NameForm::is_same_but_for_accents(const NameForm& other) const {
  if (empty() || other.empty()) return false;
  return folded_ == other.folded_ || in_pairs_ == other.in_pairs_;
}

bool NameForm::is_short_form_of(const NameForm& other) const { return ShortForm(words_, other.words_).matches(); }

bool NameForm::is_slip_of(const NameForm& other) const {
  if (words_.size() != other.words_.size()) return false;
  const auto [own, others] = std::ranges::mismatch(words_, other.words_);
  return own != words_.end() && differ_by_slip(*own, *others) &&
         std::equal(own + 1, words_.end(), others + 1, other.words_.end());
}

Likeness likeness(const NameForm& a, const NameForm& b) {
  if (a.empty() || b.empty()) return Likeness::none;
  if (a.same_ == b.same_) return Likeness::same;
  if (a.is_same_but_for_accents(b) || (!a.joined_.empty() && a.joined_ == b.joined_)) return Likeness::alike;
  auto words_a = a.words_, words_b = b.words_;
  std::ranges::sort(words_a);
  std::ranges::sort(words_b);
  if (words_a.empty() || words_b.empty()) return Likeness::none;
  if (words_a == words_b) return Likeness::alike;
  const auto numbers = [](std::vector<std::u32string> words) {
    std::erase_if(words, [](const std::u32string& word) { return !has_digit(word); });
    return words;
  };
  if (numbers(std::move(words_a)) != numbers(std::move(words_b))) return Likeness::none;
  if (a.is_short_form_of(b) || b.is_short_form_of(a)) return Likeness::alike;
  return a.is_slip_of(b) ? Likeness::slip : Likeness::none;
}

Likeness likeness(std::string_view a, std::string_view b) { return likeness(NameForm(a), NameForm(b)); }

}  // namespace curseur::io
