// What the preview of an import shows, as words and marks: what each line of the table does, what each column is, and
// what is asked or wrong, with the presses that settle it. Drawn by ImportPreview and ImportColumns.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/edit/import.hpp"
#include "app/language.hpp"

namespace curseur::ui {

enum class Tone { plain, quiet, asks, danger };  // plain: without a mark

// What a press does: it changes the text of the table, answers a question about a name, or goes to the next problem.
struct Settled {
  std::vector<app::Mend> mends{};  // made in this order, as one change
  std::optional<app::NameAnswer> answer{};
  bool goes_on = false;
};
struct Offer {
  std::string text;  // of the button
  Settled settled;
};
// A sentence below a line or a head.
struct Remark {
  Tone tone = Tone::quiet;
  std::string text;
  std::vector<Offer> offers;
};

enum class LineMark { changes, adds, same, asks, refused, left_out };

struct SightCell {
  enum class Look { value, standard, faint, fault };
  std::string text;  // as read; as in the table if it cannot be read
  std::string hint;  // how it was read, or why it cannot be; empty if there is nothing to say
  Look look = Look::value;
};
struct SightLine {
  LineMark mark = LineMark::adds;
  std::size_t number = 0;  // of the source text, from 1
  std::string words;  // "changes Europe"
  std::vector<SightCell> cells;  // one per shown column; none for a line that is left out
  std::vector<Remark> remarks;
  std::vector<Remark> more;  // shown once the line is opened: which values change
  bool needs_care() const;  // something of its own has to be settled
};

// A column of the table.
struct SightColumn {
  std::size_t place = 0;  // in the table
  std::optional<std::size_t> column{};  // into the list's columns
  bool is_number = false;
  std::string label;  // of the list's column; the head's own text if it is none of them
  std::string source;  // the head's own text, if it differs from the label
  std::string unit;  // of the values shown: "EUR/MWh"
  std::string conversion;  // "EUR/kWh → EUR/MWh: × 1,000"; empty if there is none
  std::string sample;  // its first values
  bool is_faulty = false;
  bool is_unreadable = false;  // none of its cells can be read: said once, not at each of them
  std::vector<Remark> remarks;  // each says which column it is about
};

struct ImportSight {
  std::vector<SightColumn> shown;
  std::vector<SightColumn> unknown;  // no column of the list has their names
  std::vector<SightColumn> left_out;
  Remark about_unknown;  // names them
  std::vector<SightLine> lines;
  std::vector<Remark> remarks;  // of the table as a whole
  std::vector<std::string> choices;  // what a head can be: the list's columns with their units, then "Leave out"
  std::vector<std::string> names;  // the list's columns, as a head names them
  std::size_t problems = 0;  // what must be settled before the table can be taken
  std::optional<Offer> without_refused{};  // leaves out all lines that are refused, if there are several

  bool has_lines_to_settle() const;
  // The change that makes this head the column of a list, or leaves its column out; nothing if there are no heads.
  std::optional<app::Mend> mend_of_head(const app::Import& import, std::size_t place, std::size_t choice) const;
};

ImportSight sight_of(const app::Import& import, const core::Scenario& scenario, app::List list, app::Language language);

}  // namespace curseur::ui
