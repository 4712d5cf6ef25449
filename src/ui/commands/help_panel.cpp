#include "ui/commands/help_panel.hpp"

#include <algorithm>

#include "ui/commands/actions.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/overlay.hpp"
#include "ui/kit/scroll.hpp"

namespace curseur::ui {
namespace {

// Keys that no action covers: "help.keys_1" = "Left, right" and "help.keys_1_does".
constexpr const char* kHands[] = {"arrows",       "pages",        "ends",        "click_value",
                                  "chart_drag",   "chart_double", "chart_click", "chart_keys",
                                  "figure_press", "touch",        "chart_touch"};

}  // namespace

void HelpPanel::draw(const Panel& panel) {
  const OverlayCard overlay(panel, "help", panel.word("help.title"), {640, 640});
  if (overlay.closed()) panel.commands.push(app::SetOverlay{app::Overlay::none});
  Rect rest = overlay.content();
  const Rect foot = rest.cut_bottom(panel.control());
  rest.cut_bottom(kSpace3);
  const std::string tour = panel.word("help.tour");
  if (button("tour", {foot.x, foot.y, std::min(foot.width, button_width(tour)), foot.height}, tour)) {
    panel.commands.push(app::SetOverlay{app::Overlay::none});
    panel.commands.push(app::SetTour{0});
  }
  const Scroll scroll("rows", rest, {kSpace1, kSpace1});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  Rect at = scroll.content();
  at.width -= kSpace3;
  const Rect top = at;
  const float keys_width = std::min(at.width * 0.42f, 240.f);
  const auto row = [&](const std::string& keys, const std::string& does) {
    const float left =
        draw_text_wrapped(&list, {at.x, at.y + kSpace2}, keys, Style::label, theme().text, keys_width - kSpace3);
    const float right = draw_text_wrapped(&list, {at.x + keys_width, at.y + kSpace2 - 1}, does, Style::body,
                                          theme().text_soft, at.width - keys_width);
    at.y += std::max(left, right) + 2 * kSpace2;
    draw_hairline_across(list, at.x, at.right(), at.y, theme().line);
  };
  for (const Action& one : actions())
    if (one.shortcut != 0) row(shortcut_text(panel, one), one.text(panel));
  for (const char* hand : kHands)
    row(panel.word(std::string("help.") + hand), panel.word(std::string("help.") + hand + "_does"));
  claim(rect_between(top.x, top.y, top.right(), at.y));
}

}  // namespace curseur::ui
