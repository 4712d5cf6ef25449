// A field at rest is a button that shows the number; pressed, it becomes an input with the exact digits.
#include "ui/numbers/number_field.hpp"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include "app/say/refusal.hpp"
#include "app/say/value_text.hpp"
#include "ui/kit/controls.hpp"

namespace curseur::ui {
namespace {

app::ValueKind kind_of(const Panel& panel, const NumberRow& row) {
  return {row.parameter, &panel.numbers.scenario(), panel.language()};
}

// Why the text is not a valid value of the number; nothing if it is.
std::optional<std::string> reason_against(const Panel& panel, const NumberRow& row, std::string_view text) {
  const app::ValueKind kind = kind_of(panel, row);
  const auto [value, fault] = typed_value(kind, text);
  if (!value) return fault;
  return app::refusal(panel.state.document.scenario, row.pointer, *value, panel.language());
}

}  // namespace

void NumberFields::update(const NumberTable& numbers) {
  places_.clear();
  if (shape_ != numbers.shape()) drafts_.clear();
  shape_ = numbers.shape();
  std::erase_if(drafts_, [&](const auto& entry) {
    const auto& [pointer, draft] = entry;
    const NumberRow* row = numbers.find(pointer);
    return !row || (!draft.typing && row->value != draft.value);
  });
}

std::string NumberFields::refusal(const Panel& panel, const NumberRow& row) {
  const auto at = drafts_.find(row.pointer);
  if (at == drafts_.end() || at->second.reason.empty()) return {};
  Draft& draft = at->second;
  if (draft.language != panel.language()) {
    draft.language = panel.language();
    draft.reason = reason_against(panel, row, draft.text).value_or(draft.reason);
  }
  return draft.reason;
}

void NumberFields::begin(const Panel& panel, const NumberRow& row) {
  auto [at, fresh] = drafts_.try_emplace(row.pointer);
  Draft& draft = at->second;
  if (fresh) {
    draft.text = value_edit_text(kind_of(panel, row), row.value);
    draft.value = row.value;
  }
  draft.typing = draft.wants_focus = true;
}

std::optional<Rect> NumberFields::place(std::string_view pointer) const {
  for (const auto& [name, box] : places_)
    if (name == pointer) return box;
  return std::nullopt;
}

void NumberFields::draw(const Panel& panel, const NumberRow& row, const Rect& box) {
  places_.emplace_back(row.pointer, box);
  const auto at = drafts_.find(row.pointer);
  if (at != drafts_.end() && at->second.typing) return draw_typing(panel, row, box, at->second);
  draw_at_rest(panel, row, box);
}

void NumberFields::draw_at_rest(const Panel& panel, const NumberRow& row, const Rect& box) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Press press = press_area("field", box, kRoundingSmall);
  draw_field(list, box, press.hovered ? t.field_hovered : t.field, kRoundingSmall);
  if (press.focused) draw_focus_ring(list, box, kRoundingSmall);
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);

  const auto refused = drafts_.find(row.pointer);
  Rect inside = box.shrunk(kSpace2, 0);
  if (refused != drafts_.end()) {
    draw_outline(list, box, t.danger, kRoundingSmall);
    draw_text_in(list, inside, refused->second.text, Style::body, t.text, Align::right);
  } else {
    const app::ValueKind kind = kind_of(panel, row);
    const std::string_view unit = value_unit(kind, row.value);
    const std::string text = value_text(kind, row.value);
    const float unit_width = unit.empty() ? 0 : text_width(unit, Style::caption) + kSpace1;
    const float number_width = text_width(text, Style::body);
    if (!unit.empty() && unit_width + number_width <= inside.width)
      draw_text_in(list, inside.cut_right(unit_width).shrunk(0, 0), unit, Style::caption, t.text_faint, Align::right);
    draw_text_in(list, inside, text, Style::body, t.text, Align::right);
  }
  if (press.pressed) begin(panel, row);
}

void NumberFields::draw_typing(const Panel& panel, const NumberRow& row, const Rect& box, Draft& draft) {
  ImGui::SetCursorScreenPos(box.min());
  ImGui::SetNextItemWidth(box.width);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {kSpace2, (box.height - line_height(Style::body)) / 2});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, kRoundingSmall);
  if (draft.wants_focus) ImGui::SetKeyboardFocusHere();
  draft.wants_focus = false;
  ImGui::InputText("##typed", &draft.text, ImGuiInputTextFlags_AutoSelectAll);
  ImGui::PopStyleVar(2);
  const bool refused = !draft.reason.empty();
  draw_outline(*ImGui::GetWindowDrawList(), box, refused ? theme().danger : theme().accent, kRoundingSmall,
               theme().ring);
  if (!ImGui::IsItemDeactivated()) return;
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) drafts_.erase(row.pointer);
  else finish(panel, row, draft);
}

void NumberFields::finish(const Panel& panel, const NumberRow& row, Draft& draft) {
  draft.typing = false;
  draft.language = panel.language();
  draft.value = row.value;
  if (auto reason = reason_against(panel, row, draft.text)) {
    draft.reason = std::move(*reason);
    return;
  }
  const double value = *typed_value(kind_of(panel, row), draft.text).value;
  if (value != row.value) panel.commands.push(app::SetNumber{row.pointer, value});
  drafts_.erase(row.pointer);
}

}  // namespace curseur::ui
