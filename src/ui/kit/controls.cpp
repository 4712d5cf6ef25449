// Dear ImGui's invisible buttons handle presses; paint and theme define the look.
#include "ui/kit/controls.hpp"

#include <algorithm>
#include <cstdio>
#include <imgui_internal.h>

namespace curseur::ui {
namespace {

ImU32 ground_for(Emphasis emphasis, const Press& press) {
  const Theme& t = theme();
  if (emphasis == Emphasis::strong) return press.hovered ? t.accent_hovered : t.accent;
  if (press.held && press.hovered) return t.field_held;
  if (press.hovered) return t.field_hovered;
  return emphasis == Emphasis::plain ? t.field : 0;
}

void draw_ring(ImDrawList& list, const Rect& box, ImU32 colour, float inside, float rounding = kRounding) {
  draw_outline(list, box.shrunk(inside), colour, rounding, theme().ring);
}

// One segment of a row of choices; calls draw(list, segment, text colour).
template <class Draw>
int draw_choices(const char* id, const Rect& box, int count, int selected, Draw&& draw) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_field(list, box, t.field);
  int chosen = -1;
  ImGui::PushID(id);
  for (int i = 0; i < count; ++i) {
    const float width = box.width / static_cast<float>(count);
    const float left = box.x + width * static_cast<float>(i);
    const Rect part{left, box.y, width, box.height};
    ImGui::PushID(i);
    const Press press = press_area("part", part);
    ImGui::PopID();
    const bool on = i == selected;
    if (on && t.high_contrast) {
      draw_box(list, part.shrunk(2), t.accent, kRoundingSmall);
    } else if (on) {
      draw_box(list, part.shrunk(2), t.dark ? t.line_strong : t.surface, kRoundingSmall);
      if (!t.dark) draw_outline(list, part.shrunk(2), t.line, kRoundingSmall);
    } else if (press.hovered) {
      draw_box(list, part.shrunk(2), t.field_hovered, kRoundingSmall);
    }
    if (press.focused) draw_ring(list, part, on && t.high_contrast ? t.on_accent : t.accent, on ? 3 : 1);
    draw(list, i, part, on && t.high_contrast ? t.on_accent : on || press.hovered ? t.text : t.text_soft);
    if (press.pressed && !on) chosen = i;
  }
  ImGui::PopID();
  return chosen;
}

}  // namespace

Press press_area(const char* id, const Rect& box, float rounding) {
  Press press;
  if (box.width < 1 || box.height < 1) return press;
  ImGui::SetCursorScreenPos(box.min());
  press.pressed = ImGui::InvisibleButton(id, box.size());
  press.hovered = ImGui::IsItemHovered();
  press.held = ImGui::IsItemActive();
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  press.focused = ImGui::IsItemFocused() && !g.NavDisableHighlight;
  if (press.focused) draw_focus_ring(*ImGui::GetWindowDrawList(), box, rounding);
  return press;
}

void draw_focus_ring(ImDrawList& list, const Rect& box, float rounding) {
  draw_ring(list, box, theme().accent, 1, rounding);
}

bool button(const char* id, const Rect& box, std::string_view text, Emphasis emphasis, Style style) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.ChannelsSplit(2);
  list.ChannelsSetCurrent(1);
  const Press press = press_area(id, box);
  const bool is_disabled = (ImGui::GetCurrentContext()->CurrentItemFlags & ImGuiItemFlags_Disabled) != 0;
  const ImU32 ink = emphasis == Emphasis::strong ? theme().on_accent : is_disabled ? theme().text_faint : theme().text;
  draw_text_in(list, box.shrunk(kSpace2, 0), text, style, ink, Align::centre);
  list.ChannelsSetCurrent(0);
  if (emphasis == Emphasis::plain) draw_field(list, box, ground_for(emphasis, press));
  else draw_box(list, box, ground_for(emphasis, press));
  list.ChannelsMerge();
  // The accent's own ring would be invisible on the accent.
  if (press.focused && emphasis == Emphasis::strong) draw_ring(list, box, ink, 3, kRoundingSmall);
  return press.pressed;
}

float button_width(std::string_view text, Style style) { return text_width(text, style) + 2 * kSpace3; }

bool icon_button(const char* id, const Rect& box, Icon icon, std::string_view hint, bool on) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Press press = press_area(id, box);
  if (press.hovered || on) draw_box(list, box.shrunk(1), press.held ? theme().field_held : theme().field_hovered);
  if (press.focused) draw_focus_ring(list, box);
  draw_icon(list, icon, box.centre(), 16, press.hovered || on ? theme().text : theme().text_soft);
  hint_for_last(hint);
  return press.pressed;
}

int choice(const char* id, const Rect& box, std::span<const std::string_view> texts, int selected) {
  return draw_choices(id, box, static_cast<int>(texts.size()), selected,
                      [&](ImDrawList& list, int i, const Rect& part, ImU32 ink) {
                        draw_text_in(list, part.shrunk(kSpace1, 0), texts[static_cast<std::size_t>(i)], Style::label,
                                     ink, Align::centre);
                      });
}

int choice(const char* id, const Rect& box, std::span<const IconChoice> icons, int selected) {
  return draw_choices(id, box, static_cast<int>(icons.size()), selected,
                      [&](ImDrawList& list, int i, const Rect& part, ImU32 ink) {
                        const IconChoice& one = icons[static_cast<std::size_t>(i)];
                        draw_icon(list, one.icon, part.centre(), 15, ink);
                        hint_for_last(one.hint);
                      });
}

bool begin_popup(const char* id, const Rect& box, float width) {
  constexpr float kEnough = 420;  // maximum height; longer lists scroll
  char name[20];  // the name that BeginPopup gives its window
  std::snprintf(name, sizeof name, "##Popup_%08x", ImGui::GetID(id));
  float height = 0;  // as last drawn; Dear ImGui draws a new popup once, unseen
  if (const ImGuiWindow* const drawn = ImGui::FindWindowByName(name))
    height = drawn->DC.CursorMaxPos.y - drawn->DC.CursorStartPos.y + 2 * drawn->WindowPadding.y;
  const ImVec2 canvas = ImGui::GetMainViewport()->Size;
  const float below = canvas.y - box.bottom() - kSpace1 - kSpace2, above = box.y - kSpace1 - kSpace2;
  const bool is_above = below < std::min(height, kEnough) && above > below, at_right = width == 0;
  const float x = at_right ? box.right() : std::min(box.x, canvas.x - width - kSpace2);
  ImGui::SetNextWindowPos({x, is_above ? box.y - kSpace1 : box.bottom() + kSpace1}, ImGuiCond_Always,
                          {at_right ? 1.f : 0.f, is_above ? 1.f : 0.f});
  ImGui::SetNextWindowSizeConstraints({width, 0}, {at_right ? canvas.x : width, is_above ? above : below});
  return ImGui::BeginPopup(id, ImGuiWindowFlags_NoMove);
}

int open_choices(const Rect& box, std::span<const std::string_view> texts, int selected) {
  constexpr float kRow = 28;
  int chosen = -1;
  float width = box.width;
  for (const std::string_view one : texts) width = std::max(width, text_width(one, Style::body) + 2 * kSpace3);
  const ImVec2 canvas = ImGui::GetMainViewport()->Size;
  width = std::min(width, canvas.x - 2 * kSpace2);
  const float row = ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen ? kTouchHeight : kRow;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {kSpace1, kSpace1});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  if (begin_popup("choices", box, width)) {
    for (int i = 0; i < static_cast<int>(texts.size()); ++i) {
      ImGui::PushID(i);
      const ImVec2 at = ImGui::GetCursorScreenPos();
      if (ImGui::Selectable("##one", i == selected, 0, {0, row})) chosen = i;  // a name may hold "##"
      draw_text_in(*ImGui::GetWindowDrawList(), {at.x + kSpace1, at.y, width - 4 * kSpace1, row},
                   texts[static_cast<std::size_t>(i)], Style::body, theme().text);
      ImGui::PopID();
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(2);
  return chosen == selected ? -1 : chosen;
}

int drop_down(const char* id, const Rect& box, std::span<const std::string_view> texts, int selected) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImGui::PushID(id);
  const Press press = press_area("open", box, kRoundingSmall);
  draw_field(list, box,
             press.held      ? theme().field_held
             : press.hovered ? theme().field_hovered
                             : theme().field,
             kRoundingSmall);
  if (press.focused) draw_focus_ring(list, box, kRoundingSmall);
  Rect text = box.shrunk(kSpace2, 0);
  draw_icon(list, Icon::chevron_down, text.cut_right(kSpace3).centre(), 12, theme().text_soft);
  text.cut_right(kSpace1);
  const bool is_known = selected >= 0 && selected < static_cast<int>(texts.size());
  if (is_known) draw_text_in(list, text, texts[static_cast<std::size_t>(selected)], Style::body, theme().text);
  if (press.pressed) ImGui::OpenPopup("choices");
  const int chosen = open_choices(box, texts, selected);
  ImGui::PopID();
  return chosen;
}

int tabs(const char* id, const Rect& box, std::span<const std::string_view> texts, int selected) {
  const Theme& t = theme();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  // Each tab is as wide as its text plus an equal share of the spare width; if there is too little width, the type is
  // smaller.
  const float count = static_cast<float>(texts.size());
  const auto spare_of = [&](Style style) {
    float spare = box.width;
    for (const auto text : texts) spare -= text_width(text, style);
    return spare / count;
  };
  const bool tight = spare_of(Style::strong) < 2 * kSpace2;
  const Style widest = tight ? Style::label : Style::strong;
  const float around = std::min(spare_of(widest), 2 * kSpace3 + kSpace6);
  float left = box.x;
  int chosen = -1;
  ImGui::PushID(id);
  for (int i = 0; i < static_cast<int>(texts.size()); ++i) {
    const auto text = texts[static_cast<std::size_t>(i)];
    const float width = text_width(text, widest) + around;
    const Rect part{left, box.y, width, box.height};
    left += width;
    ImGui::PushID(i);
    const Press press = press_area("tab", part);
    ImGui::PopID();
    const bool on = i == selected;
    const Style style = tight ? Style::label : on ? Style::strong : Style::body;
    draw_text_in(list, part, text, style, on || press.hovered ? t.text : t.text_soft, Align::centre);
    if (on)
      list.AddRectFilled({part.x + kSpace2, part.bottom() - 3}, {part.right() - kSpace2, part.bottom() - 1}, t.accent,
                         1);
    if (press.pressed && !on) chosen = i;
  }
  ImGui::PopID();
  return chosen;
}

bool begin_hint_for_last(float width) {
  if (ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen) return false;
  if (!ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal | ImGuiHoveredFlags_NoSharedDelay)) return false;
  ImGui::SetNextWindowSize({width, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {kSpace3, kSpace2});
  if (!ImGui::BeginTooltip()) {
    ImGui::PopStyleVar();
    return false;
  }
  return true;
}

void end_hint() {
  ImGui::EndTooltip();
  ImGui::PopStyleVar();
}

void hint_for_last(std::string_view text) {
  if (text.empty()) return;
  constexpr float kWidest = 320;
  const float width = std::min(kWidest, text_width(text, Style::body) + 2 * kSpace3 + 1);
  if (!begin_hint_for_last(width)) return;
  ImGui::PushTextWrapPos(0);
  ImGui::TextUnformatted(text.data(), text.data() + text.size());
  ImGui::PopTextWrapPos();
  end_hint();
}

void claim(const Rect& box) {
  ImGui::SetCursorScreenPos(box.min());
  ImGui::Dummy(box.size());
}

}  // namespace curseur::ui
