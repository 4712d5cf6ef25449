#include "ui/numbers/import/import_columns.hpp"

#include <algorithm>

#include "ui/kit/controls.hpp"
#include "ui/numbers/import/import_canvas.hpp"

namespace curseur::ui {
namespace {

constexpr float kIndent = 20, kChooser = 220;

struct Sheet {
  ImDrawList* list;  // none: only measures
  const Panel& panel;
  const app::Import& import;
  const ImportSight& sight;
  ImportPreview::Pressed& pressed;
};

// A head that can be made another column of the list; returns its height.
float draw_chooser(const Sheet& sheet, const SightColumn& head, const Rect& at) {
  const float height = sheet.panel.roomy() ? kTouchHeight : 28;
  if (!sheet.list) return height;
  ImGui::PushID(static_cast<int>(head.place));
  const Rect box{at.x, at.y, at.width, height};
  if (sheet.import.table.has_heads) {
    const Press press = press_area("chooser", box, kRoundingSmall);
    draw_field(*sheet.list, box, press.hovered ? theme().field_hovered : theme().field, kRoundingSmall);
    if (press.focused) draw_focus_ring(*sheet.list, box, kRoundingSmall);
    hint_for_last(sheet.panel.word("import.is_column"));
    if (press.pressed) ImGui::OpenPopup("choices");
    const std::vector<std::string_view> texts(sheet.sight.choices.begin(), sheet.sight.choices.end());
    if (const int chosen = open_choices(box, texts, -1); chosen >= 0)
      sheet.pressed.place = head.place, sheet.pressed.choice = static_cast<std::size_t>(chosen);
    draw_icon(*sheet.list, Icon::chevron_down, {box.right() - 12, box.centre().y}, 10, theme().text_soft);
  }
  const std::string& text = head.source.empty() ? head.label : head.source;
  const Rect inner{box.x + kSpace2, box.y, box.width - kSpace2 - 20, box.height};
  draw_text_in(*sheet.list, inner, shortened(text, Style::label, inner.width), Style::label, theme().text_soft);
  ImGui::PopID();
  return height;
}

// Each column with its first values, or the reason why it is left out, beside it; below it where there is no room.
float draw_each(const Sheet& sheet, const std::vector<SightColumn>& columns, const Rect& at) {
  const float chooser = std::min(kChooser, at.width);
  const bool is_beside = at.width - chooser - kSpace3 > kChooser;
  float y = at.y;
  for (const SightColumn& one : columns) {
    const float high = draw_chooser(sheet, one, {at.x, y + 2, chooser, 0});
    const bool is_left_out = !one.remarks.empty() && one.remarks.front().tone == Tone::quiet;
    const std::string& about = is_left_out ? one.remarks.front().text : one.sample;
    const float lead = (high - line_height(Style::caption)) / 2;
    const Rect text = is_beside ? Rect{at.x + chooser + kSpace3, y + 2 + lead, at.width - chooser - kSpace3, 0}
                                : Rect{at.x, y + high + 4, at.width, 0};
    const float said = draw_text_wrapped(sheet.list, text.min(), about, Style::caption, theme().text_faint, text.width);
    y += is_beside ? std::max(high, said + lead) + 4 : high + said + kSpace2;
  }
  return y - at.y;
}

// A title that opens and closes what is below it.
float draw_title(const Sheet& sheet, const char* id, const std::string& title, const Rect& at, bool& is_open) {
  const float height = sheet.panel.roomy() ? kTouchHeight : 26;
  if (!sheet.list) return height;
  const Rect head{at.x, at.y, std::min(at.width, text_width(title, Style::body) + kIndent + kSpace2), height};
  const Press press = press_area(id, head, kRoundingSmall);
  if (press.hovered) draw_box(*sheet.list, head, press.held ? theme().field_held : theme().field_hovered);
  if (press.focused) draw_focus_ring(*sheet.list, head, kRoundingSmall);
  if (press.pressed) is_open = !is_open;
  draw_icon(*sheet.list, is_open ? Icon::chevron_down : Icon::chevron_right, {head.x + 8, head.centre().y}, 10,
            theme().text_soft);
  const Rect text{head.x + kIndent, head.y, at.width - kIndent, head.height};
  draw_text_in(*sheet.list, text, shortened(title, Style::body, text.width), Style::body, theme().text_soft);
  return height;
}

// What is converted; only on cards, since elsewhere it is under the heads.
float draw_conversions(const Sheet& sheet, Rect at) {
  const float top = at.y;
  const std::string colon = app::conventions(sheet.panel.language()).colon;
  at.cut_left(kIndent);
  for (const SightColumn& head : sheet.sight.shown)
    if (!head.conversion.empty())
      at.y += kSpace1 + draw_text_wrapped(sheet.list, at.min(), head.label + colon + head.conversion, Style::caption,
                                          theme().accent, at.width);
  return at.y == top ? 0 : at.y - top + kSpace2;
}

}  // namespace

float ImportColumns::draw(ImDrawList* list, const Panel& panel, const app::Import& import, const ImportSight& sight,
                          const Rect& at, ImportPreview::Pressed& pressed) {
  const Sheet sheet{list, panel, import, sight, pressed};
  Rect rest = at;
  const auto below = [&](float height) { rest.y += height; };
  if (at.width < kCardsBelow) below(draw_conversions(sheet, rest));
  for (const SightColumn& head : sight.shown) {
    if (list) ImGui::PushID(static_cast<int>(head.place));
    below(draw_remarks(list, panel, rest, head.remarks, pressed.settled));
    if (list) ImGui::PopID();
  }
  const Rect indented{rest.x + kIndent, 0, rest.width - kIndent, 0};
  const auto indented_at = [&](float y) { return Rect{indented.x, y, indented.width, 0}; };
  if (!sight.unknown.empty()) {
    below(draw_remarks(list, panel, rest, {sight.about_unknown}, pressed.settled));
    if (!sight.shown.empty())
      below(draw_title(sheet, "unknown", app::counted(panel.language(), "import.name_columns", sight.unknown.size()),
                       indented_at(rest.y), shows_unknown_));
    if (shows_unknown_ || sight.shown.empty()) below(draw_each(sheet, sight.unknown, indented_at(rest.y)) + kSpace1);
  }
  if (!sight.left_out.empty()) {
    const std::string title =
        app::counted(panel.language(), "import.left_out", sight.left_out.size(), {{"name", sight.left_out[0].label}});
    below(draw_title(sheet, "left out", title, rest, shows_left_out_));
    if (shows_left_out_) below(draw_each(sheet, sight.left_out, indented_at(rest.y)) + kSpace1);
  }
  return rest.y - at.y;
}

}  // namespace curseur::ui
