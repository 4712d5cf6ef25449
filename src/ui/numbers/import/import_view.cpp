#include "ui/numbers/import/import_view.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/edit/list_table.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/flow.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/numbers/import/import_canvas.hpp"

namespace curseur::ui {
namespace {

constexpr float kLowestTable = 240;
constexpr const char* kSummaryKeys[] = {"import.copy_summary", "import.save_summary"};

float choice_width(std::string_view first, std::string_view second) {
  return 2 * std::max(text_width(first, Style::label), text_width(second, Style::label)) + 4 * kSpace4;
}

// A choice of two, preceded by what it is about.
struct Switch {
  const char* id;
  std::string about, first, second;
  int now;  // the one that is on; -1 for none

  float about_width() const { return text_width(about, Style::body) + kSpace3; }
  float width() const { return about_width() + choice_width(first, second); }
};

// Returns the choice that was pressed, or -1.
int draw_switch(const Panel& panel, const Switch& one, Rect row) {
  draw_text_in(*ImGui::GetWindowDrawList(), row.cut_left(one.about_width()), one.about, Style::body, theme().text_soft);
  const std::string_view texts[] = {one.first, one.second};
  return choice(one.id, {row.x, row.y, std::min(choice_width(texts[0], texts[1]), row.width), panel.control()}, texts,
                one.now);
}

}  // namespace

void ImportView::begin(std::string text) {
  source_.begin(std::move(text));
  forget_choices();
  show();
}

void ImportView::forget_choices() {
  options_.answers.clear();
  options_.decimal.reset();
  options_.dates.reset();
  columns_.forget();
  preview_.forget_lines();
}

void ImportView::show() {
  is_shown_ = true;
  source_.show();
  done_.reset();
}

void ImportView::read(const Panel& panel, app::List list) {
  const std::uint64_t version = panel.state.document.version;
  if (read_list_ != list) options_.answers.clear();
  if (read_version_ == version && read_list_ == list && read_options_ == options_ &&
      read_language_ == panel.language() && read_text_ == source_.text())
    return;
  const bool is_other_table = read_list_ != list;
  read_version_ = version;
  read_list_ = list;
  read_options_ = options_;
  read_language_ = panel.language();
  read_text_ = source_.text();
  const core::Scenario& scenario = panel.state.document.scenario;
  import_ = app::import_rows(scenario, list, read_text_, options_, panel.language());
  sight_ = sight_of(import_, scenario, list, panel.language());
  preview_.forget_layout();
  if (is_other_table) preview_.forget_lines();
}

void ImportView::settle(const Settled& settled) {
  if (!settled.mends.empty()) {
    source_.mend(settled.mends);
    preview_.forget_lines();
  }
  if (settled.goes_on) preview_.go_to_next(sight_);
  if (!settled.answer) return;
  auto& answers = options_.answers;
  std::erase_if(answers, [&](const app::NameAnswer& one) {
    return one.text == settled.answer->text && one.column == settled.answer->column;
  });
  answers.push_back(*settled.answer);
}

bool ImportView::shows_text() const { return !source_.is_hidden() || import_.table.rows.empty(); }

void ImportView::draw_help(const Panel& panel, app::List list, Flow& flow) {
  std::string names;
  for (const app::Column& one : app::columns_of(list))
    names += (names.empty() ? "" : ", ") + app::column_name(one, panel.language());
  flow.text(panel.fill("lists.import_help", {{"columns", names}}), Style::body, theme().text_soft);
  flow.space(kSpace3);
}

// Add or replace, and what brings a table: a file, a template, the text itself.
void ImportView::draw_choices(const Panel& panel, app::List list, Flow& flow) {
  const std::string_view texts[] = {panel.word("lists.added"), panel.word("lists.replaced")};
  const Rect row = flow.rest();
  const float wide = std::min(row.width, choice_width(texts[0], texts[1]));
  const int chosen =
      choice("rows", {row.x, row.y, wide, panel.control()}, texts, options_.rows == app::ImportedRows::added ? 0 : 1);
  if (chosen >= 0) options_.rows = chosen == 0 ? app::ImportedRows::added : app::ImportedRows::replaced;
  const bool has_rows = !import_.table.rows.empty();
  struct Button {
    const char* key;
    bool is_offered;
  };
  const Button all[] = {{"lists.open_csv", true},
                        {"import.copy_template", !has_rows},
                        {"import.save_template", !has_rows},
                        {"import.edit_text", has_rows && source_.is_hidden()},
                        {"import.hide_text", has_rows && !source_.is_hidden()},
                        {"import.another", !source_.text().empty()},
                        {"import.undo", source_.can_take_back()}};
  std::vector<const char*> keys;
  for (const Button& one : all)
    if (one.is_offered) keys.push_back(one.key);
  const auto each = [&](std::size_t k) {
    const std::string_view key = keys[k];
    return std::tuple{std::string(panel.word(key)), false, [this, &panel, list, key] { press(panel, list, key); }};
  };
  flow.buttons("bring", keys.size(), each, wide + kSpace3);
  // The style of the numbers at the end of the row, or below it.
  const std::string& style = import_.table.numbers_shown;
  float taken = wide + kSpace3;
  for (const char* key : keys) taken += button_width(panel.word(key)) + kSpace2;
  if (has_rows && is_style_settled() && taken + text_width(style, Style::caption) <= row.width) {
    draw_text_in(*ImGui::GetWindowDrawList(), {row.x, row.y, row.width - kSpace1, panel.control()}, style,
                 Style::caption, theme().text_faint, Align::right);
  } else if (has_rows && is_style_settled()) {
    flow.space(kSpace2);
    flow.text(style, Style::caption, theme().text_faint);
  }
  flow.space(kSpace3);
}

void ImportView::press(const Panel& panel, app::List list, std::string_view key) {
  const core::Scenario& scenario = panel.state.document.scenario;
  const auto of_list = [&](const char* name) {
    return panel.fill(name, {{"list", app::list_name(list, panel.language())}});
  };
  if (key == "lists.open_csv") panel.commands.push(app::OpenFile{});
  if (key == "import.copy_template")
    panel.commands.push(app::Copy{app::template_text(scenario, list, panel.language(), true)});
  if (key == "import.save_template")
    panel.commands.push(
        app::SaveTable{of_list("import.template_of"), app::template_text(scenario, list, panel.language(), false)});
  if (key == "import.edit_text") source_.edit(true);
  if (key == "import.hide_text") source_.edit(false);
  if (key == "import.another") {
    source_.clear();
    forget_choices();
  }
  if (key == "import.undo") {
    source_.take_back();
    preview_.forget_lines();
  }
  if (key == "import.copy_summary")
    panel.commands.push(app::Copy{app::import_report(import_, list, panel.language(), true)});
  if (key == "import.save_summary")
    panel.commands.push(
        app::SaveTable{of_list("import.summary_of"), app::import_report(import_, list, panel.language(), false)});
}

bool ImportView::is_style_settled() const { return import_.table.numbers.is_sure && !options_.decimal; }

// How numbers and dates are read: switches where they can be read in two ways, or were switched.
void ImportView::draw_readings(const Panel& panel, Flow& flow) {
  const app::TableReading& table = import_.table;
  std::vector<Switch> all;
  if (!is_style_settled())
    all.push_back({"numbers", panel.word("import.numbers"), app::style_example(app::DecimalMark::point),
                   app::style_example(app::DecimalMark::comma),
                   table.numbers.decimal == app::DecimalMark::point ? 0 : 1});
  if (table.asks_for_dates || options_.dates)
    all.push_back({"dates", panel.word("import.dates"), panel.word("import.day_first"),
                   panel.word("import.month_first"),
                   !options_.dates                                ? -1
                   : *options_.dates == app::DateOrder::day_first ? 0
                                                                  : 1});
  Rect row{};
  for (const Switch& one : all) {
    const bool is_whole = one.width() <= flow.rest().width;  // sentence and choice are on one line
    if (!is_whole) flow.text(one.about, Style::body, theme().text_soft);
    if (!is_whole || one.width() > row.width) {
      row = flow.row(panel.control());
      flow.space(kSpace2);
    }
    Switch shown = one;
    if (!is_whole) shown.about.clear();
    const int chosen = draw_switch(panel, shown, row);
    row.cut_left(std::min(row.width, one.width() + kSpace4));
    if (chosen < 0) continue;
    if (one.id == std::string_view("numbers"))
      options_.decimal = chosen == 0 ? app::DecimalMark::point : app::DecimalMark::comma;
    else options_.dates = chosen == 0 ? app::DateOrder::day_first : app::DateOrder::month_first;
  }
}

// What the table does as a whole, and its summary as text; on one line if there is room.
void ImportView::draw_summary(const Panel& panel, app::List list, Flow& flow) {
  const bool is_narrow = flow.rest().width < kCardsBelow;  // the buttons are below the lines then
  const float buttons = is_narrow ? 0 : summary_width(panel);
  const float room = flow.rest().width - buttons;
  const bool is_beside = !is_narrow && text_width(import_.summary.words, Style::body) <= room;
  if (is_beside) {
    const Rect at{flow.rest().x, flow.y(), room, panel.control()};
    draw_text_in(*ImGui::GetWindowDrawList(), at, import_.summary.words, Style::body, theme().text);
    draw_summary_buttons(panel, list, flow, room + kSpace2 - 1);
  } else {
    flow.text(import_.summary.words, Style::body, theme().text);
    if (!is_narrow) draw_summary_buttons(panel, list, flow, 0);
  }
  flow.space(kSpace2);
}

float ImportView::summary_width(const Panel& panel) const {
  float wide = 0;
  for (const char* key : kSummaryKeys) wide += kSpace2 + button_width(panel.word(key));
  return wide;
}

void ImportView::draw_summary_buttons(const Panel& panel, app::List list, Flow& flow, float taken) {
  const auto each = [&](std::size_t k) {
    const std::string_view key = kSummaryKeys[k];
    return std::tuple{std::string(panel.word(key)), false, [this, &panel, list, key] { press(panel, list, key); }};
  };
  flow.buttons("summary", std::size(kSummaryKeys), each, taken);
}

void ImportView::draw_table(const Panel& panel, Flow& flow, float bottom) {
  ImDrawList& drawn = *ImGui::GetWindowDrawList();
  ImportPreview::Pressed pressed;
  flow.space(draw_remarks(&drawn, panel, flow.rest(), sight_.remarks, pressed.settled));
  flow.space(columns_.draw(&drawn, panel, import_, sight_, flow.rest(), pressed) + kSpace2);
  if (!sight_.lines.empty() && !sight_.shown.empty()) {
    Rect box = flow.rest();
    const float whole = preview_.height(panel, sight_, box.width) + 14;  // and the bar below
    box.height = box.width < kCardsBelow ? whole : std::min(whole, std::max(kLowestTable, bottom - box.y));
    const ImportPreview::Pressed in_table = preview_.draw(panel, import_, sight_, box);
    if (in_table.settled) pressed.settled = in_table.settled;
    if (in_table.choice) pressed.choice = in_table.choice, pressed.place = in_table.place;
    flow.space(box.height);
  }
  if (pressed.settled) settle(*pressed.settled);
  if (pressed.choice)
    if (const auto mend = sight_.mend_of_head(import_, *pressed.place, *pressed.choice)) settle({{*mend}});
}

std::string ImportView::take_text(const Panel& panel) const {
  return app::counted(panel.language(), "lists.take", import_.table.rows.size());
}

// What goes with the rows that are replaced, and what keeps the table from being taken.
std::vector<Remark> ImportView::warnings(const Panel& panel) const {
  std::vector<Remark> all;
  if (options_.rows == app::ImportedRows::replaced && !import_.taken_along.is_empty())
    all.push_back({Tone::danger, import_.taken_along.words, {}});
  if (sight_.problems > 0 && !import_.table.rows.empty()) {
    const std::string said = app::counted(panel.language(), "import.problems", sight_.problems);
    Remark& remark = all.emplace_back(Remark{import_.faulty > 0 ? Tone::danger : Tone::asks, said, {}});
    if (sight_.has_lines_to_settle()) remark.offers.push_back({panel.word("import.next"), {{}, {}, true}});
    if (sight_.without_refused) remark.offers.push_back(*sight_.without_refused);
  }
  return all;
}

void ImportView::take(const Panel& panel, app::List list) {
  panel.commands.push(app::ImportRows{list, source_.text(), options_});
  done_ = {list, panel.language(), import_.summary.words, app::import_report(import_, list, panel.language(), true),
           app::import_report(import_, list, panel.language(), false)};
  source_.begin("");
  options_ = {};
  leave();
}

// Two lines of buttons if they do not fit side by side.
float ImportView::footer_height(const Panel& panel, float width) const {
  const bool is_narrow = button_width(panel.word("lists.back")) + kSpace2 + button_width(take_text(panel)) > width;
  const float buttons = is_narrow ? 2 * panel.control() + kSpace2 : panel.control();
  std::optional<Settled> none;
  const float said = draw_remarks(nullptr, panel, {0, 0, width, 0}, warnings(panel), none);
  return said == 0 ? buttons : said + kSpace2 + buttons;
}

void ImportView::draw_footer(const Panel& panel, app::List list, Rect box) {
  std::optional<Settled> settled;
  if (const float said = draw_remarks(ImGui::GetWindowDrawList(), panel, box, warnings(panel), settled); said > 0)
    box.cut_top(said + kSpace2);
  if (settled) settle(*settled);
  const std::string back = panel.word("lists.back"), take = take_text(panel);
  Rect line = box;
  Rect below = line.height > panel.control() ? line.cut_bottom(panel.control()) : line;
  line.height = panel.control();
  const bool can_take = import_.can_be_taken();
  ImGui::BeginDisabled(!can_take);
  const Emphasis emphasis = can_take ? Emphasis::strong : Emphasis::plain;
  if (button("take", line.cut_right(button_width(take)), take, emphasis) && can_take) this->take(panel, list);
  ImGui::EndDisabled();
  if (button("back", below.cut_left(button_width(back)), back)) leave();
}

void ImportView::draw(const Panel& panel, app::List list, Rect box) {
  read(panel, list);
  draw_footer(panel, list, box.cut_bottom(footer_height(panel, box.width)));
  box.cut_bottom(kSpace3);
  const Scroll scroll("import", box, {kSpace1, kSpace2}, ImGuiWindowFlags_NavFlattened);
  Rect column = scroll.content();
  column.width -= kSpace3;
  Flow flow(panel, column);
  if (source_.text().empty()) draw_help(panel, list, flow);
  if (shows_text()) {
    source_.draw(panel, flow.row(source_.height()));
    flow.space(kSpace3);
  }
  draw_choices(panel, list, flow);
  const bool has_rows = !import_.table.rows.empty();
  if (has_rows) {
    draw_readings(panel, flow);
    draw_summary(panel, list, flow);
  }
  if (!source_.text().empty()) draw_table(panel, flow, box.bottom() - kSpace2);
  if (has_rows && flow.rest().width < kCardsBelow) {
    flow.space(kSpace3);
    draw_summary_buttons(panel, list, flow, 0);
  }
  claim(rect_between(column.x, column.y, column.right(), flow.y()));
}

}  // namespace curseur::ui
