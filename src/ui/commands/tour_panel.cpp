#include "ui/commands/tour_panel.hpp"

#include <algorithm>
#include <imgui.h>
#include <string>

#include "ui/kit/controls.hpp"

namespace curseur::ui {
namespace {

constexpr float kWidth = 360;

// The target that a step is about.
Rect target_of(const Layout& layout, int step) {
  const bool columns = layout.arrangement == Arrangement::columns;
  switch (step) {
    case 0:
      return layout.cursor;
    case 1:
      return columns ? layout.right : layout.centre;
    case 2:
      return columns ? layout.left : layout.tabs;
    default:
      return columns ? layout.centre : layout.bar;
  }
}

// Places the card beside the target if there is room, otherwise over its middle; always on the canvas.
Rect place_for(const Rect& target, float width, float height, ImVec2 canvas) {
  constexpr float kGap = kSpace3;
  Rect card{target.centre().x - width / 2, target.bottom() + kGap, width, height};
  if (card.bottom() > canvas.y - kGap) card.y = target.y - height - kGap;
  if (card.y < kGap) {  // the target is as tall as the canvas: place the card beside it
    card.y = target.y + kSpace8;
    card.x = target.x > canvas.x / 2 ? target.x - width - kGap : target.right() + kGap;
    if (card.x < kGap || card.right() > canvas.x - kGap) card.x = target.centre().x - width / 2;
  }
  card.x = std::clamp(card.x, kGap, std::max(kGap, canvas.x - width - kGap));
  card.y = std::clamp(card.y, kGap, std::max(kGap, canvas.y - height - kGap));
  return card;
}

}  // namespace

void TourPanel::draw(const Panel& panel) {
  const auto& tour = panel.state.view.tour;
  if (!tour || panel.state.view.overlay != app::Overlay::none || panel.state.notice) return;
  const int step = std::clamp(*tour, 0, kTourSteps - 1);
  const ImVec2 canvas = ImGui::GetMainViewport()->Size;
  const Rect target = target_of(panel.layout, step);
  const float width = std::min(kWidth, canvas.x - 2 * kSpace3), inner = width - 2 * kSpace4;
  const std::string key = "tour.step_" + std::to_string(step + 1);
  const std::string title = panel.word(key + "_title"), text = panel.word(key);
  const float title_high = draw_text_wrapped(nullptr, {}, title, Style::strong, 0, inner),
              text_high = draw_text_wrapped(nullptr, {}, text, Style::body, 0, inner);
  const float height = kSpace4 + title_high + kSpace1 + text_high + kSpace4 + panel.control() + kSpace3;
  const Rect card = place_for(target, width, height, canvas);

  ImGui::SetNextWindowPos(card.min());
  ImGui::SetNextWindowSize(card.size());
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::Begin("tour", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::PopStyleVar();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_outline(*ImGui::GetForegroundDrawList(), target.shrunk(1), theme().accent, kRounding, theme().ring);
  draw_raised(list, card);
  Rect body = card.shrunk(kSpace4, 0);
  body.cut_top(kSpace4);
  draw_text_wrapped(&list, body.min(), title, Style::strong, theme().text, inner);
  body.cut_top(title_high + kSpace1);
  draw_text_wrapped(&list, body.min(), text, Style::body, theme().text_soft, inner);
  body.cut_top(text_high + kSpace4);
  Rect foot = body.cut_top(panel.control());
  const bool is_last = step + 1 == kTourSteps;
  const std::string next = panel.word(is_last ? "tour.done" : "tour.next"), skip = panel.word("tour.skip");
  if (button("next", foot.cut_right(button_width(next)), next, Emphasis::strong))
    panel.commands.push(app::SetTour{is_last ? std::nullopt : std::optional(step + 1)});
  foot.cut_right(kSpace2);
  if (!is_last && button("skip", foot.cut_right(button_width(skip)), skip, Emphasis::quiet))
    panel.commands.push(app::SetTour{std::nullopt});
  draw_text_in(list, foot,
               panel.fill("tour.count", {{"step", std::to_string(step + 1)}, {"steps", std::to_string(kTourSteps)}}),
               Style::caption, theme().text_faint);
  ImGui::End();
}

}  // namespace curseur::ui
