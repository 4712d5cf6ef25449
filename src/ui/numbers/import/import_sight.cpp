#include "ui/numbers/import/import_sight.hpp"

#include <algorithm>

#include "app/say/value_text.hpp"
#include "app/say/words.hpp"
#include "io/fault.hpp"

namespace curseur::ui {
namespace {

using app::fill, app::word;

class SightMaker {
 public:
  SightMaker(const app::Import& import, const core::Scenario& scenario, app::List list, app::Language language)
      : import_(import),
        scenario_(scenario),
        columns_(app::table_columns(scenario, list, language)),
        language_(language) {}

  ImportSight make() && {
    add_columns();
    say_unknown();
    add_lines();
    offer_without_refused();
    for (const std::string* const fault : {&import_.table.fault, &import_.fault})
      if (!fault->empty() && (sight_.remarks.empty() || sight_.remarks.back().text != *fault))
        sight_.remarks.push_back({Tone::danger, *fault, {}});
    if (!import_.defaults.empty()) sight_.remarks.push_back({Tone::quiet, import_.defaults, {}});
    count_problems();
    return std::move(sight_);
  }

 private:
  static std::vector<Offer> offers_of(const std::vector<app::Mend>& mends) {
    std::vector<Offer> offers;
    for (const app::Mend& mend : mends) offers.push_back({mend.label, {{mend}}});
    return offers;
  }

  std::string name_of(const app::TableColumn& column) const {
    const std::string unit = column.parameter ? app::unit_text(language_, column.parameter->unit) : "";
    return unit.empty() ? column.label : column.label + " (" + unit + ")";
  }

  void add_columns() {
    for (std::size_t place = 0; place < import_.table.heads.size(); ++place) {
      const app::TableHead& head = import_.table.heads[place];
      SightColumn column;
      column.place = place;
      column.column = head.column;
      column.label = head.text;
      if (head.column) {
        const app::TableColumn& of_list = columns_[*head.column];
        column.is_number = of_list.kind == app::TableColumnKind::number;
        column.label = of_list.label;
        if (head.text != of_list.label) column.source = head.text;
        column.unit = head.unit_shown;
        column.conversion = head.conversion;
      }
      column.is_faulty = !head.fault.empty();
      const std::string about = column.label + app::conventions(language_).colon;
      if (!head.fault.empty()) column.remarks.push_back({Tone::danger, about + head.fault, offers_of(head.mends)});
      if (!head.question.empty()) column.remarks.push_back({Tone::asks, about + head.question, offers_of(head.mends)});
      if (!head.passed_over.empty()) column.remarks.push_back({Tone::quiet, head.passed_over, {}});
      column.sample = sample_of(place);
      judge_cells(column);
      auto& group = !head.passed_over.empty() ? sight_.left_out : head.column ? sight_.shown : sight_.unknown;
      group.push_back(std::move(column));
    }
    if (!import_.table.has_heads) return;
    for (const app::TableColumn& column : columns_) {
      sight_.choices.push_back(name_of(column));
      sight_.names.push_back(column.label);
    }
    sight_.choices.push_back(word(language_, "import.leave_out"));
  }

  // The first values of a column: "4.8 MW, 0.3 MW, 30 MW".
  std::string sample_of(std::size_t place) const {
    constexpr std::size_t kMost = 3, kMostBytes = 40;
    std::string sample, last;
    std::size_t count = 0;
    for (const app::TableRow& row : import_.table.rows) {
      const std::string& text = row.cells[place].text;
      if (text.empty() || text == last || count == kMost) continue;
      last = text;
      const bool is_long = text.size() > kMostBytes;
      std::string part(io::cut(text, kMostBytes));
      std::replace(part.begin(), part.end(), '\n', ' ');
      sample += (count++ == 0 ? "" : ", ") + part + (is_long ? "\u2026" : "");
    }
    return sample;
  }

  void judge_cells(SightColumn& column) const {
    constexpr std::size_t kSeveral = 3;
    std::size_t faults = 0;
    const app::TableCell* first = nullptr;
    for (const app::TableRow& row : import_.table.rows) {
      const app::TableCell& cell = row.cells[column.place];
      if (cell.state == app::CellState::read || cell.state == app::CellState::standard) return;
      if (cell.state != app::CellState::fault) continue;
      if (!first) first = &cell;
      ++faults;
    }
    if (faults < kSeveral) return;
    column.is_unreadable = true;
    app::Mend leave_out;
    leave_out.kind = app::Mend::Kind::column_left_out;
    leave_out.column = column.place;
    column.remarks.push_back(
        {Tone::danger,
         fill(language_, "import.unreadable_column",
              {{"name", column.label}, {"count", std::to_string(faults)}, {"fault", first->fault}}),
         {{word(language_, "import.leave_out"), {{std::move(leave_out)}}}}});
  }

  // One column is spoken of by itself; of several, all can be left out at once.
  void say_unknown() {
    const auto& unknown = sight_.unknown;
    if (unknown.empty()) return;
    if (unknown.size() == 1) {
      sight_.about_unknown = unknown.front().remarks.front();
      return;
    }
    std::string names;
    std::vector<app::Mend> mends;
    for (const SightColumn& one : unknown) {
      const std::string name =
          one.label.empty() ? fill(language_, "import.nth", {{"n", std::to_string(one.place + 1)}}) : one.label;
      names += (names.empty() ? "" : ", ") + fill(language_, "imported.quoted", {{"text", name}});
      app::Mend mend;
      mend.kind = app::Mend::Kind::column_left_out;
      mend.column = one.place;
      mends.insert(mends.begin(), std::move(mend));  // the last one first, so that the others keep their places
    }
    const std::string count = std::to_string(unknown.size());
    const bool is_all = sight_.shown.empty();
    sight_.about_unknown = {Tone::danger,
                            is_all ? word(language_, "import.none_known")
                                   : fill(language_, "import.unknown", {{"count", count}, {"names", names}}),
                            {}};
    if (!is_all) sight_.about_unknown.offers.push_back({word(language_, "import.leave_out_all"), {std::move(mends)}});
  }

  // Each sentence that says what is wrong, and each open question; the question of a head has been answered for the
  // person, who may answer it otherwise.
  void count_problems() {
    const auto count = [&](const std::vector<Remark>& remarks, bool is_head) {
      for (const Remark& one : remarks)
        sight_.problems += one.tone == Tone::danger || (one.tone == Tone::asks && !is_head);
    };
    for (const SightColumn& one : sight_.shown) count(one.remarks, true);
    if (!sight_.unknown.empty()) ++sight_.problems;
    for (const SightLine& line : sight_.lines) count(line.remarks, false);
    count(sight_.remarks, false);
  }

  void offer_without_refused() {
    std::vector<app::Mend> mends;
    for (const app::TableRow& row : import_.table.rows) {
      if (!row.is_refused()) continue;
      app::Mend mend;
      mend.kind = app::Mend::Kind::line_left_out;
      mend.line = row.line;
      mends.insert(mends.begin(), std::move(mend));  // the last one first, so that the others keep their numbers
    }
    if (mends.size() < 2 || mends.size() == import_.table.rows.size()) return;
    const std::string count = std::to_string(mends.size());
    sight_.without_refused = Offer{fill(language_, "import.leave_out_lines", {{"count", count}}), {std::move(mends)}};
  }

  // The lines of the table in their order: rows, and what is no row.
  void add_lines() {
    const auto& rows = import_.table.rows;
    const auto& others = import_.table.passed_over;
    std::size_t other = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (; other < others.size() && others[other].line < rows[row].line; ++other) add_other(others[other]);
      add_row(row);
    }
    for (; other < others.size(); ++other) add_other(others[other]);
  }

  void add_other(const app::PassedOverLine& other) {
    SightLine line{LineMark::left_out, other.line, word(language_, "import.left_out_line"), {}, {}, {}};
    const std::string text = fill(language_, "imported.quoted", {{"text", other.text}});
    line.remarks.push_back({Tone::plain, text + app::conventions(language_).colon + other.reason, {}});
    sight_.lines.push_back(std::move(line));
  }

  void add_row(std::size_t row) {
    const app::TableRow& read = import_.table.rows[row];
    SightLine line;
    line.number = read.line;
    if (row < import_.rows.size()) say_effect(line, import_.rows[row]);
    for (const SightColumn& column : sight_.shown) {
      const app::TableCell& cell = read.cells[column.place];
      line.cells.push_back(sight_of_cell(column, cell));
      if (column.is_unreadable || (cell.fault.empty() && cell.mends.empty())) continue;
      const std::string text = cell.fault.empty() ? cell.note : cell.fault;
      line.remarks.push_back({cell.fault.empty() ? Tone::quiet : Tone::danger,
                              column.label + app::conventions(language_).colon + text, offers_of(cell.mends)});
    }
    if (!read.fault.empty()) line.remarks.push_back({Tone::danger, read.fault, offers_of(read.mends)});
    add_questions(line, row);
    sight_.lines.push_back(std::move(line));
  }

  void say_effect(SightLine& line, const app::ImportedRow& row) const {
    switch (row.effect) {
      case app::RowEffect::adds:
        line.mark = LineMark::adds;
        line.words = word(language_, "import.adds");
        break;
      case app::RowEffect::changes:
        line.mark = LineMark::changes;
        line.words = fill(language_, "import.changes", {{"name", row.entry}});
        line.more.push_back({Tone::quiet, row.words, {}});
        break;
      case app::RowEffect::leaves:
        line.mark = LineMark::same;
        line.words = word(language_, "import.same");
        break;
      case app::RowEffect::asks:
        line.mark = LineMark::asks;
        line.words = word(language_, "import.asks");
        break;
      case app::RowEffect::refused:
        line.mark = LineMark::refused;
        line.words = word(language_, "import.refused");
        break;
    }
  }

  // A question is asked at the first row that has the name; once it is answered, the other answers stay there.
  void add_questions(SightLine& line, std::size_t row) const {
    for (const app::NameQuestion& question : import_.questions) {
      if (question.rows.empty() || question.rows.front() != row) continue;
      Remark remark{question.answered ? Tone::quiet : Tone::asks, question.words, {}};
      for (std::size_t k = 0; k < question.choices.size(); ++k)
        if (question.answered != k)
          remark.offers.push_back({question.choices[k].label,
                                   {{}, app::NameAnswer{question.text, question.choices[k].id, question.column}}});
      line.remarks.push_back(std::move(remark));
    }
  }

  // Values are shown as read, without the unit that is under the head.
  SightCell sight_of_cell(const SightColumn& column, const app::TableCell& cell) const {
    using Look = SightCell::Look;
    const app::TableColumn& of_list = columns_[*column.column];
    SightCell made{cell.text, cell.note, Look::value};
    if (cell.value) made.text = app::value_text({of_list.parameter, &scenario_, language_}, *cell.value);
    switch (cell.state) {
      case app::CellState::read:
        if (cell.value && !column.conversion.empty() && made.hint.empty())
          made.hint = fill(language_, "import.in_table", {{"text", cell.text}});
        break;
      case app::CellState::standard:
        made.look = Look::standard;
        if (!cell.value) made.text = cell.shown;
        if (made.hint.empty()) made.hint = word(language_, "import.standard");
        break;
      case app::CellState::empty:
        made.look = Look::faint;
        break;
      case app::CellState::fault:
        made.look = Look::fault;
        made.text = cell.text.empty() ? word(language_, "import.empty") : cell.text;
        made.hint = cell.fault;
        break;
      case app::CellState::passed_over:
        made.look = Look::faint;
        made.text = cell.text;
        break;
    }
    return made;
  }

  const app::Import& import_;
  const core::Scenario& scenario_;
  std::vector<app::TableColumn> columns_;
  app::Language language_;
  ImportSight sight_;
};

}  // namespace

bool SightLine::needs_care() const {
  return std::any_of(remarks.begin(), remarks.end(),
                     [](const Remark& one) { return one.tone == Tone::asks || one.tone == Tone::danger; });
}

bool ImportSight::has_lines_to_settle() const {
  return !shown.empty() &&
         std::any_of(lines.begin(), lines.end(), [](const SightLine& line) { return line.needs_care(); });
}

std::optional<app::Mend> ImportSight::mend_of_head(const app::Import& import, std::size_t place,
                                                   std::size_t choice) const {
  if (!import.table.has_heads || place >= import.table.heads.size() || choice >= choices.size()) return std::nullopt;
  app::Mend mend;
  mend.line = import.table.head_line;
  mend.column = place;
  if (choice + 1 == choices.size()) {
    mend.kind = app::Mend::Kind::column_left_out;
    return mend;
  }
  const std::string& unit = import.table.heads[place].unit;
  const std::string& name = names[choice];
  mend.text = unit.empty() ? name : name + " (" + unit + ")";
  return mend;
}

ImportSight sight_of(const app::Import& import, const core::Scenario& scenario, app::List list,
                     app::Language language) {
  return SightMaker(import, scenario, list, language).make();
}

}  // namespace curseur::ui
