// Turns a pasted or opened table into rows of a list: what each row does to the scenario, what is asked about, what is
// wrong, what a replacement takes along, and the resulting scenario. app/table/reading.hpp reads the cells.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/edit/list_table.hpp"
#include "app/edit/lists.hpp"
#include "app/table/reading.hpp"

namespace curseur::app {

enum class ImportedRows { added, replaced };  // add to the rows of the list, or replace them

// As an id: the new entry that an earlier row of the table names.
inline constexpr const char* kEarlierRow = "=";

// What the person says a name of the table means.
struct NameAnswer {
  std::string text;  // as NameQuestion::text
  std::string id;  // of the entry it means; "" = a new entry; kEarlierRow
  std::size_t column = 0;  // as NameQuestion::column
  bool operator==(const NameAnswer&) const = default;
};

// What the person chose in the preview.
struct ImportOptions {
  ImportedRows rows = ImportedRows::added;
  std::optional<DecimalMark> decimal{};  // nothing: found from the table
  std::optional<DateOrder> dates{};  // nothing: found from the table
  std::vector<NameAnswer> answers{};
  bool operator==(const ImportOptions&) const = default;
};

enum class RowEffect {
  adds,  // a new entry
  changes,  // fields of an entry of the scenario
  leaves,  // an entry of the scenario as it is: the table says nothing else of it
  asks,  // waits for the answer to a question
  refused  // the row, one of its cells or one of its heads is at fault
};

struct ImportedRow {
  RowEffect effect = RowEffect::refused;
  std::string entry;  // the entry that is added, changed or left, in the person's language; may be empty if refused
  std::vector<std::string> fields;  // the columns whose values change, in the person's language
  std::string words;  // one sentence: "Changes Europe: PUE, Electricity price."
};

// A name of the table that several entries have, or that is like a name of the scenario, but not the same: only accents
// differ, one is a short form of the other, or a new name is a typing slip away. Or a new name that differs from an
// earlier one only by accents. Until it is answered, nothing can be taken.
struct NameQuestion {
  struct Choice {
    std::string label;  // for the button: "It is États-Unis", "It is new"
    std::string id;  // as NameAnswer::id
  };
  std::string text;  // the name as the table has it
  std::string words;  // one sentence: "“Etats-Unis” is almost “États-Unis”. Is it the same?", or what was answered
  std::vector<Choice> choices;  // one per entry that it may mean; then "new", where the table can add entries
  std::vector<std::size_t> rows;  // of the table that have this name
  std::size_t column = 0;  // of the list
  std::optional<std::size_t> answered{};  // into choices
};

// What a replacement removes from the scenario, because the table does not name it.
struct TakenAlong {
  std::vector<std::string> entries;  // of the list itself, in the person's language: "Europe", "Contract 3"
  std::vector<std::string> segments;  // of removed regions
  std::size_t contracts = 0, deliveries = 0;  // of removed segments and regions
  std::size_t assumptions = 0;  // ranges and sources of all numbers that go
  std::string training_moves_to;  // the region that trains instead, if the training region goes; or empty
  std::string words;  // one sentence with names and numbers, for a place near the button; empty if nothing goes
  bool is_empty() const { return words.empty(); }
};

struct ImportSummary {
  std::size_t read = 0;  // rows of the table
  std::size_t added = 0, changed = 0, left = 0, asked = 0, refused = 0;  // together `read`
  std::size_t columns_passed_over = 0, lines_passed_over = 0, conversions = 0, defaults = 0;
  std::string words;  // on one line: "25 rows read: 22 added, 3 changed. 1 column passed over. 2 conversions."
};

struct Import {
  TableReading table;  // with the faults and defaults of this list written into its cells and rows
  std::vector<ImportedRow> rows;  // one per row of the table
  std::vector<NameQuestion> questions;  // in the order of the table; answered ones too
  std::string defaults;  // what new entries get where the table has no column; one sentence, or empty
  TakenAlong taken_along;  // for ImportedRows::replaced, once no question is open
  std::string fault;  // of the whole: no table, too many rows, a scenario that could not run; empty if there is none
  ImportSummary summary;
  std::size_t faulty = 0;  // faults of heads, rows and cells, plus one if the whole is at fault
  core::Scenario scenario;  // with the rows, if can_be_taken(); core::check finds nothing wrong with it

  std::size_t open_questions() const;
  bool can_be_taken() const { return faulty == 0 && open_questions() == 0 && !rows.empty(); }
};

// Heads name columns by key, or by name in any language; without heads, columns are in order. Entries are named by
// their ids, or by name in any language. Named entries are changed: an empty cell leaves the value as it is. New
// entries need the values without which they mean nothing; otherwise they get a default that is shown as such.
Import import_rows(const core::Scenario& scenario, List list, std::string_view text, const ImportOptions& options,
                   Language language);
// What an import did or would do, as a table for people: counts, what each row does, faults, what is passed over,
// conversions and defaults. As CSV with the language's separator, or with tabs. Nothing in it runs as a formula.
std::string import_report(const Import& import, List list, Language language, bool tabs);

}  // namespace curseur::app
