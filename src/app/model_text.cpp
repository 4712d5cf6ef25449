// As much of Markdown as the model's text uses, line by line.
#include "app/model_text.hpp"

#include <algorithm>
#include <utility>

#include "io/assets.hpp"

namespace curseur::app {
namespace {

using Kind = ModelBlock::Kind;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Without the marks of emphasis and code.
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

// "name   = value          remark": the remark stands three spaces or more behind.
std::array<std::string, 3> formula_line(std::string_view line) {
  line = trimmed(line);
  std::string_view name, remark;
  // The first sign that defines; one within brackets is a condition.
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

class Reading {
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
    // Lines of one paragraph or bullet are put together before they are broken to the column.
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

ModelText read_asset(const char* first, const char* second) {
  for (const char* name : {first, second})
    if (const io::Asset* asset = io::find_asset(name)) return read_model_text(asset->bytes);
  return {};
}

}  // namespace

bool ModelText::has(std::string_view id) const {
  return std::any_of(sections.begin(), sections.end(), [&](const ModelSection& section) { return section.id == id; });
}

ModelText read_model_text(std::string_view markdown) {
  Reading reading;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    reading.take(markdown.substr(0, end));
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return reading.finish();
}

const ModelText& model_text(Language language) {
  static const ModelText english = read_asset("model.en.md", "model.fr.md"), french = read_asset("model.fr.md", "model.en.md");
  return language == Language::fr ? french : english;
}

}  // namespace curseur::app
