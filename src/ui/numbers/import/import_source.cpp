#include "ui/numbers/import/import_source.hpp"

#include <imgui_internal.h>
#include <imgui_stdlib.h>
#include <utility>

#include "io/text/delimited.hpp"
#include "ui/kit/controls.hpp"

namespace curseur::ui {
namespace {

constexpr std::size_t kMostEarlier = 50;
constexpr float kEmptyHeight = 132, kHeight = 96;

}  // namespace

void ImportSource::begin(std::string text) {
  text_ = std::move(text);
  earlier_.clear();
  typed_from_.reset();
  is_edited_ = text_.empty();
  ++begun_;
}

void ImportSource::show() {
  wants_focus_ = text_.empty();  // an existing text is to be looked at first
  is_edited_ = text_.empty();
}

void ImportSource::mend(const std::vector<app::Mend>& mends) {
  std::string changed = text_;
  for (const app::Mend& mend : mends) changed = app::mended(changed, mend);
  change(std::move(changed));
}

void ImportSource::clear() {
  change("");
  show();
}

void ImportSource::change(std::string changed) {
  end_typing();
  if (changed == text_) return;
  keep(std::exchange(text_, std::move(changed)));
  ++begun_;
}

void ImportSource::keep(std::string earlier) {
  earlier_.push_back(std::move(earlier));
  if (earlier_.size() > kMostEarlier) earlier_.erase(earlier_.begin());
}

void ImportSource::end_typing() {
  if (typed_from_ && *typed_from_ != text_) keep(std::move(*typed_from_));
  typed_from_.reset();
}

void ImportSource::take_back() {
  end_typing();
  if (earlier_.empty()) return;
  text_ = std::move(earlier_.back());
  earlier_.pop_back();
  is_edited_ = text_.empty();
  ++begun_;
}

float ImportSource::height() const { return text_.empty() ? kEmptyHeight : kHeight; }

void ImportSource::draw(const Panel& panel, const Rect& box) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_field(list, box, theme().field);
  ImGui::SetCursorScreenPos(box.min());
  ImGui::PushID(begun_);
  const std::string before = text_;
  if (wants_focus_) {
    ImGui::ActivateItemByID(ImGui::GetID("##text"));
    ImGui::GetCurrentContext()->NavNextActivateFlags |= ImGuiActivateFlags_PreferInput;
  }
  wants_focus_ = false;
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_NavHighlight, 0);
  ImGui::InputTextMultiline("##text", &text_, box.size(), ImGuiInputTextFlags_AllowTabInput);
  ImGui::PopStyleColor(2);
  const bool is_active = ImGui::IsItemActive();
  if (ImGui::IsItemActivated()) typed_from_ = before;
  is_edited_ = is_edited_ || is_active;
  // Tab types a character here, so Escape leaves the field and keeps the text.
  if (ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) text_ = before;
  if (ImGui::IsItemDeactivated()) end_typing();
  ImGui::PopID();
  if (text_.size() > io::kMostTableBytes)
    text_.resize(io::kMostTableBytes + 1);  // long enough for the reader to report it as too long
  if (text_.empty() && !is_active)
    draw_text(list, {box.x + kSpace3, box.y + kSpace2}, panel.word("lists.empty_text"), Style::body,
              theme().text_faint);
  draw_outline(list, box, is_active ? theme().accent : theme().line_strong, kRounding, is_active ? 2.f : 1.f);
}

}  // namespace curseur::ui
