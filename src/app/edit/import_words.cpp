#include "app/edit/import_words.hpp"

#include <algorithm>

#include "app/say/words.hpp"

namespace curseur::app {

std::string words_of(const ImportedRow& row, Language language) {
  switch (row.effect) {
    case RowEffect::adds:
      return fill(language, "imported.adds", {{"name", row.entry}});
    case RowEffect::changes: {
      std::string fields;
      for (const std::string& field : row.fields) fields += (fields.empty() ? "" : ", ") + field;
      return fill(language, "imported.changes", {{"name", row.entry}, {"fields", fields}});
    }
    case RowEffect::leaves:
      return fill(language, "imported.leaves", {{"name", row.entry}});
    case RowEffect::asks:
      return word(language, "imported.asks");
    case RowEffect::refused:
      break;
  }
  return word(language, "imported.refused");
}

void summarise(Import& import, Language language) {
  ImportSummary& sum = import.summary;
  sum = {};
  sum.read = import.rows.size();
  for (const ImportedRow& row : import.rows) {
    switch (row.effect) {
      case RowEffect::adds:
        ++sum.added;
        break;
      case RowEffect::changes:
        ++sum.changed;
        break;
      case RowEffect::leaves:
        ++sum.left;
        break;
      case RowEffect::asks:
        ++sum.asked;
        break;
      case RowEffect::refused:
        ++sum.refused;
        break;
    }
  }
  sum.columns_passed_over = import.table.columns_passed_over();
  sum.lines_passed_over = import.table.passed_over.size();
  sum.conversions = import.table.conversions();
  for (const TableRow& row : import.table.rows)
    sum.defaults += static_cast<std::size_t>(std::ranges::count(row.cells, CellState::standard, &TableCell::state));

  std::string effects;
  const auto add = [&](const char* key, std::size_t count) {
    if (count > 0) effects += (effects.empty() ? "" : ", ") + counted(language, key, count);
  };
  add("imported.count_added", sum.added);
  add("imported.count_changed", sum.changed);
  add("imported.count_left", sum.left);
  add("imported.count_asked", sum.asked);
  add("imported.count_refused", sum.refused);
  sum.words = counted(language, "imported.read", sum.read);
  if (!effects.empty()) sum.words += conventions(language).colon + effects;
  sum.words += ".";
  const auto say = [&](const char* key, std::size_t count) {
    if (count > 0) sum.words += " " + counted(language, key, count) + ".";
  };
  say("imported.columns_passed_over", sum.columns_passed_over);
  say("imported.lines_passed_over", sum.lines_passed_over);
  say("imported.conversions", sum.conversions);
  say("imported.defaults", sum.defaults);
}

}  // namespace curseur::app
