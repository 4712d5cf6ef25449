#include "io/text/fold.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "io/text/fold_tables.hpp"
#include "io/text/utf8.hpp"

namespace curseur::io {
namespace {

bool is_within(char32_t letter, char32_t first, char32_t last) { return letter >= first && letter <= last; }

struct Decomposition {
  char32_t whole, base, mark;
};
const std::vector<Decomposition>& decompositions() {
  static const auto sorted = [] {
    std::vector<Decomposition> all;
    for (const Marked& row : kMarked) {
      const auto pairs = letters_of(row.pairs);
      for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) all.push_back({pairs[i + 1], pairs[i], row.mark});
    }
    std::ranges::sort(all, {}, &Decomposition::whole);
    return all;
  }();
  return sorted;
}

static_assert(std::ranges::is_sorted(kCompatible, {}, &Spelling::letter));
static_assert(std::ranges::is_sorted(kPlain, {}, &Spelling::letter));

template <std::size_t kSize>
std::string_view spelling_of(const Spelling (&table)[kSize], char32_t letter) {
  const auto* const found = std::ranges::lower_bound(table, letter, {}, &Spelling::letter);
  return found != std::end(table) && found->letter == letter ? found->text : std::string_view{};
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x180E || is_within(c, 0x200B, 0x200F) ||
         is_within(c, 0x202A, 0x202E) || is_within(c, 0x2060, 0x206F) || is_within(c, 0xFE00, 0xFE0F) || c == 0xFEFF;
}
bool is_space(char32_t c) {
  return c <= 0x20 || is_within(c, 0x7F, 0xA0) || c == 0x1680 || is_within(c, 0x2000, 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}
bool is_dash(char32_t c) {
  return is_within(c, 0x2010, 0x2015) || c == 0x2043 || c == 0x2212 || c == 0x2D7 || c == 0xFE58 || c == 0xFE63;
}
bool is_apostrophe(char32_t c) {
  return c == '`' || c == 0xB4 || is_within(c, 0x2B9, 0x2BD) || c == 0x2C8 || c == 0x2CA || c == 0x2CB ||
         is_within(c, 0x2018, 0x201B) || c == 0x2032 || c == 0x2035 || c == 0x2039 || c == 0x203A || c == 0xA78C;
}
bool is_quotation_mark(char32_t c) {
  return c == 0xAB || c == 0xBB || is_within(c, 0x201C, 0x201F) || c == 0x2033 || c == 0x2036 ||
         is_within(c, 0x301D, 0x301F);
}
bool is_mark(char32_t c) {
  return is_within(c, 0x300, 0x36F) || is_within(c, 0x1AB0, 0x1AFF) || is_within(c, 0x1DC0, 0x1DFF) ||
         is_within(c, 0x20D0, 0x20FF) || is_within(c, 0xFE20, 0xFE2F);
}

// The canonical combining class of a mark: marks of different classes may be typed in any order.
int class_of(char32_t mark) {
  if (!is_mark(mark)) return 0;
  if (is_within(mark, 0x334, 0x338)) return 1;
  if (mark == 0x321 || mark == 0x322 || mark == 0x327 || mark == 0x328) return 202;
  if (mark == 0x31B) return 216;
  if (mark == 0x345) return 240;
  const bool is_below = is_within(mark, 0x316, 0x319) || is_within(mark, 0x31C, 0x333) ||
                        is_within(mark, 0x339, 0x33C) || is_within(mark, 0x347, 0x349) || mark == 0x34D ||
                        mark == 0x34E || is_within(mark, 0x353, 0x356);
  return is_below ? 220 : 230;
}

char32_t small(char32_t letter) {
  if (letter > 0xFFFF) return letter;
  for (const Capitals& run : kCapitals)
    if (is_within(letter, run.first, run.last) && (letter - run.first) % run.step == 0)
      return static_cast<char32_t>(static_cast<int>(letter) + run.shift);
  return letter;
}

// The spaces, signs and full-width forms that a text may be typed with, as the keyboard has them.
char32_t as_typed(char32_t c) {
  if (is_space(c)) return ' ';
  if (is_within(c, 0xFF01, 0xFF5E)) c -= 0xFEE0;
  if (is_dash(c)) return '-';
  if (is_apostrophe(c)) return '\'';
  if (is_quotation_mark(c)) return '"';
  return c;
}

class Folder {
 public:
  explicit Folder(bool splits_east) : splits_east_(splits_east) {}

  // The letters of the text, small and decomposed, their marks in order.
  std::u32string fold(std::string_view text) && {
    for (const char32_t letter : letters_of(text)) add(letter);
    if (!made_.empty() && made_.back() == ' ') made_.pop_back();
    const auto is_before = [](char32_t a, char32_t b) { return class_of(a) < class_of(b); };
    for (auto from = made_.begin(); from != made_.end();) {
      from = std::find_if(from, made_.end(), is_mark);
      const auto to = std::find_if_not(from, made_.end(), is_mark);
      std::stable_sort(from, to, is_before);
      from = to;
    }
    return std::move(made_);
  }

 private:
  void add(char32_t letter) {
    if (is_invisible(letter)) return;
    letter = small(as_typed(letter));
    if (letter == ' ' && (made_.empty() || made_.back() == ' ')) return;
    if (const auto text = spelling_of(kCompatible, letter); !text.empty()) {
      for (const char32_t one : letters_of(text)) add(one);
      return;
    }
    const auto& all = decompositions();
    const auto found = std::ranges::lower_bound(all, letter, {}, &Decomposition::whole);
    if (found != all.end() && found->whole == letter) {
      add(found->base);
      made_.push_back(found->mark);
    } else if (splits_east_ && is_within(letter, 0xAC00, 0xD7A3)) {
      add_hangul(letter - 0xAC00);
    } else if (splits_east_ && is_within(letter, 0x3041, 0x30FF)) {
      add_kana(letter);
    } else {
      made_.push_back(letter);
    }
  }
  // Unicode 15, section 3.12.
  void add_hangul(char32_t syllable) {
    constexpr char32_t kVowels = 21, kEnds = 28;
    made_.push_back(0x1100 + syllable / (kVowels * kEnds));
    made_.push_back(0x1161 + syllable % (kVowels * kEnds) / kEnds);
    if (syllable % kEnds != 0) made_.push_back(0x11A7 + syllable % kEnds);
  }
  // A voiced sound follows its plain one, and a half-voiced one follows the voiced one.
  void add_kana(char32_t letter) {
    constexpr char32_t kVoiced = 0x3099, kHalfVoiced = 0x309A;
    const char32_t in_hiragana = letter >= 0x30A0 ? letter - 0x60 : letter;
    const bool is_voiced = (is_within(in_hiragana, 0x304C, 0x3062) && in_hiragana % 2 == 0) ||
                           (is_within(in_hiragana, 0x3065, 0x3069) && in_hiragana % 2 == 1);
    const bool has_both = is_within(in_hiragana, 0x3070, 0x307D);
    const char32_t step = is_voiced ? 1 : has_both ? (in_hiragana - 0x306F) % 3 : 0;
    made_.push_back(in_hiragana == 0x3094 ? letter - 0x4E : letter - step);
    if (step == 1 || in_hiragana == 0x3094) made_.push_back(kVoiced);
    if (step == 2) made_.push_back(kHalfVoiced);
  }

  bool splits_east_;
  std::u32string made_;
};

std::string without_marks(const std::u32string& letters, bool in_pairs) {
  std::string text;
  text.reserve(letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char32_t letter = letters[i], mark = i + 1 < letters.size() ? letters[i + 1] : 0;
    const auto* const pair = std::ranges::find_if(
        kPairs, [&](const Pair& one) { return one.letter == letter && (one.mark == 0 || one.mark == mark); });
    if (in_pairs && pair != std::end(kPairs)) text += pair->text;
    else if (const auto plain = spelling_of(kPlain, letter); !plain.empty()) text += plain;
    else if (!is_mark(letter)) append_letter(text, letter);
  }
  return text;
}

// Devices of one system or another, which no file may be named after.
bool is_reserved(std::string_view stem) {
  for (const std::string_view device : {"con", "prn", "aux", "nul"})
    if (stem == device) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' && stem[3] <= '9';
}

}  // namespace

std::string same_form(std::string_view text) { return text_of_letters(Folder(true).fold(text)); }
std::string folded(std::string_view text) { return without_marks(Folder(true).fold(text), false); }
std::string folded_in_pairs(std::string_view text) { return without_marks(Folder(true).fold(text), true); }

std::string tidy_name(std::string_view name) {
  constexpr char32_t kNonJoiner = 0x200C, kJoiner = 0x200D;  // some scripts need them within words
  std::u32string made;
  for (char32_t letter : letters_of(name)) {
    if (is_invisible(letter) && letter != kNonJoiner && letter != kJoiner) continue;
    if (letter < 0x20 || is_within(letter, 0x7F, 0x9F) || letter == 0x2028 || letter == 0x2029) letter = ' ';
    if (is_space(letter) && (made.empty() || is_space(made.back()))) continue;
    made += letter;
  }
  while (!made.empty() && is_space(made.back())) made.pop_back();
  return text_of_letters(made);
}

bool is_of_word(char32_t c) {
  if (c < 0x80) return is_within(c, '0', '9') || is_within(c, 'a', 'z') || is_within(c, 'A', 'Z');
  if (is_mark(c) || c >= kBrokenByte) return false;
  const bool is_sign = (c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 || c == 0xF7 ||
                       is_within(c, 0x2B9, 0x2FF) || is_within(c, 0x2000, 0x2BFF) || is_within(c, 0x2E00, 0x2E7F) ||
                       (is_within(c, 0x3000, 0x303F) && c != 0x3005 && c != 0x3007) || is_within(c, 0xE000, 0xF8FF) ||
                       is_within(c, 0xFE10, 0xFE6F) || is_within(c, 0xFF00, 0xFF65) || is_within(c, 0xFFF0, 0xFFFF) ||
                       is_within(c, 0x1F000, 0x1FAFF) || c >= 0xE0000;
  return !is_sign;
}

std::string file_stem(std::string_view name) {
  constexpr std::size_t kLongest = 120;
  std::string stem;
  for (const char32_t letter : letters_of(without_marks(Folder(false).fold(name), false))) {
    const std::size_t before = stem.size();
    if (is_of_word(letter)) append_letter(stem, letter);
    else if (!stem.empty() && stem.back() != '-') stem += '-';
    if (stem.size() > kLongest) {
      stem.resize(before);
      break;
    }
  }
  while (!stem.empty() && stem.back() == '-') stem.pop_back();
  if (stem.empty()) return "curseur";
  return is_reserved(stem) ? stem + "-" : stem;
}

}  // namespace curseur::io
