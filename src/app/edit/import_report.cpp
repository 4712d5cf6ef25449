// The summary of an import as a table for people: one line for all that happened, one per remark.
#include "app/edit/import.hpp"
#include "app/say/words.hpp"
#include "io/text/delimited.hpp"

namespace curseur::app {
namespace {

class Report {
 public:
  Report(const Import& import, List list, Language language, bool tabs)
      : import_(import), list_(list), language_(language), writer_(tabs ? '\t' : conventions(language).csv) {}

  std::string make() && {
    for (const char* head :
         {"imported.line", "imported.what", "imported.column", "imported.in_table", "imported.remark"})
      cell(word(language_, head));
    writer_.end_row();
    line(0, "imported.summary", list_name(list_, language_), "", import_.summary.words);
    if (!import_.fault.empty()) line(0, "imported.fault", "", "", import_.fault);
    if (!import_.taken_along.is_empty()) line(0, "imported.removed", "", "", import_.taken_along.words);
    if (!import_.table.numbers_shown.empty()) line(0, "imported.numbers", "", "", import_.table.numbers_shown);
    if (!import_.defaults.empty()) line(0, "imported.default", "", "", import_.defaults);
    for (const TableHead& head : import_.table.heads) add_head(head);
    for (const PassedOverLine& one : import_.table.passed_over)
      line(one.line, "imported.passed_over", "", one.text, one.reason);
    for (std::size_t row = 0; row < import_.rows.size(); ++row) add_row(row);
    return writer_.take();
  }

 private:
  void cell(std::string text) { writer_.cell(without_formula(std::move(text))); }
  void line(std::size_t number, const char* what, const std::string& column, const std::string& in_table,
            const std::string& remark) {
    cell(number > 0 ? std::to_string(number) : "");
    cell(word(language_, what));
    cell(column);
    cell(in_table);
    cell(remark);
    writer_.end_row();
  }

  std::string name_of(const TableHead& head) const {
    return head.column ? column_name(columns_of(list_)[*head.column], language_) : std::string();
  }
  void add_head(const TableHead& head) {
    const std::size_t at = import_.table.head_line;
    if (!head.passed_over.empty()) line(at, "imported.passed_over", name_of(head), head.text, head.passed_over);
    if (!head.conversion.empty()) line(at, "imported.conversion", name_of(head), head.text, head.conversion);
    if (!head.question.empty()) line(at, "imported.question", name_of(head), head.text, head.question);
    if (!head.fault.empty()) line(at, "imported.fault", name_of(head), head.text, head.fault);
  }
  void add_row(std::size_t row) {
    const TableRow& read = import_.table.rows[row];
    line(read.line, "imported.row", "", import_.rows[row].entry, import_.rows[row].words);
    for (const NameQuestion& question : import_.questions)
      if (question.rows.front() == row) line(read.line, "imported.question", "", question.text, question.words);
    if (!read.fault.empty()) line(read.line, "imported.fault", "", "", read.fault);
    for (std::size_t place = 0; place < read.cells.size(); ++place) {
      const TableCell& one = read.cells[place];
      const std::string column = name_of(import_.table.heads[place]);
      if (!one.fault.empty()) line(read.line, "imported.fault", column, one.text, one.fault);
      else if (one.state == CellState::standard) line(read.line, "imported.default", column, one.text, said(one));
      else if (!one.note.empty()) line(read.line, "imported.note", column, one.text, said(one));
    }
  }
  // "1,234 H100e. A note."
  static std::string said(const TableCell& one) {
    return one.note.empty() ? one.shown : one.shown + (one.shown.empty() ? "" : ". ") + one.note;
  }

  const Import& import_;
  List list_;
  Language language_;
  io::TableWriter writer_;
};

}  // namespace

std::string import_report(const Import& import, List list, Language language, bool tabs) {
  return Report(import, list, language, tabs).make();
}

}  // namespace curseur::app
