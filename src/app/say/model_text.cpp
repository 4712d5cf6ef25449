// Parses the part of Markdown that the model's text uses, line by line.
#include "app/say/model_text.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "io/assets.hpp"
#include "io/languages.hpp"

namespace curseur::app {
namespace {

using Kind = ModelBlock::Kind;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Removes the marks of emphasis and code.
std::string without_marks(std::string_view line) {
  std::string plain;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool is_strong = line[i] == '*' && i + 1 < line.size() && line[i + 1] == '*';
    if (line[i] == '`' || is_strong) {
      i += is_strong;
      continue;
    }
    plain += line[i];
  }
  return plain;
}

bool is_rule(std::string_view line) { return line.find_first_not_of("|-: ") == std::string_view::npos; }

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  line = trimmed(line);
  line.remove_prefix(1);
  while (!line.empty()) {
    const std::size_t end = std::min(line.find('|'), line.size());
    cells.push_back(without_marks(trimmed(line.substr(0, end))));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return cells;
}

// "name   = value          remark": at least three spaces precede the remark.
std::array<std::string, 3> formula_line(std::string_view line) {
  line = trimmed(line);
  std::string_view name, remark;
  // The first sign that defines something; one in brackets is a condition.
  for (const std::string_view sign : {std::string_view(" = "), std::string_view(" ← ")}) {
    const std::size_t at = line.find(sign);
    if (at == std::string_view::npos || trimmed(line.substr(0, at)).find("   ") != std::string_view::npos) continue;
    if (name.empty() || at < name.size()) name = line.substr(0, at);
  }
  std::string_view rest = line.substr(name.size());
  if (name.empty()) rest = line;
  rest = trimmed(rest);
  if (const std::size_t gap = rest.find("   "); gap != std::string_view::npos) {
    remark = trimmed(rest.substr(gap));
    rest = trimmed(rest.substr(0, gap));
  }
  return {std::string(trimmed(name)), std::string(rest), std::string(remark)};
}

// "4.8 Settlement" -> "4.8", "4. One month" -> "4".
std::string number_of(std::string_view title) {
  std::string number(title.substr(0, std::min(title.find_first_not_of("0123456789."), title.size())));
  while (!number.empty() && number.back() == '.') number.pop_back();
  return number;
}

class ModelReading {
 public:
  void take(std::string_view line) {
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string_view::npos) return flush();
    if (first >= 4) return add_formula(line);
    if (line.starts_with('|')) return add_row(line);
    if (line.starts_with('#')) return add_heading(line);
    if (line.starts_with("- ")) {
      flush();
      open_ = {Kind::bullet, without_marks(line.substr(2)), 0, {}, {}};
      is_open_ = true;
      return;
    }
    // Lines of a paragraph or bullet are joined here and wrapped to the column later.
    if (!is_open_) open_ = {Kind::paragraph, {}, 0, {}, {}};
    if (!open_.text.empty()) open_.text += ' ';
    open_.text += without_marks(line.substr(first));
    is_open_ = true;
  }
  ModelText finish() {
    flush();
    return std::move(made_);
  }

 private:
  void flush() {
    if (is_open_) made_.blocks.push_back(std::exchange(open_, {}));
    is_open_ = in_formula_ = in_table_ = false;
  }
  void add_heading(std::string_view line) {
    flush();
    const auto level = static_cast<int>(std::min(line.find_first_not_of('#'), line.size()));
    const std::string title = without_marks(trimmed(line.substr(static_cast<std::size_t>(level))));
    if (level > 1) made_.sections.push_back({number_of(title), title, made_.blocks.size()});
    made_.blocks.push_back({Kind::heading, title, level, {}, {}});
  }
  void add_formula(std::string_view line) {
    if (!in_formula_) {
      flush();
      made_.blocks.push_back({Kind::formula, {}, 0, {}, {}});
      in_formula_ = true;
    }
    made_.blocks.back().lines.push_back(formula_line(line));
  }
  void add_row(std::string_view line) {
    if (!in_table_) {
      flush();
      made_.blocks.push_back({Kind::table, {}, 0, {}, {}});
      in_table_ = true;
    }
    if (!is_rule(line)) made_.blocks.back().rows.push_back(cells_of(line));
  }

  ModelText made_;
  ModelBlock open_;
  bool is_open_ = false, in_formula_ = false, in_table_ = false;
};

// Numbers that the text calls by other words than their names, by prefix of the name, longest prefix first.
struct Elsewhere {
  std::string_view name, section;
};
constexpr Elsewhere kElsewhere[] = {{"months", "2"},
                                    {"correlation", "3"},
                                    {"planning.pace", "4.7"},
                                    {"segments.adopted", "4.4"},
                                    {"servers.deposit", "4.7"},
                                    {"finance.cash", "4.8"},
                                    {"regions.own_initial_remaining", "4.5"},
                                    {"regions.own_initial", "4.5"},
                                    {"regions.power_initial", "4.6"},
                                    {"regions.integration", "4.7"},
                                    {"regions.sovereignty", "4.6"},
                                    {"regions.committed", "4.5"},
                                    {"segments.potential_sd", "3"},
                                    {"contracts.probability", "3"},
                                    {"contracts", "4.4"},
                                    {"finance.equity.probability", "3"},
                                    {"finance.equity", "4.1"}};

bool is_word_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool ends = end == text.size() || !is_word_letter(text[end]) ||
                      (text[end] == '.' && (end + 1 == text.size() || text[end + 1] == ' '));
    if (ends && (at == 0 || !is_word_letter(text[at - 1]))) return true;
  }
  return false;
}

// A name of several words is unambiguous; a single word counts only in formulas.
bool speaks_of(const ModelBlock& block, std::string_view name, bool formulas_alone) {
  for (const auto& [defined, rest, remark] : block.lines)
    if (has_word(defined, name) || has_word(rest, name) || (!formulas_alone && has_word(remark, name))) return true;
  if (formulas_alone) return false;
  for (const auto& row : block.rows)
    for (const std::string& cell : row)
      if (has_word(cell, name)) return true;
  return has_word(block.text, name);
}

}  // namespace

bool ModelText::has(std::string_view id) const {
  return std::any_of(sections.begin(), sections.end(), [&](const ModelSection& section) { return section.id == id; });
}

std::vector<const ModelSection*> sections_of(const ModelText& text, std::string_view parameter) {
  std::vector<const ModelSection*> found;
  for (const auto& [name, id] : kElsewhere) {
    if (!parameter.starts_with(name)) continue;
    for (const auto& section : text.sections)
      if (section.id == id) found.push_back(&section);
    return found;
  }
  const std::string_view key = parameter.substr(parameter.rfind('.') + 1);
  const auto search = [&](std::string_view name, bool formulas_alone) {
    for (std::size_t s = 0; s < text.sections.size(); ++s) {
      const ModelSection& section = text.sections[s];
      if (section.id.empty() || section.id[0] < '1' || section.id[0] > '5')
        continue;  // the model itself: section 6 lists all numbers
      const std::size_t end = s + 1 < text.sections.size() ? text.sections[s + 1].block : text.blocks.size();
      const bool is_in = std::any_of(text.blocks.begin() + static_cast<std::ptrdiff_t>(section.block),
                                     text.blocks.begin() + static_cast<std::ptrdiff_t>(end),
                                     [&](const ModelBlock& block) { return speaks_of(block, name, formulas_alone); });
      if (is_in) found.push_back(&section);
    }
  };
  if (key.size() < parameter.size()) search(parameter, false);  // "servers.life", if the key alone is ambiguous
  if (found.empty()) search(key, key.find('_') == std::string_view::npos);
  return found;
}

ModelText read_model_text(std::string_view markdown) {
  ModelReading reading;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    reading.take(markdown.substr(0, end));
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return reading.finish();
}

const ModelText& model_text(Language language) {
  static const auto texts = [] {
    std::map<std::string_view, ModelText> read;
    for (const std::string_view id : io::language_ids())
      if (const io::Asset* asset = io::find_asset("model." + std::string(id) + ".md"))
        read.emplace(id, read_model_text(asset->bytes));
    return read;
  }();
  const auto found = texts.find(language.id());
  return found != texts.end() ? found->second : texts.at(Language::en.id());
}

}  // namespace curseur::app
