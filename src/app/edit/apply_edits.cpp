// Commands that edit lists and the ranges and sources of numbers.
#include <algorithm>

#include "app/edit/apply_parts.hpp"
#include "app/edit/change.hpp"
#include "app/say/names.hpp"
#include "app/say/words.hpp"
#include "core/model/parameters.hpp"

namespace curseur::app {
namespace {

core::Text name_of(List list) {
  return in_all([&](Language language) { return list_name(list, language); });
}

core::Text name_of_number(const State& state, const std::string& pointer) {
  return in_all([&](Language language) { return number_name(state.document.scenario, pointer, language); });
}

// Replaces the open scenario as one step. If the new one cannot run, changes nothing and tells the person why.
bool edit(State& state, core::Scenario next, core::Text name) {
  if (next == state.document.scenario) return false;
  if (auto faults = core::check(next); !faults.empty()) return refuse(state, "", std::move(faults));
  Content content = state.document.content();
  content.scenario = std::move(next);
  open_content(state, std::move(content), StepKind::edit, std::move(name));
  return true;
}

// A name in another language that a person gave stays when the one in this language changes.
void tell_other_name(State& state, List list, std::size_t row) {
  const Language own = state.view.language;
  const std::string name = row_name(state.document.scenario, list, row, own);
  for (const Language other : languages())
    if (std::string text = row_name(state.document.scenario, list, row, other); text != name)
      return tell(state,
                  fill(own, "told.other_name", {{"language", conventions(other).name}, {"name", std::move(text)}}));
}

}  // namespace

bool carry_out(State& state, const SetCell& c) {
  core::Scenario next = state.document.scenario;
  if (c.row >= row_count(next, c.list) || c.column >= columns_of(c.list).size()) return false;
  const Column& column = columns_of(c.list)[c.column];
  if (put_cell(next, c.list, c.row, column, c.text, state.view.language)) return false;
  const core::Text column_text = in_all([&](Language language) { return column_name(column, language); });
  const core::Text row_text = in_all([&](Language language) { return row_name(next, c.list, c.row, language); });
  if (!edit(state, std::move(next), in_all("history.cell", {{"column", column_text}, {"row", row_text}}))) return false;
  if (column.kind == CellKind::name) tell_other_name(state, c.list, c.row);
  return true;
}

bool carry_out(State& state, const AddRow& c) {
  core::Scenario next = state.document.scenario;
  return add_row(next, c.list) &&
         edit(state, std::move(next), in_all("history.row_added", {{"list", name_of(c.list)}}));
}

bool carry_out(State& state, const RemoveRow& c) {
  core::Scenario next = state.document.scenario;
  return c.row < row_count(next, c.list) && remove_row(next, c.list, c.row) &&
         edit(state, std::move(next), in_all("history.row_removed", {{"list", name_of(c.list)}}));
}

bool carry_out(State& state, const ImportRows& c) {
  Import import = import_rows(state.document.scenario, c.list, c.text, c.options, state.view.language);
  if (!import.can_be_taken()) return false;
  const std::size_t rows = import.rows.size();
  const core::Text name = in_all([&](Language language) {
    return counted(language, "history.imported", rows, {{"list", list_name(c.list, language)}});
  });
  if (!edit(state, std::move(import.scenario), name)) return false;
  tell(state, counted(state.view.language, "told.imported", rows, {{"list", list_name(c.list, state.view.language)}}));
  return true;
}

bool carry_out(State& state, const SetAssumption& c) {
  core::Scenario next = state.document.scenario;
  for (const core::Text* const text : {&c.assumption.source, &c.assumption.note})
    for (const auto& [language, wording] : text->wordings())
      if (wording.size() > core::kMaxTextBytes) return false;  // no file could contain it
  const auto same = [&](const core::Assumption& given) { return given.pointer == c.assumption.pointer; };
  const auto at = std::find_if(next.assumptions.begin(), next.assumptions.end(), same);
  if (at == next.assumptions.end()) next.assumptions.push_back(c.assumption);
  else *at = c.assumption;
  return edit(state, std::move(next),
              in_all("history.assumption", {{"name", name_of_number(state, c.assumption.pointer)}}));
}

bool carry_out(State& state, const RemoveAssumption& c) {
  core::Scenario next = state.document.scenario;
  if (std::erase_if(next.assumptions, [&](const auto& given) { return given.pointer == c.pointer; }) == 0) return false;
  return edit(state, std::move(next), in_all("history.assumption", {{"name", name_of_number(state, c.pointer)}}));
}

bool carry_out(State& state, const PutBack& c) {
  if (c.change.kind == ChangeKind::number) return reset_numbers(state, {c.change.pointer});
  const core::Scenario &original = state.document.original, &now = state.document.scenario;
  const auto name = [&](Language language) {
    const auto all = changes_since(original, now, language);
    const auto same = std::find_if(all.begin(), all.end(), [&](const Change& one) {
      return one.kind == c.change.kind && one.pointer == c.change.pointer && one.list == c.change.list;
    });
    return same == all.end() ? c.change.name : same->name;
  };
  return edit(state, put_back(original, now, c.change), in_all("history.put_back", {{"name", in_all(name)}}));
}

}  // namespace curseur::app
