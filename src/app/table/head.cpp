#include "app/table/head.hpp"

#include <algorithm>

#include "app/table/numeral.hpp"
#include "app/table/unit.hpp"
#include "io/fault.hpp"
#include "io/text/fold.hpp"

namespace curseur::app {
namespace {

constexpr std::size_t kMostHeadBytes = 200;  // longer texts are notes

// Folded letters, digits and signs that are units: "Start-date " and "start_date" become "startdate".
std::string letters_of(std::string_view text) {
  std::string made;
  for (const char c : io::folded(text)) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (is_letter || c == '%' || c == '$') made += c;
  }
  return made;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('_')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('_')) text.remove_suffix(1);
  return text;
}

// A name and what is behind it.
struct Parts {
  std::string_view name, unit;
};

// "Amount (k€)", "amount [k€]"; nothing behind the brackets.
std::optional<Parts> at_brackets(std::string_view head) {
  for (const std::string_view marks : {"()", "[]"}) {
    if (!head.ends_with(marks[1])) continue;
    int depth = 0;
    for (std::size_t at = head.size(); at-- > 0;) {
      depth += (head[at] == marks[1]) - (head[at] == marks[0]);
      if (depth == 0) return Parts{trimmed(head.substr(0, at)), trimmed(head.substr(at + 1, head.size() - at - 2))};
    }
  }
  return std::nullopt;
}

// "PUE": names a column whatever is written before it.
bool is_abbreviation(std::string_view text) {
  return text.size() >= 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// All places where a unit could begin without brackets, the longest name first.
std::vector<Parts> at_marks(std::string_view head) {
  std::vector<Parts> found;
  for (const std::string_view mark : {", ", ",", " in ", " en ", " - ", ": ", " / ", "/", "_", " "})
    for (std::size_t at = head.rfind(mark); at != std::string_view::npos && at > 0; at = head.rfind(mark, at - 1))
      found.push_back({trimmed(head.substr(0, at)), trimmed(head.substr(at + mark.size()))});
  return found;
}

// The words as a unit: "eur_mwh" is "eur/mwh".
std::string unit_words(std::string_view text) {
  if (is_unit(text)) return std::string(text);
  std::string joined(text);
  std::replace(joined.begin(), joined.end(), '_', '/');
  return is_unit(joined) ? joined : std::string();
}

}  // namespace

HeadIndex::HeadIndex(std::span<const TableColumn> columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto add = [&](std::string_view text) {
      if (std::string plain = letters_of(text); !plain.empty()) names_.push_back({std::move(plain), i});
    };
    add(columns[i].key);
    labels_.push_back({io::NameForm(columns[i].key), io::folded(columns[i].key), i});
    std::vector<std::string> labels = columns[i].names;
    labels.push_back(columns[i].label);
    for (const std::string& label : labels) {
      add(label);
      labels_.push_back({io::NameForm(label), io::folded(label), i});
      // "Energy overhead (PUE)": each part is a name too.
      if (const auto parts = at_brackets(label)) add(parts->name), add(parts->unit);
    }
  }
}

std::optional<std::size_t> HeadIndex::named(std::string_view text) const {
  const std::string plain = letters_of(text);
  const auto found = std::find_if(names_.begin(), names_.end(), [&](const Name& name) { return name.plain == plain; });
  if (plain.empty() || found == names_.end()) return std::nullopt;
  return found->column;
}

std::optional<std::size_t> HeadIndex::like(std::string_view text) const {
  constexpr std::size_t kShortest = 4;  // shorter words are like too many
  if (letters_of(text).size() < kShortest) return std::nullopt;
  const io::NameForm form(text);
  for (const Label& label : labels_)
    if (likeness(form, label.form) == io::Likeness::alike) return label.column;
  std::vector<std::string_view> candidates;
  for (const Label& label : labels_) candidates.push_back(label.folded);
  const std::string folded = io::folded(text);
  const std::string_view nearest = io::nearest_word(folded, candidates);
  const auto found =
      std::find_if(labels_.begin(), labels_.end(), [&](const Label& label) { return label.folded == nearest; });
  if (nearest.empty() || found == labels_.end()) return std::nullopt;
  return found->column;
}

std::optional<HeadWords> HeadIndex::named_head(const std::string& head) const {
  if (head.size() > kMostHeadBytes) return std::nullopt;
  if (const auto column = named(head)) return HeadWords{column, {}, ""};
  if (const auto brackets = at_brackets(head)) {
    if (const auto column = named(brackets->name)) return HeadWords{column, {}, std::string(brackets->unit)};
    if (is_abbreviation(brackets->unit))
      if (const auto column = named(brackets->unit)) return HeadWords{column, {}, ""};
  }
  for (const Parts& parts : at_marks(head))
    if (const auto column = named(parts.name))
      if (std::string unit = unit_words(parts.unit); !unit.empty()) return HeadWords{column, {}, std::move(unit)};
  return std::nullopt;
}

HeadWords HeadIndex::read(std::string_view typed) const {
  const std::string head = plain_marks(typed);
  if (auto words = named_head(head)) return *std::move(words);
  HeadWords words;
  if (head.size() > kMostHeadBytes) return words;
  if (const auto brackets = at_brackets(head)) {
    words.like = like(brackets->name);
    words.unit = brackets->unit;
    return words;
  }
  words.like = like(head);
  for (const Parts& parts : at_marks(head)) {
    std::string unit = unit_words(parts.unit);
    if (unit.empty()) continue;
    if (const auto column = like(parts.name)) {
      words.like = column;
      words.unit = std::move(unit);
      break;
    }
  }
  return words;
}

std::size_t HeadIndex::count(const std::vector<std::string>& texts) const {
  return static_cast<std::size_t>(std::count_if(
      texts.begin(), texts.end(), [&](const auto& text) { return named_head(plain_marks(text)).has_value(); }));
}

}  // namespace curseur::app
