#include "ui/draft_fields.hpp"

#include "ui/paint.hpp"
#include "ui/text_field.hpp"

namespace curseur::ui {

void DraftFields::draw(const std::string& key, const Rect& box, const std::string& now, const char* hint,
                       const std::function<std::optional<std::string>(const std::string&)>& take) {
  const auto before = refused_.find(key);
  std::string text = before == refused_.end() ? now : before->second.text;
  ImGui::PushID(key.c_str());
  text_field("##text", box, hint, text, ImGuiInputTextFlags_AutoSelectAll);
  const bool is_left = ImGui::IsItemDeactivated();
  ImGui::PopID();
  if (before != refused_.end()) draw_outline(*ImGui::GetWindowDrawList(), box, theme().danger);
  if (!is_left) return;
  refused_.erase(key);
  if (text == now || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) return;
  if (auto reason = take(text)) refused_[key] = {text, std::move(*reason)};
}

std::string DraftFields::refusal(std::string_view key) const {
  const auto at = refused_.find(key);
  return at == refused_.end() ? std::string() : at->second.reason;
}

}  // namespace curseur::ui
