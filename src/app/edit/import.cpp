#include "app/edit/import.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "app/edit/import_words.hpp"
#include "app/edit/name_reader.hpp"
#include "app/edit/row_writer.hpp"
#include "app/edit/taken_along.hpp"
#include "app/say/fault_text.hpp"
#include "app/say/value_text.hpp"
#include "app/say/words.hpp"
#include "app/table/cell.hpp"
#include "app/table/line_kind.hpp"
#include "io/text/fold.hpp"

namespace curseur::app {
namespace {

class Importer {
 public:
  Importer(const core::Scenario& scenario, List list, const ImportOptions& options, Language language)
      : scenario_(scenario),
        list_(list),
        options_(options),
        language_(language),
        columns_(table_columns(scenario, list, language)),
        places_(columns_.size()) {
    made_.scenario = scenario;
    if (has_names(list)) pattern_.emplace(scenario, list);
  }

  Import read(std::string_view text) && {
    made_.table = read_typed_table(text, columns_, {language_, &scenario_, options_.decimal, options_.dates});
    made_.fault = made_.table.fault;
    made_.rows.resize(made_.table.rows.size());
    targets_.resize(made_.rows.size());
    kept_.assign(row_count(scenario_, list_), options_.rows == ImportedRows::added);
    if (!made_.rows.empty()) {
      find_places();
      read_names();
      find_missing_columns();
      set_defaults();
      find_rows_beyond();
    }
    count_faults();
    if (made_.can_be_taken()) write();
    if (options_.rows == ImportedRows::replaced && !made_.rows.empty() && made_.open_questions() == 0)
      made_.taken_along = taken_along(scenario_, list_, kept_, next_training_region(), language_);
    for (std::size_t row = 0; row < made_.rows.size(); ++row) say_effect(row);
    count_faults();
    summarise(made_, language_);
    return std::move(made_);
  }

 private:
  // What a row of the table is about.
  struct Target {
    std::optional<std::size_t> entry;  // the row of the list that it changes; nothing: it adds one
    std::optional<std::size_t> reference;  // the segment of a contract, the region of a segment or delivery
    bool waits = false;  // for the answer to a question
    bool is_beyond = false;  // the list has no room for it
  };

  void count_faults() {
    const std::size_t whole = made_.table.fault.empty() && !made_.fault.empty() ? 1 : 0;
    made_.faulty = made_.table.faults() + whole;
  }
  void refuse(std::string why) {
    if (made_.fault.empty()) made_.fault = std::move(why);
  }
  static void find_fault(TableCell& cell, std::string why) {
    cell.state = CellState::fault;
    cell.fault = std::move(why);
  }

  // Where the table has each column of the list.
  void find_places() {
    for (std::size_t place = 0; place < made_.table.heads.size(); ++place) {
      const TableHead& head = made_.table.heads[place];
      has_faulty_head_ = has_faulty_head_ || !head.fault.empty();
      if (head.column && head.fault.empty() && head.passed_over.empty()) places_[*head.column] = place;
    }
  }

  // New rows need them. Rows that change segments need no region.
  bool is_needed(std::size_t column) const {
    if (list_ != List::segments || columns_[column].kind != TableColumnKind::reference)
      return columns_[column].when_empty == WhenEmpty::fault;
    const bool has_new = std::ranges::any_of(targets_, [](const Target& one) { return !one.entry && !one.waits; });
    return has_new && scenario_.regions.size() > 1;
  }

  void find_missing_columns() {
    if (has_faulty_head_) return;  // one of those may be what is missing
    std::string missing;
    for (std::size_t column = 0; column < columns_.size(); ++column)
      if (is_needed(column) && !places_[column]) missing += (missing.empty() ? "" : ", ") + columns_[column].label;
    lacks_columns_ = !missing.empty();
    if (lacks_columns_) refuse(fill(language_, "imported.missing_columns", {{"columns", missing}}));
  }

  TableCell* cell_at(std::size_t row, std::size_t column) {
    return places_[column] ? &made_.table.rows[row].cells[*places_[column]] : nullptr;
  }
  std::optional<std::size_t> column_of(TableColumnKind kind) const {
    const auto found = std::ranges::find(columns_, kind, &TableColumn::kind);
    if (found == columns_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns_.begin());
  }

  void read_names() {
    const NameIndex segments(scenario_.segments, language_), regions(scenario_.regions, language_);
    if (list_ == List::contracts && scenario_.segments.empty()) refuse(word(language_, "lists.nothing_to_belong_to"));
    if (const auto column = column_of(TableColumnKind::name); column && places_[*column]) {
      const NameIndex& names = list_ == List::regions ? regions : segments;
      NameReader reader(names, options_.answers, *column, true, language_);
      for (std::size_t row = 0; row < made_.rows.size(); ++row) {
        TableCell& cell = *cell_at(row, *column);
        pass_over_placeholder(cell, names);
        if (cell.state == CellState::empty) find_fault(cell, word(language_, "table.needed"));
        read_name(reader, row, cell);
      }
      made_.questions = reader.questions();
    }
    if (const auto column = column_of(TableColumnKind::reference)) {
      const NameIndex& names = list_ == List::contracts ? segments : regions;
      NameReader reader(names, options_.answers, *column, false, language_);
      for (std::size_t row = 0; row < made_.rows.size(); ++row) {
        TableCell* const cell = cell_at(row, *column);
        if (cell) pass_over_placeholder(*cell, names);
        read_reference(reader, names, row, cell);
      }
      made_.questions.insert(made_.questions.end(), reader.questions().begin(), reader.questions().end());
    }
    std::ranges::stable_sort(made_.questions, {}, [](const NameQuestion& one) { return one.rows.front(); });
  }

  // "n/a" is no name, unless an entry is called so.
  void pass_over_placeholder(TableCell& cell, const NameIndex& names) const {
    if (cell.state != CellState::read || !CellReader::is_placeholder(cell.text) || names.has(cell.text)) return;
    cell.state = CellState::empty;
    cell.note = fill(language_, "table.placeholder", {{"text", shortened(cell.text)}});
  }

  void read_name(NameReader& reader, std::size_t row, TableCell& cell) {
    if (cell.state != CellState::read) return;
    cell.text = io::tidy_name(cell.text);
    if (auto why = refusal_of_name(cell.text, language_)) return find_fault(cell, std::move(*why));
    const NameReader::Meaning meaning = reader.meaning_of(cell.text, row);
    Target& target = targets_[row];
    target.waits = meaning.kind == NameReader::Meaning::open;
    if (meaning.kind == NameReader::Meaning::entry) target.entry = meaning.place, kept_[meaning.place] = true;
    if (target.waits) return;
    const std::string key = target.entry ? "#" + std::to_string(*target.entry) : " " + meaning.form;
    const auto [first, is_new] = named_on_.try_emplace(key, made_.table.rows[row].line);
    if (is_new) return;
    find_fault(cell, fill(language_, "imported.twice", {{"line", std::to_string(first->second)}}));
    Mend& mend = cell.mends.emplace_back();
    mend.kind = Mend::Kind::line_left_out;
    mend.line = made_.table.rows[row].line;
    mend.label = fill(language_, "table.leave_out_line", {{"line", std::to_string(mend.line)}});
  }

  void read_reference(NameReader& reader, const NameIndex& names, std::size_t row, TableCell* cell) {
    Target& target = targets_[row];
    if (!cell || cell->state == CellState::empty) {
      if (target.entry || target.waits || !made_.table.rows[row].fault.empty()) return;
      if (names.entries().size() == 1) target.reference = 0;
      if (!cell) return;
      if (target.reference) set_standard(*cell, names.entries()[0].shown, word(language_, "imported.only_one"));
      else find_fault(*cell, word(language_, "table.needed"));
      return;
    }
    if (cell->state != CellState::read) return;
    const NameReader::Meaning meaning = reader.meaning_of(cell->text, row);
    target.waits = target.waits || meaning.kind == NameReader::Meaning::open;
    if (meaning.kind == NameReader::Meaning::entry) target.reference = meaning.place;
    if (meaning.kind != NameReader::Meaning::unknown) return;
    find_fault(*cell, no_such_name(list_, names, cell->text, language_));
    const auto meant = names.meant(cell->text);
    if (!meant) return;
    const std::string& name = names.entries()[*meant].shown;
    cell->mends.push_back({Mend::Kind::cell, fill(language_, "table.write", {{"text", name}}),
                           made_.table.rows[row].line, *places_[*column_of(TableColumnKind::reference)], name});
  }

  static void set_standard(TableCell& cell, std::string shown, std::string note) {
    cell.state = CellState::standard;
    cell.shown = std::move(shown);
    cell.note = std::move(note);
  }

  // Where a value comes from that an empty cell of a new entry gets.
  std::string default_words() const {
    return fill(language_, "imported.default_of", {{"name", pattern_->name(language_)}});
  }

  bool is_new(std::size_t row) const { return !targets_[row].entry && !targets_[row].waits; }

  // New regions and segments take what the table does not say from the last one of the list.
  void set_defaults() {
    if (!has_names(list_)) return set_absent_standards();
    if (lacks_columns_) return;  // no row can be added
    bool has_new = false;
    for (std::size_t row = 0; row < made_.rows.size(); ++row) {
      if (!is_new(row) || !made_.table.rows[row].fault.empty()) continue;
      has_new = true;
      for (std::size_t column = 0; column < columns_.size(); ++column) {
        TableCell* const cell = cell_at(row, column);
        if (!cell || cell->state != CellState::empty || columns_[column].kind != TableColumnKind::number) continue;
        const std::string& key = columns_[column].key;
        cell->value = pattern_->number(key);
        set_standard(*cell,
                     value_with_unit({columns_[column].parameter, &scenario_, language_}, cell->value.value_or(0)),
                     pattern_->is_like_last(key) ? default_words() : word(language_, "imported.default_plain"));
      }
    }
    if (has_new) made_.defaults = absent_words();
  }
  // What new regions and segments get where the table has no column.
  std::string absent_words() const {
    bool is_like_last = false, is_plain = false;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      if (places_[column]) continue;
      const bool like_last = pattern_->is_like_last(columns_[column].key);
      (like_last ? is_like_last : is_plain) = true;
    }
    const bool has_regions = list_ == List::regions;
    std::string words;
    if (is_like_last)
      words = fill(language_, has_regions ? "imported.regions_like" : "imported.segments_like",
                   {{"name", pattern_->name(language_)}});
    if (is_plain)
      words += (words.empty() ? "" : " ") +
               std::string(word(language_, has_regions ? "imported.regions_plain" : "imported.segments_plain"));
    return words;
  }
  void set_absent_standards() {
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const TableColumn& one = columns_[column];
      if (places_[column] || one.when_empty != WhenEmpty::standard) continue;
      const std::string value = value_with_unit({one.parameter, &scenario_, language_}, one.standard.value_or(0));
      made_.defaults += (made_.defaults.empty() ? "" : " ") +
                        fill(language_, "imported.standard", {{"column", one.label}, {"value", value}});
    }
  }

  // Which part of the list a new row goes to: the region of a delivery, otherwise the whole list.
  std::optional<std::size_t> part_of(std::size_t row) const {
    if (list_ != List::deliveries) return 0;
    return targets_[row].reference;
  }
  std::size_t taken_in(std::size_t part) const {
    if (list_ != List::deliveries) return static_cast<std::size_t>(std::ranges::count(kept_, true));
    return options_.rows == ImportedRows::added ? scenario_.regions[part].committed.size() : 0;
  }

  void find_rows_beyond() {
    const bool has_parts = list_ == List::deliveries;
    const std::size_t most = has_parts ? core::kMaxDeliveries : most_rows(scenario_, list_);
    std::vector<std::size_t> room(has_parts ? scenario_.regions.size() : 1), added(room.size());
    for (std::size_t part = 0; part < room.size(); ++part) room[part] = most - std::min(most, taken_in(part));
    for (std::size_t row = 0; row < made_.rows.size(); ++row) {
      const auto part = part_of(row);
      if (!part || targets_[row].entry || targets_[row].waits || made_.table.rows[row].is_refused()) continue;
      if (++added[*part] <= room[*part]) continue;
      targets_[row].is_beyond = true;
      if (added[*part] != room[*part] + 1) continue;
      const std::string where = has_parts ? text_of(scenario_.regions[*part].name, language_) + ": " : "";
      refuse(where + fill(language_, "imported.too_many",
                          {{"most", std::to_string(most)},
                           {"room", std::to_string(room[*part])},
                           {"line", std::to_string(made_.table.rows[row].line)}}));
    }
  }

  void write() {
    RowWriter writer(scenario_, list_, kept_);
    for (std::size_t row = 0; row < made_.rows.size(); ++row) {
      const Target& target = targets_[row];
      if (target.entry) writer.change(*target.entry);
      else writer.add(target.reference);
      if (const auto column = column_of(TableColumnKind::name); !target.entry && column)
        writer.set_name(cell_at(row, *column)->text);
      if (target.entry && target.reference) writer.set_region(*target.reference);
      for (std::size_t column = 0; column < columns_.size(); ++column) {
        const TableCell* const cell = cell_at(row, column);
        if (cell && cell->value) writer.set_number(columns_[column].key, *cell->value);
        else if (!cell && !target.entry && columns_[column].standard)
          writer.set_number(columns_[column].key, *columns_[column].standard);
      }
    }
    made_.scenario = writer.finish();
    for (const auto& fault : core::check(made_.scenario)) show_fault(fault, writer);
  }

  // At its cell, if the table has one.
  void show_fault(const core::Fault& fault, const RowWriter& writer) {
    for (std::size_t row = 0; row < made_.rows.size(); ++row) {
      const std::string& pointer = writer.pointer(row);
      if (!fault.pointer.starts_with(pointer) || fault.pointer[pointer.size()] != '/') continue;
      const std::string key = fault.pointer.substr(pointer.size() + 1);
      for (std::size_t column = 0; column < columns_.size(); ++column)
        if (TableCell* const cell = cell_at(row, column); cell && columns_[column].key == key)
          return find_fault(*cell, fault_text(fault, language_));
    }
    refuse(fault_line(fault, language_));
  }

  // The region that trains if the present one goes: the first that stays, or the first new one.
  std::string next_training_region() {
    if (list_ != List::regions) return "";
    for (std::size_t region = 0; region < kept_.size(); ++region)
      if (kept_[region]) return text_of(scenario_.regions[region].name, language_);
    for (std::size_t row = 0; row < made_.rows.size(); ++row)
      if (const auto column = column_of(TableColumnKind::name); is_new(row) && cell_at(row, *column))
        return cell_at(row, *column)->text;
    return "";
  }

  std::vector<std::string> changed_fields(std::size_t row) {
    const Target& target = targets_[row];
    std::vector<std::string> fields;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const TableCell* const cell = cell_at(row, column);
      const TableColumn& one = columns_[column];
      if (!cell || cell->state != CellState::read) continue;
      bool changes = false;
      if (one.kind == TableColumnKind::number)
        changes =
            cell->value != core::number_value(scenario_, row_pointer(scenario_, list_, *target.entry) + "/" + one.key);
      if (one.kind == TableColumnKind::reference && target.reference)
        changes = scenario_.segments[*target.entry].region != scenario_.regions[*target.reference].id;
      if (changes) fields.push_back(one.label);
    }
    return fields;
  }

  void say_effect(std::size_t row) {
    const Target& target = targets_[row];
    ImportedRow& said = made_.rows[row];
    const auto name = column_of(TableColumnKind::name);
    if (target.entry) said.entry = row_name(scenario_, list_, *target.entry, language_);
    else if (name && cell_at(row, *name)) said.entry = cell_at(row, *name)->text;
    else if (list_ == List::deliveries) said.entry = delivery_words(target);
    else if (!name) said.entry = row_name(scenario_, list_, added_before_++ + taken_before(), language_);
    const bool is_refused = has_faulty_head_ || target.is_beyond || (lacks_columns_ && !target.entry);
    if (is_refused || made_.table.rows[row].is_refused()) said.effect = RowEffect::refused;
    else if (target.waits) said.effect = RowEffect::asks;
    else if (!target.entry) said.effect = RowEffect::adds;
    else said.fields = changed_fields(row), said.effect = said.fields.empty() ? RowEffect::leaves : RowEffect::changes;
    said.words = words_of(said, language_);
  }
  // Deliveries are numbered region by region: a new one moves the others.
  std::string delivery_words(const Target& target) const {
    if (!target.reference) return "";
    return fill(language_, "imported.delivery_in",
                {{"name", text_of(scenario_.regions[*target.reference].name, language_)}});
  }
  std::size_t taken_before() const { return options_.rows == ImportedRows::added ? kept_.size() : 0; }

  const core::Scenario& scenario_;
  List list_;
  const ImportOptions& options_;
  Language language_;
  std::vector<TableColumn> columns_;
  std::optional<RowPattern> pattern_;  // of regions and segments
  std::vector<std::optional<std::size_t>> places_;  // per column of the list: of the table
  bool has_faulty_head_ = false, lacks_columns_ = false;
  std::vector<Target> targets_;  // per row of the table
  std::vector<bool> kept_;  // per row of the list
  std::map<std::string, std::size_t> named_on_;  // the line that first names an entry, or a new name
  std::size_t added_before_ = 0;
  Import made_;
};

}  // namespace

std::size_t Import::open_questions() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(questions, [](const NameQuestion& question) { return !question.answered; }));
}

Import import_rows(const core::Scenario& scenario, List list, std::string_view text, const ImportOptions& options,
                   Language language) {
  return Importer(scenario, list, options, language).read(text);
}

}  // namespace curseur::app
