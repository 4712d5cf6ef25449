#include "ui/commands/message_panel.hpp"

#include <algorithm>

#include "ui/kit/paint.hpp"

namespace curseur::ui {
namespace {

constexpr float kSeconds = 4, kFade = 0.3f;

}  // namespace

void MessagePanel::draw(const Panel& panel) {
  const app::Message& message = panel.state.message;
  if (message.number != number_) {
    number_ = message.number;
    left_ = kSeconds;
  }
  if (left_ <= 0) return;
  left_ -= ImGui::GetIO().DeltaTime;
  const ImVec2 canvas = ImGui::GetMainViewport()->Size;
  const float widest = std::min(canvas.x - 2 * kSpace4, 520.f) - 2 * kSpace4;
  const float width = std::min(widest, text_width(message.text, Style::body) + 1);
  const float height = draw_text_wrapped(nullptr, {}, message.text, Style::body, 0, width);
  const Rect box{(canvas.x - width) / 2 - kSpace4, canvas.y - height - 2 * kSpace3 - kSpace6, width + 2 * kSpace4,
                 height + 2 * kSpace3};
  const float opacity = panel.state.view.reduced_motion ? 1 : std::clamp(left_ / kFade, 0.f, 1.f);
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  draw_box(list, box, faded(theme().text, opacity), kRounding);
  draw_text_wrapped(&list, {box.x + kSpace4, box.y + kSpace3}, message.text, Style::body,
                    faded(theme().surface, opacity), width);
}

}  // namespace curseur::ui
