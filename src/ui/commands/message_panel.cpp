#include "ui/commands/message_panel.hpp"

#include <algorithm>
#include <string>

#include "app/say/sentence.hpp"
#include "ui/commands/actions.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/paint.hpp"

namespace curseur::ui {
namespace {

constexpr float kShortest = 4, kPerLetter = 0.07f, kFade = 0.3f;  // seconds: long enough to be read
constexpr float kWidest = 520;

float most_width() { return std::min(ImGui::GetMainViewport()->Size.x - 2 * kSpace4, kWidest); }

// At the bottom of the window, in the middle, where it hides least. `lift`: above something else that is there.
Rect place_for(float width, float height, float lift = 0) {
  const ImVec2 canvas = ImGui::GetMainViewport()->Size;
  return {(canvas.x - width) / 2, canvas.y - height - kSpace6 - lift, width, height};
}

void draw_line(const std::string& text, ImU32 ground, ImU32 ink, ImU32 edge, float lift = 0) {
  const float width = std::min(most_width() - 2 * kSpace4, text_width(text, Style::body) + 1);
  const float height = draw_text_wrapped(nullptr, {}, text, Style::body, 0, width);
  const Rect box = place_for(width + 2 * kSpace4, height + 2 * kSpace3, lift);
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  draw_box(list, box, ground, kRounding);
  draw_outline(list, box, edge);
  draw_text_wrapped(&list, {box.x + kSpace4, box.y + kSpace3}, text, Style::body, ink, width);
}

void draw_waiting(const Panel& panel, float lift) {
  const Theme& t = theme();
  if (panel.outcome_waits) draw_line(app::waiting_text(panel.state), t.raised, t.text_soft, t.line_strong, lift);
}

}  // namespace

void MessagePanel::draw(const Panel& panel) {
  const app::Message& message = panel.state.message;
  if (message.number != number_) {
    number_ = message.number;
    offers_ = message.offers_file;
    left_ = offers_ ? 0 : std::max(kShortest, kPerLetter * static_cast<float>(message.text.size()));
  }
  if (left_ > 0) return draw_brief(message.text, panel.state.view.reduced_motion);
  draw_waiting(panel, offers_ ? draw_offer(panel) + kSpace2 : 0);
}

float MessagePanel::draw_offer(const Panel& panel) {
  const float width = most_width(), inner = width - 2 * kSpace4;
  const std::string& text = panel.state.message.text;
  const float text_high = draw_text_wrapped(nullptr, {}, text, Style::body, 0, inner);
  const Rect card = place_for(width, text_high + kSpace3 + panel.control() + 2 * kSpace4);
  ImGui::SetNextWindowPos(card.min());
  ImGui::SetNextWindowSize(card.size());
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::Begin("message", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing);
  ImGui::PopStyleVar();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_raised(list, card);
  Rect body = card.shrunk(kSpace4, kSpace4);
  draw_text_wrapped(&list, body.min(), text, Style::body, theme().text, inner);
  body.cut_top(text_high + kSpace3);
  const Action& save = action("export");
  const std::string name = save.text(panel), close = panel.word("layout.close");
  if (button("save", body.cut_right(button_width(name)), name, Emphasis::strong)) {
    save.run(panel);
    offers_ = false;
  }
  body.cut_right(kSpace2);
  if (button("close", body.cut_right(button_width(close)), close, Emphasis::quiet)) offers_ = false;
  ImGui::End();
  return card.height;
}

void MessagePanel::draw_brief(const std::string& text, bool reduced_motion) {
  left_ -= ImGui::GetIO().DeltaTime;
  const float opacity = reduced_motion ? 1 : std::clamp(left_ / kFade, 0.f, 1.f);
  const ImU32 ground = faded(theme().text, opacity);
  draw_line(text, ground, faded(theme().surface, opacity), ground);
}

}  // namespace curseur::ui
