#include "app/table/numeral.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

#include "app/say/number_format.hpp"
#include "io/text/utf8.hpp"

namespace curseur::app {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Kinds of marks, and the plain one of each; an empty one is left out.
struct SeenMark {
  std::string_view text, plain;
};
constexpr SeenMark kMarks[] = {
    {"\t", " "},     {"\u00a0", " "}, {"\u2000", " "}, {"\u2001", " "}, {"\u2002", " "}, {"\u2003", " "},
    {"\u2004", " "}, {"\u2005", " "}, {"\u2006", " "}, {"\u2007", " "}, {"\u2008", " "}, {"\u2009", " "},
    {"\u200a", " "}, {"\u202f", " "}, {"\u205f", " "}, {"\u3000", " "}, {"\u200b", ""},  {"\u200c", ""},
    {"\u200d", ""},  {"\u200e", ""},  {"\u200f", ""},  {"\u2060", ""},  {"\ufeff", ""},  {"\u00ad", ""},
    {"\u2018", "'"}, {"\u2019", "'"}, {"\u02bc", "'"}, {"\u00b4", "'"}, {"\u2032", "'"}, {"\u201b", "'"},
    {"`", "'"},      {"\u2010", "-"}, {"\u2011", "-"}, {"\u2012", "-"}, {"\u2013", "-"}, {"\u2212", "-"},
    {"\ufe63", "-"}, {"\uff0d", "-"}, {"\uff0b", "+"}, {"\uff05", "%"}, {"\ufe6a", "%"}, {"\u066a", "%"},
    {"\uff0e", "."}, {"\uff0c", ","}, {"\u066b", ","}, {"\u066c", "'"}, {"\uff08", "("}, {"\uff09", ")"},
    {"\u2044", "/"}, {"\u2215", "/"}, {"\uff0f", "/"},
};

// The digit of another script with the same code points in order: full-width, Arabic-Indic; -1 if it is none.
int digit_of(std::string_view character) {
  if (character.size() == 3 && character.starts_with("\xEF\xBC")) {
    const int value = static_cast<unsigned char>(character[2]) - 0x90;
    return value >= 0 && value <= 9 ? value : -1;
  }
  if (character.size() == 2 && (character[0] == '\xD9' || character[0] == '\xDB')) {
    const int value = static_cast<unsigned char>(character[1]) - (character[0] == '\xD9' ? 0xA0 : 0xB0);
    return value >= 0 && value <= 9 ? value : -1;
  }
  return -1;
}

// The runs of digits and the marks between them.
struct Runs {
  std::vector<std::string_view> digits;
  std::string marks;
};

std::optional<Runs> runs_of(std::string_view text) {
  Runs runs;
  while (!text.empty()) {
    const auto end = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
    runs.digits.push_back(text.substr(0, end));
    if (end == text.size()) return runs;
    if (std::string_view(".,' ").find(text[end]) == std::string_view::npos) return std::nullopt;
    runs.marks += text[end];
    text.remove_prefix(end + 1);
  }
  runs.digits.push_back({});
  return runs;
}

// Whether the runs are groups of one number: of three digits each, or 2-2-3.
bool are_groups(const std::vector<std::string_view>& runs, bool indian) {
  const std::size_t inner = indian ? 2 : 3;
  if (indian && runs.size() < 3) return false;
  if (runs.front().empty() || runs.front().size() > inner || runs.front().front() == '0') return false;
  if (runs.back().size() != 3) return false;
  return std::all_of(runs.begin() + 1, runs.end() - 1, [&](const auto& run) { return run.size() == inner; });
}

// Digits with groups and a decimal mark, without a sign or exponent.
bool read_mantissa(std::string_view text, char decimal, Numeral& numeral) {
  auto runs = runs_of(text);
  if (!runs) return false;
  std::string fraction;
  const bool has_fraction = !runs->marks.empty() && runs->marks.back() == decimal;
  if (has_fraction) {
    fraction = runs->digits.back();
    runs->digits.pop_back();
    runs->marks.pop_back();
  }
  auto& groups = runs->digits;
  if (groups.size() > 1) {
    const char mark = runs->marks.front();
    if (mark == decimal || runs->marks.find_first_not_of(mark) != std::string::npos) return false;
    numeral.has_indian_groups = mark == ',' && !are_groups(groups, false) && are_groups(groups, true);
    if (!numeral.has_indian_groups && !are_groups(groups, false)) return false;
    numeral.group = mark;
  }
  for (const auto& run : groups) numeral.digits += run;
  if (numeral.digits.empty() && fraction.empty()) return false;
  if (!fraction.empty()) numeral.digits += "." + fraction;
  return true;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// How long the exponent at the start of the text is: "e-3" and nothing or no letter behind it; 0 if there is none.
std::size_t exponent_length(std::string_view text) {
  if (text.empty() || (text[0] != 'e' && text[0] != 'E')) return 0;
  std::size_t at = 1;
  if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
  const std::size_t first = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at > first ? at : 0;
}

// Of a text with plain marks and without parentheses around it.
NumberInText parts_of(std::string_view plain) {
  const auto digit_at = [&](std::size_t at) { return at < plain.size() && is_digit(plain[at]); };
  NumberInText found;
  std::size_t begin = 0;
  while (begin < plain.size() && !digit_at(begin)) ++begin;
  if (begin == plain.size()) {
    found.before = plain;
    return found;
  }
  std::size_t end = begin;
  if (begin > 0 && (plain[begin - 1] == '.' || plain[begin - 1] == ',')) --begin;  // ".5"
  while (end < plain.size()) {
    const bool is_mark = std::string_view(".,' ").find(plain[end]) != std::string_view::npos;
    const bool is_last_mark = end + 1 == plain.size() && (plain[end] == '.' || plain[end] == ',');  // "5."
    if (digit_at(end) || (is_mark && digit_at(end + 1)) || is_last_mark) {
      ++end;
      continue;
    }
    const std::size_t exponent = exponent_length(plain.substr(end));
    const char behind = end + exponent < plain.size() ? plain[end + exponent] : ' ';
    const bool is_letter = (behind >= 'a' && behind <= 'z') || (behind >= 'A' && behind <= 'Z');
    if (exponent > 0 && !is_letter) end += exponent;
    break;
  }
  std::string_view before = trimmed(plain.substr(0, begin));
  std::string sign;
  // One sign, before or behind what is before the number: "-€5", "€ -5".
  if (before.starts_with('-') || before.starts_with('+')) {
    sign = before.front();
    before = trimmed(before.substr(1));
  } else if (before.ends_with('-') || before.ends_with('+')) {
    sign = before.back();
    before = trimmed(before.substr(0, before.size() - 1));
  }
  found.before = before;
  found.number = sign.append(plain.substr(begin, end - begin));
  found.behind = trimmed(plain.substr(end));
  return found;
}

}  // namespace

std::string plain_marks(std::string_view text) {
  std::string made;
  while (!text.empty()) {
    const char first = text.front();
    if (static_cast<unsigned char>(first) < 0x80 && first != '\t' && first != '`') {
      made += first;
      text.remove_prefix(1);
      continue;
    }
    const std::size_t bytes = std::max<std::size_t>(1, io::character_bytes(text));
    const std::string_view character = text.substr(0, bytes);
    const auto mark = std::find_if(std::begin(kMarks), std::end(kMarks),
                                   [&](const SeenMark& candidate) { return candidate.text == character; });
    if (const int digit = digit_of(character); digit >= 0) made += static_cast<char>('0' + digit);
    else made += mark == std::end(kMarks) ? character : mark->plain;
    text.remove_prefix(bytes);
  }
  return std::string(trimmed(made));
}

std::optional<Numeral> numeral_of(std::string_view typed, DecimalMark decimal) {
  const std::string plain = plain_marks(typed);
  std::string_view text = plain;
  bool is_negative = false;
  if (text.starts_with('(') && text.ends_with(')')) {
    text = trimmed(text.substr(1, text.size() - 2));
    is_negative = true;
    if (text.starts_with('-') || text.starts_with('+')) return std::nullopt;
  } else if (text.starts_with('-') || text.starts_with('+')) {
    is_negative = text.front() == '-';
    text = trimmed(text.substr(1));
  }
  const std::size_t exponent = std::min(text.find_first_of("eE"), text.size());
  if (exponent < text.size() && exponent_length(text.substr(exponent)) != text.size() - exponent) return std::nullopt;
  Numeral numeral;
  if (!read_mantissa(text.substr(0, exponent), decimal == DecimalMark::comma ? ',' : '.', numeral)) return std::nullopt;
  if (is_negative) numeral.digits.insert(0, "-");
  numeral.digits += text.substr(exponent);
  return numeral;
}

NumberInText number_in(std::string_view text) {
  const std::string plain = plain_marks(text);
  if (!plain.starts_with('(') || !plain.ends_with(')')) return parts_of(plain);
  // Accounting: "(12 MW)" is negative. A sign inside makes it no number.
  NumberInText found = parts_of(trimmed(std::string_view(plain).substr(1, plain.size() - 2)));
  const bool is_signed = found.number.starts_with('-') || found.number.starts_with('+');
  if (!found.number.empty()) found.number = is_signed ? "" : "(" + found.number + ")";
  return found;
}

std::string unit_around(const NumberInText& parts) {
  const bool has_both = !parts.before.empty() && !parts.behind.empty();
  return parts.before + (has_both ? " " : "") + parts.behind;
}

std::optional<double> shifted(std::string_view digits, int places) {
  const std::size_t exponent = std::min(digits.find_first_of("eE"), digits.size());
  if (places == 0 || exponent == digits.size())
    return decimal_value(places == 0 ? std::string(digits) : std::string(digits) + "e" + std::to_string(places));
  const auto power = decimal_value(digits.substr(exponent + 1));
  constexpr double kMost = 100'000;  // beyond any double
  if (!power || *power > kMost || *power < -kMost) return std::nullopt;
  return decimal_value(std::string(digits.substr(0, exponent)) + "e" +
                       std::to_string(static_cast<int>(*power) + places));
}

}  // namespace curseur::app
