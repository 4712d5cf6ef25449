#include "ui/kit/draft_fields.hpp"

#include "ui/kit/paint.hpp"
#include "ui/kit/text_field.hpp"

namespace curseur::ui {

void DraftFields::draw(const std::string& key, const Rect& box, const std::string& now, const char* hint,
                       const Check& check, const Take& take) {
  auto before = refused_.find(key);
  if (before != refused_.end() && typed_in_ != key) {
    if (auto reason = check(before->second.text)) {
      before->second.reason = std::move(*reason);
    } else {
      take(before->second.text);
      refused_.erase(before);
      before = refused_.end();
    }
  }
  std::string text = before == refused_.end() ? now : before->second.text;
  ImGui::PushID(key.c_str());
  const Typed typed = text_field("##text", box, hint, text, ImGuiInputTextFlags_AutoSelectAll);
  const bool is_left = ImGui::IsItemDeactivated();
  ImGui::PopID();
  if (before != refused_.end()) draw_outline(*ImGui::GetWindowDrawList(), box, theme().danger);
  if (typed.active) typed_in_ = key;
  else if (typed_in_ == key) typed_in_.clear();
  if (!is_left) return;
  refused_.erase(key);
  if (text == now || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) return;
  if (auto reason = check(text)) refused_[key] = {text, std::move(*reason)};
  else take(text);
}

std::string DraftFields::refusal(std::string_view key) const {
  const auto at = refused_.find(key);
  return at == refused_.end() ? std::string() : at->second.reason;
}

}  // namespace curseur::ui
