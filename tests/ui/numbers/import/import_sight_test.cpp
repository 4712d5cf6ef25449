// What the preview of an import says: once per cause, in its place, with what settles it.
#include "ui/numbers/import/import_sight.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "io/scenario/presets.hpp"

using namespace curseur;
using namespace curseur::ui;
using app::CellState, app::Language, app::List, app::RowEffect;

namespace {

const core::Scenario& europe() {
  static const core::Scenario scenario = io::scenario_of(*io::find_preset("europe"));
  return scenario;
}

// A table for the list of equity rounds: month, amount, probability.
app::Import table_of(const std::vector<std::string>& heads, const std::vector<std::vector<std::string>>& rows) {
  app::Import import;
  import.table.has_heads = true;
  import.table.head_line = 1;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    app::TableHead& head = import.table.heads.emplace_back();
    head.text = heads[i];
    if (heads[i] == "month") head.column = 0;
    if (heads[i] == "amount") head.column = 1;
    if (!head.column) head.fault = "No column has this name.";
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    app::TableRow& row = import.table.rows.emplace_back();
    row.line = r + 2;
    for (const std::string& text : rows[r]) {
      app::TableCell& cell = row.cells.emplace_back();
      cell.text = cell.shown = text;
      cell.state = text.empty() ? CellState::empty : CellState::read;
    }
    import.rows.push_back({RowEffect::adds, "", {}, ""});
  }
  return import;
}

void set_fault(app::Import& import, std::size_t row, std::size_t place, const char* why) {
  app::TableCell& cell = import.table.rows[row].cells[place];
  cell.state = CellState::fault;
  cell.fault = why;
  import.rows[row].effect = RowEffect::refused;
}

ImportSight sight(const app::Import& import, Language language = Language::en) {
  return sight_of(import, europe(), List::equity, language);
}

}  // namespace

TEST_CASE(
    "several columns that are not known are told in one sentence, and left out by one press, the last one first") {
  const app::Import import =
      table_of({"id", "month", "owner", "city"}, {{"7", "1", "Me", "Oslo"}, {"8", "2", "You", ""}});
  const ImportSight seen = sight(import);
  REQUIRE(seen.unknown.size() == 3);
  CHECK(seen.shown.size() == 1);
  CHECK(seen.about_unknown.text == "3 columns are not known here: “id”, “owner”, “city”.");
  REQUIRE(seen.about_unknown.offers.size() == 1);
  const auto& mends = seen.about_unknown.offers[0].settled.mends;
  REQUIRE(mends.size() == 3);
  CHECK(mends[0].column == 3);
  CHECK(mends[1].column == 2);
  CHECK(mends[2].column == 0);
  CHECK(seen.unknown[1].sample == "Me, You");
  CHECK(seen.problems == 1);
}

TEST_CASE("a table none of whose columns is known asks what they are, and does not offer to leave all of them out") {
  const ImportSight seen = sight(table_of({"id", "owner"}, {{"7", "Me"}}));
  CHECK(seen.about_unknown.text == "None of these columns has a name that is known here. Say what they are.");
  CHECK(seen.about_unknown.offers.empty());
}

TEST_CASE("a column none of whose cells can be read is told once, with the first reason") {
  app::Import import = table_of({"month", "amount"}, {{"1", "much"}, {"2", "more"}, {"3", "lots"}});
  for (std::size_t row = 0; row < 3; ++row)
    set_fault(import, row, 1, row == 0 ? "“much” is not a number." : "This is not a number.");
  const ImportSight seen = sight(import);
  REQUIRE(seen.shown[1].remarks.size() == 1);
  CHECK(seen.shown[1].remarks[0].text ==
        "Equity raised: none of the 3 cells can be read. The first one: “much” is not a number.");
  REQUIRE(seen.shown[1].remarks[0].offers.size() == 1);
  CHECK(seen.shown[1].remarks[0].offers[0].settled.mends[0].column == 1);
  for (const SightLine& line : seen.lines) {
    CHECK(line.remarks.empty());
    CHECK(line.cells[1].look == SightCell::Look::fault);
    CHECK_FALSE(line.needs_care());
  }
  CHECK(seen.problems == 1);
}

TEST_CASE("a fault is told at its line with its column, and the next problem is a line of that kind") {
  app::Import import = table_of({"month", "amount"}, {{"1", "500"}, {"2", ""}, {"3", "lots"}});
  set_fault(import, 1, 1, "A value is needed here.");
  set_fault(import, 2, 1, "“lots” is not a number.");
  app::Mend mend;
  mend.label = "Write “0”";
  import.table.rows[2].cells[1].mends.push_back(mend);
  const ImportSight seen = sight(import);
  CHECK_FALSE(seen.lines[0].needs_care());
  CHECK(seen.lines[1].needs_care());
  CHECK(seen.lines[1].cells[1].text == "empty");
  CHECK(seen.lines[2].remarks[0].text == "Equity raised: “lots” is not a number.");
  CHECK(seen.lines[2].remarks[0].offers[0].text == "Write “0”");
  CHECK(seen.problems == 2);
  REQUIRE(seen.without_refused.has_value());
  CHECK(seen.without_refused->text == "Leave out the 2 lines that cannot be read");
  CHECK(seen.without_refused->settled.mends[0].line == 4);  // the last one first
  CHECK(seen.without_refused->settled.mends[1].line == 3);
}

TEST_CASE("lines that are no rows are shown in their places with their reasons") {
  app::Import import = table_of({"month", "amount"}, {{"1", "500"}, {"2", "700"}});
  import.table.rows[0].line = 3;
  import.table.rows[1].line = 5;
  import.table.passed_over = {{1, "Rounds", "This line is above the column names."},
                              { 4,
                                "Source: the board",
                                "This line is a note, not a row." }};
  const ImportSight seen = sight(import);
  REQUIRE(seen.lines.size() == 4);
  CHECK(seen.lines[0].mark == LineMark::left_out);
  CHECK(seen.lines[0].remarks[0].text == "“Rounds”: This line is above the column names.");
  CHECK(seen.lines[1].number == 3);
  CHECK(seen.lines[2].mark == LineMark::left_out);
  CHECK(seen.lines[3].number == 5);
  CHECK(seen.problems == 0);
}

TEST_CASE("values are shown as read with what was done to them; a default is shown as such") {
  app::Import import = table_of({"month", "amount"}, {{"1", "500000"}, {"2", ""}});
  import.table.heads[1].text = "amount (k€)";
  import.table.heads[1].conversion = "k€ → € m: ÷ 1,000";
  import.table.rows[0].cells[1].value = 500;
  app::TableCell& empty = import.table.rows[1].cells[1];
  empty.state = CellState::standard;
  empty.value = 300;
  const ImportSight seen = sight(import);
  CHECK(seen.shown[1].source == "amount (k€)");
  CHECK(seen.shown[1].conversion == "k€ → € m: ÷ 1,000");
  CHECK(seen.lines[0].cells[1].text == "500");
  CHECK(seen.lines[0].cells[1].hint == "In the table: 500000");
  CHECK(seen.lines[1].cells[1].text == "300");
  CHECK(seen.lines[1].cells[1].look == SightCell::Look::standard);
  CHECK(seen.lines[1].cells[1].hint == "The usual value, because the cell is empty.");
}

TEST_CASE("an open question is a problem at the first line with the name; an answered one keeps the other answers") {
  app::Import import = table_of({"month", "amount"}, {{"1", "500"}, {"2", "500"}});
  app::NameQuestion question;
  question.text = "Etats-Unis";
  question.words = "“Etats-Unis” is almost “États-Unis”. Is it the same?";
  question.choices = {{"It is États-Unis", "us"}, {"It is a new one", ""}};
  question.rows = {1};
  import.questions = {question};
  import.rows[1].effect = RowEffect::asks;
  const ImportSight open = sight(import);
  CHECK(open.problems == 1);
  CHECK(open.lines[0].remarks.empty());
  REQUIRE(open.lines[1].remarks.size() == 1);
  REQUIRE(open.lines[1].remarks[0].offers.size() == 2);
  CHECK(open.lines[1].remarks[0].offers[1].settled.answer == app::NameAnswer{"Etats-Unis", ""});
  import.questions[0].answered = 0;
  import.rows[1].effect = RowEffect::changes;
  const ImportSight answered = sight(import);
  CHECK(answered.problems == 0);
  REQUIRE(answered.lines[1].remarks[0].offers.size() == 1);
  CHECK(answered.lines[1].remarks[0].offers[0].text == "It is a new one");
}

TEST_CASE("a head can be made any column of the list with its unit kept, or left out") {
  app::Import import = table_of({"date", "sum", "amount"}, {{"1", "2", "3"}});
  import.table.heads[1].unit = "k€";
  const ImportSight seen = sight(import);
  REQUIRE(seen.choices.size() == 4);
  CHECK(seen.choices[1] == "Equity raised (€ m)");
  const auto amount = seen.mend_of_head(import, 1, 1);
  REQUIRE(amount.has_value());
  CHECK(amount->text == "Equity raised (k€)");
  CHECK(amount->line == 1);
  CHECK(amount->column == 1);
  CHECK(seen.mend_of_head(import, 0, 3)->kind == app::Mend::Kind::column_left_out);
  import.table.has_heads = false;
  CHECK_FALSE(sight(import).mend_of_head(import, 0, 0).has_value());
}

TEST_CASE("the sentences of the preview are in the person's language") {
  app::Import import = table_of({"a", "month", "b"}, {{"7", "1", "x"}});
  const ImportSight seen = sight(import, Language{"fr"});
  CHECK(seen.about_unknown.text == "2 colonnes ne sont pas connues ici\u00a0: «\u00a0a\u00a0», «\u00a0b\u00a0».");
  CHECK(seen.choices.back() == "Écarter cette colonne");
  CHECK(seen.lines[0].words == "nouvelle");
}

TEST_CASE("lines are offered to be looked at where they are drawn: below shown columns") {
  ImportSight sight;
  sight.lines.emplace_back().remarks.push_back({Tone::danger, "Wrong.", {}});
  REQUIRE(sight.lines[0].needs_care());
  CHECK_FALSE(sight.has_lines_to_settle());
  sight.shown.emplace_back();
  CHECK(sight.has_lines_to_settle());
}
