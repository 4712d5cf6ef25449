#include "ui/outcomes/pins_card.hpp"

#include "io/fault.hpp"
#include "ui/commands/actions.hpp"
#include "ui/kit/controls.hpp"

namespace curseur::ui {
namespace {

constexpr float kPadding = kSpace4;

float row_height(const Panel& panel) { return panel.roomy() ? kTouchHeight : 36; }
bool has_room(const Panel& panel) { return panel.state.document.pins.size() < app::kMostPins; }

void draw_pin(const Panel& panel, std::size_t pin, Rect row) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const app::Document& document = panel.state.document;
  const bool is_baseline = document.baseline == pin;
  ImGui::PushID(static_cast<int>(pin));
  if (icon_button("unpin", row.cut_right(row.height), Icon::close, panel.word("pins.unpin")))
    panel.commands.push(app::Unpin{pin});
  if (icon_button("open", row.cut_right(row.height), Icon::reset, panel.word("pins.open")))
    panel.commands.push(app::OpenPin{pin});
  const Press press = press_area("baseline", row);
  hint_for_last(panel.word(is_baseline ? "pins.no_baseline" : "pins.baseline_help"));
  if (press.hovered) draw_box(list, row, theme().field_hovered);
  if (press.focused) draw_focus_ring(list, row);
  if (press.pressed) panel.commands.push(app::SetBaseline{is_baseline ? std::nullopt : std::optional(pin)});
  const Rect mark = row.cut_left(kSpace6);
  {
    const Crisp crisp(list);
    list.AddCircle(mark.centre(), 6, is_baseline ? theme().accent : theme().line_strong, 0, 1.5f);
    if (is_baseline) list.AddCircleFilled(mark.centre(), 3, theme().accent);
  }
  const std::string note = is_baseline ? panel.word("pins.baseline") : "";
  const float note_width = note.empty() ? 0 : text_width(note, Style::caption) + kSpace2;
  const std::string name = io::printable(document.pins[pin].name);
  if (row.width > text_width(name, Style::body) + note_width)
    draw_text_in(list, row.cut_right(note_width), note, Style::caption, theme().text_faint, Align::right);
  draw_text_in(list, row, name, Style::body, theme().text);
  ImGui::PopID();
}

}  // namespace

float pins_height(const Panel& panel) {
  const std::size_t pins = panel.state.document.pins.size();
  if (pins == 0) return panel.control();
  return 2 * kSpace2 + line_height(Style::strong) + kSpace2 + row_height(panel) * static_cast<float>(pins) +
         (has_room(panel) ? panel.control() + kSpace2 : 0);
}

void draw_pins(const Panel& panel, const Rect& at) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Action& pin = action("pin");
  const auto& pins = panel.state.document.pins;
  ImGui::PushID("pins");
  if (pins.empty()) {
    if (button("pin", at, panel.word("pins.first"))) pin.run(panel);
    hint_for_last(panel.word("pins.first_help"));
  } else {
    draw_card(list, at);
    Rect body = at.shrunk(kPadding, kSpace2);
    draw_text_in(list, body.cut_top(line_height(Style::strong)), panel.word("pins.title"), Style::strong, theme().text);
    body.cut_top(kSpace2);
    for (std::size_t i = 0; i < pins.size(); ++i) draw_pin(panel, i, body.cut_top(row_height(panel)));
    if (has_room(panel) && button("pin", body.cut_top(panel.control()), panel.word("pins.another"))) pin.run(panel);
  }
  ImGui::PopID();
}

}  // namespace curseur::ui
