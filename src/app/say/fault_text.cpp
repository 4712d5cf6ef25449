// Matches a text with patterns; what fills a pattern may be a pattern again ("a number in {range}").
#include "app/say/fault_text.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/say/words.hpp"

namespace curseur::app {
namespace {

constexpr std::string_view kSection = "file_faults.";
constexpr int kDeepest = 5;  // patterns within patterns
constexpr std::size_t kLongest = 8192;  // of a text that is matched; ours are far shorter

using Values = std::vector<std::pair<std::string_view, std::string>>;

struct Pattern {
  std::string key;
  std::string_view text;  // in English
  std::size_t letters = 0;  // outside of {names}: how much it says by itself
};

// The most particular first.
const std::vector<Pattern>& patterns() {
  static const auto made = [] {
    std::vector<Pattern> all;
    for (std::string& key : keys_below(kSection)) {
      const std::string_view text = word(Language::en, key);
      std::size_t letters = 0;
      bool is_name = false;
      for (const char c : text) {
        if (c == '{') is_name = true;
        else if (!is_name) ++letters;
        if (c == '}') is_name = false;
      }
      all.push_back({std::move(key), text, letters});
    }
    std::stable_sort(all.begin(), all.end(), [](const Pattern& a, const Pattern& b) { return a.letters > b.letters; });
    return all;
  }();
  return made;
}

// What may stand for a name: numbers are numbers, and a quotation ends where its quotes do.
bool can_fill(std::string_view name, std::string_view text) {
  if (text.empty()) return false;
  if (name == "value" || name == "limit") return text.find(' ') == std::string_view::npos;
  // What was read may end within a quotation, and a text that begins with one may go on.
  if (name == "quoted" || (name != "text" && name != "what" && text.front() == '"'))
    return text.size() > 1 && text.front() == '"' && text.back() == '"';
  for (const std::string_view whole : {"count", "low", "high", "most", "last", "line", "column", "paths"})
    if (name == whole) return text.find_first_not_of("0123456789") == std::string_view::npos;
  return true;
}

// These are words of ours; the others are what somebody wrote, or numbers.
bool holds_words(std::string_view name) {
  return name == "found" || name == "expected" || name == "what" || name == "escape" || name == "known";
}

// The name in braces that the pattern begins with; braces may also stand for themselves: '{'.
std::optional<std::string_view> name_at_start(std::string_view pattern) {
  const std::size_t close = pattern.find('}');
  if (pattern.empty() || pattern[0] != '{' || close == std::string_view::npos || close < 2) return std::nullopt;
  const std::string_view name = pattern.substr(1, close - 1);
  const bool is_name = std::all_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return is_name ? std::optional(name) : std::nullopt;
}

bool match(std::string_view pattern, std::string_view text,
           std::vector<std::pair<std::string_view, std::string_view>>& found) {
  while (!pattern.empty() && !name_at_start(pattern)) {
    if (text.empty() || text[0] != pattern[0]) return false;
    pattern.remove_prefix(1);
    text.remove_prefix(1);
  }
  if (pattern.empty()) return text.empty();
  const std::string_view name = *name_at_start(pattern);
  const std::string_view rest = pattern.substr(name.size() + 2);
  for (std::size_t end = 1; end <= text.size(); ++end) {
    if (rest.empty()) end = text.size();
    else if (text.substr(end, 1) != rest.substr(0, 1) || !can_fill(name, text.substr(0, end))) continue;
    if (!can_fill(name, text.substr(0, end))) return false;
    found.emplace_back(name, text.substr(0, end));
    if (match(rest, text.substr(end), found)) return true;
    found.pop_back();
  }
  return false;
}

std::optional<std::string> told(std::string_view text, Language language, int depth) {
  if (depth == 0 || text.size() > kLongest) return std::nullopt;
  for (const Pattern& pattern : patterns()) {
    std::vector<std::pair<std::string_view, std::string_view>> found;
    if (!match(pattern.text, text, found)) continue;
    Values values;
    for (const auto& [name, value] : found)
      values.emplace_back(
          name, (holds_words(name) ? told(value, language, depth - 1) : std::nullopt).value_or(std::string(value)));
    return fill(language, pattern.key, values);
  }
  return std::nullopt;
}

}  // namespace

std::string fault_text(const io::Fault& fault, Language language) {
  if (language == Language::en) return fault.message;
  return told(fault.message, language, kDeepest).value_or(fault.message);
}

std::string fault_line(const io::Fault& fault, Language language) {
  return io::line_of({fault.pointer, fault_text(fault, language)});
}

}  // namespace curseur::app
