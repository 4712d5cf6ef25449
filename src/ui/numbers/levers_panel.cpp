// A column of headings and rows; related rows are side by side if there is room.
#include "ui/numbers/levers_panel.hpp"

#include <algorithm>

#include "app/say/number_format.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/scroll.hpp"
#include "ui/numbers/number_row.hpp"

namespace curseur::ui {
namespace {

// Lays out the panel from top to bottom.
class LeverColumn {
 public:
  LeverColumn(const Panel& panel, NumberFields& fields, const Rect& start)
      : panel_(panel), fields_(fields), at_(start), top_(start.y) {}

  void heading(std::string_view text) {
    if (at_.y > top_) {
      at_.y += kSpace2;
      draw_hairline_across(list(), at_.x, at_.x + at_.width, at_.y, theme().line);
      at_.y += kSpace3;
    }
    draw_text_in(list(), {at_.x, at_.y, at_.width, line_height(Style::strong)}, text, Style::strong, theme().text);
    at_.y += line_height(Style::strong) + kSpace2;
  }
  // Beside the last heading, or below it if that is too long; true if pressed.
  bool heading_button(const char* id, std::string_view heading, std::string_view text) {
    const float line = line_height(Style::strong) + kSpace2, height = panel_.roomy() ? kTouchHeight : 26;
    const float width = std::min(button_width(text, Style::label), at_.width);
    const bool beside = text_width(heading, Style::strong) + kSpace2 + width <= at_.width;
    const float y = beside ? at_.y - line + (line_height(Style::strong) - height) / 2 : at_.y;
    const bool is_pressed =
        button(id, {at_.x + at_.width - width, y, width, height}, text, Emphasis::quiet, Style::label);
    if (!beside) at_.y += height;
    return is_pressed;
  }
  void note(std::string_view text) {
    at_.y += draw_text_wrapped(&list(), at_.min(), text, Style::caption, theme().text_soft, at_.width) + kSpace1;
  }
  void row(const std::string& pointer, const char* label_key) {
    const NumberRow* number = panel_.numbers.find(pointer);
    if (number) at_.y += place(*number, panel_.word(label_key), at_);
  }
  // Two rows side by side, or one below the other if the column is too narrow for fingers.
  void pair(const std::string& left, const char* left_key, const std::string& right, const char* right_key) {
    const float half = (at_.width - kSpace4) / 2;
    const NumberRow* a = panel_.numbers.find(left);
    const NumberRow* b = panel_.numbers.find(right);
    if (!a || !b || half < (panel_.roomy() ? 240.f : 120.f)) {
      row(left, left_key);
      return row(right, right_key);
    }
    const float a_height = place(*a, panel_.word(left_key), {at_.x, at_.y, half, 0});
    const float b_height = place(*b, panel_.word(right_key), {at_.x + half + kSpace4, at_.y, half, 0});
    at_.y += std::max(a_height, b_height);
  }
  Rect next(float height) { return {at_.x, at_.y, at_.width, height}; }
  void skip(float height) { at_.y += height; }
  void finish() { claim(rect_between(at_.x, top_, at_.x + at_.width, at_.y)); }

 private:
  ImDrawList& list() { return *ImGui::GetWindowDrawList(); }
  float place(const NumberRow& number, const char* label, Rect box) {
    box.height = number_row_height(panel_, fields_, number, label, box.width);
    if (in_sight(box) || fields_.open(number.pointer)) draw_number_row(panel_, fields_, number, label, box);
    return box.height;
  }

  const Panel& panel_;
  NumberFields& fields_;
  Rect at_;
  float top_;
};

void draw_region(LeverColumn& column, const Panel& panel, std::size_t region) {
  const std::string at = "/regions/" + std::to_string(region);
  const std::string& name = app::text_of(panel.numbers.scenario().regions[region].name, panel.language());
  column.heading(name);
  if (column.heading_button(at.c_str(), name, panel.word("sovereignty.title")))
    panel.commands.push(app::ShowSovereignty{region});
  column.note(panel.word("levers.integration"));
  column.pair(at + "/integration/from", "levers.from", at + "/integration/to", "levers.to");
  column.pair(at + "/integration/start", "levers.start", at + "/integration/end", "levers.end");
  column.row(at + "/reserved_share", "levers.reserved");
}

void draw_equity(LeverColumn& column, const Panel& panel) {
  const auto& rounds = panel.numbers.scenario().finance.equity;
  column.heading(panel.word("levers.equity"));
  if (column.heading_button("rounds", panel.word("levers.equity"), panel.word("lists.edit")))
    panel.commands.push(app::ShowTable{app::List::equity});
  if (rounds.empty()) column.note(panel.word("levers.no_rounds"));
  for (std::size_t i = 0; i < rounds.size(); ++i) {
    const std::string at = "/finance/equity/" + std::to_string(i);
    const std::string date = app::month_text(panel.numbers.scenario(), rounds[i].month, panel.language());
    column.note(panel.fill("levers.round", {{"n", std::to_string(i + 1)}, {"date", date}}));
    column.pair(at + "/amount", "levers.amount", at + "/probability", "levers.probability");
  }
}

// Below everything, so that its appearance moves nothing.
void draw_reset(LeverColumn& column, const Panel& panel) {
  std::vector<std::string> changed;
  for (auto& pointer : LeversPanel::pointers(panel.numbers.scenario()))
    if (const NumberRow* row = panel.numbers.find(pointer); row && row->changed())
      changed.push_back(std::move(pointer));
  if (changed.empty()) return;
  const char* text = panel.word("levers.reset");
  Rect box = column.next(panel.control());
  box.width = std::min(box.width, button_width(text));
  if (button("reset levers", box, text)) panel.commands.push(app::ResetNumbers{std::move(changed)});
  column.skip(panel.control());
}

}  // namespace

std::vector<std::string> LeversPanel::pointers(const core::Scenario& scenario) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < scenario.regions.size(); ++i)
    for (const char* key :
         {"integration/from", "integration/to", "integration/start", "integration/end", "reserved_share"})
      found.push_back("/regions/" + std::to_string(i) + "/" + key);
  for (std::size_t i = 0; i < scenario.finance.equity.size(); ++i)
    for (const char* key : {"amount", "probability"})
      found.push_back("/finance/equity/" + std::to_string(i) + "/" + key);
  found.insert(found.end(), {"/finance/debt_limit", "/finance/debt_ltv"});
  return found;
}

void LeversPanel::draw(const Panel& panel) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  LeverColumn column(panel, panel.fields, {at.x, at.y, ImGui::GetWindowWidth() - 2 * kSpace3, 0});
  for (std::size_t i = 0; i < panel.numbers.scenario().regions.size(); ++i) draw_region(column, panel, i);
  draw_equity(column, panel);
  column.heading(panel.word("levers.debt"));
  column.pair("/finance/debt_limit", "levers.debt_limit", "/finance/debt_ltv", "levers.debt_share");
  draw_reset(column, panel);
  column.finish();
}

}  // namespace curseur::ui
