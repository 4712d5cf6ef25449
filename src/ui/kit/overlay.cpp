// A window over everything takes all input; the card is its child.
#include "ui/kit/overlay.hpp"

#include <algorithm>
#include <imgui_internal.h>

#include "ui/kit/controls.hpp"

namespace curseur::ui {
namespace {

// Whether a popup was open at the end of the last frame: Escape has closed it before this code runs.
bool had_popup = false;

}  // namespace

OverlayCard::OverlayCard(const Panel& panel, const char* id, std::string_view title, ImVec2 wanted) {
  const Theme& t = theme();
  const ImVec2 canvas = ImGui::GetMainViewport()->Size, origin = ImGui::GetMainViewport()->Pos;
  ImGui::SetNextWindowPos(origin);
  ImGui::SetNextWindowSize(canvas);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.f);
  ImGui::Begin(id, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar(2);
  if (ImGui::IsWindowAppearing()) ImGui::SetWindowFocus();

  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Rect all{origin.x, origin.y, canvas.x, canvas.y};
  draw_box(list, all, ImGui::GetColorU32(ImGuiCol_ModalWindowDimBg), 0);
  const float margin = panel.layout.arrangement == Arrangement::phone ? kSpace2 : kSpace6;
  const float width = std::min(wanted.x, canvas.x - 2 * margin), height = std::min(wanted.y, canvas.y - 2 * margin);
  const Rect card{all.x + (all.width - width) / 2, all.y + (all.height - height) / 2, width, height};

  // Detects a press beside the card; the card itself is on top.
  ImGui::SetCursorScreenPos(all.min());
  ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop | ImGuiItemFlags_NoNav, true);
  ImGui::SetNextItemAllowOverlap();
  const bool beside = ImGui::InvisibleButton("beside", all.size());
  ImGui::PopItemFlag();
  closed_ = beside && !card.contains(ImGui::GetIO().MousePos);

  draw_raised(list, card);
  Rect rest = card;
  Rect head = rest.cut_top(panel.control() + kSpace3).shrunk(kSpace4, 0);
  head.cut_top(kSpace3);
  const Rect cross{head.right() - head.height + kSpace2, head.y, head.height, head.height};
  if (icon_button("close", cross, Icon::close, panel.word("layout.close"))) closed_ = true;
  head.width -= head.height;
  draw_text_in(list, head, title, Style::title, t.text);
  content_ = rect_between(rest.x + kSpace4, rest.y + kSpace2, rest.right() - kSpace4, rest.bottom() - kSpace4);
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !ImGui::GetIO().WantTextInput && !had_popup) closed_ = true;
}

OverlayCard::~OverlayCard() {
  had_popup = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
  ImGui::End();
}

}  // namespace curseur::ui
