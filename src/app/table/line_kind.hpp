// What the lines of a table are besides rows: column names, units, totals, notes.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/table/head.hpp"
#include "io/text/delimited.hpp"

namespace curseur::app {

// Where the column names are.
struct HeadLine {
  std::optional<std::size_t> row;  // of the table; nothing: it has no column names, the columns are in order
  std::size_t known = 0;  // how many of its cells name a column
};
// The line among the first ones that names the most columns. If none does, the first line, where it has words only and
// the lines below have numbers.
HeadLine find_heads(const io::TextRows& rows, const HeadIndex& index);

// "Total", "Grand total:", "Somme", "Durchschnitt": the whole cell says so.
bool is_total(std::string_view cell);
// "Source: Eurostat", "Remarque : provisoire": a note below or above a table.
bool is_note(std::string_view cell);
// "* estimated", "# comment", "https://...": a note, unless the line has numbers.
bool begins_with_mark(std::string_view cell);
// "Notes", "Commentaires", "Quelle", "No.": the name of a column for people.
bool is_note_head(std::string_view head);
// Whether all cells of the line that are not empty are units, and there are some: "", "MW", "(%)".
bool is_unit_line(const std::vector<std::string>& cells);
// The text without brackets around it: "(MW)" is "MW".
std::string_view without_brackets(std::string_view text);
// A text to quote in a sentence: its beginning, on one line.
std::string shortened(std::string_view text);
// The line's cells, joined and shortened.
std::string line_text(const std::vector<std::string>& cells);

}  // namespace curseur::app
