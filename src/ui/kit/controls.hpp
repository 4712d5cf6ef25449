// Buttons and choices that look alike everywhere, placed at explicit rectangles. Used by the panels.
#pragma once

#include <imgui.h>
#include <span>
#include <string>
#include <string_view>

#include "ui/kit/paint.hpp"
#include "ui/kit/rect.hpp"

namespace curseur::ui {

struct Press {
  bool pressed = false;  // released inside, or Enter or Space with the focus
  bool hovered = false, held = false;
  bool focused = false;  // has the keyboard, visibly
};

// An area that can be pressed and take the focus; draws nothing but the focus ring.
Press press_area(const char* id, const Rect& box, float rounding = kRounding);
void draw_focus_ring(ImDrawList& list, const Rect& box, float rounding = kRounding);

enum class Emphasis { quiet, plain, strong };  // no ground until hovered; a field's ground; the accent
bool button(const char* id, const Rect& box, std::string_view text, Emphasis emphasis = Emphasis::plain,
            Style style = Style::body);
// The width a button wants for its text.
float button_width(std::string_view text, Style style = Style::body);
// `hint` says what it does, since an icon does not.
bool icon_button(const char* id, const Rect& box, Icon icon, std::string_view hint, bool on = false);

// One of a few, side by side. Returns the chosen one, or -1 where none was pressed.
int choice(const char* id, const Rect& box, std::span<const std::string_view> texts, int selected);
struct IconChoice {
  Icon icon;
  std::string_view hint;
};
int choice(const char* id, const Rect& box, std::span<const IconChoice> icons, int selected);

// ImGui::BeginPopup for what opens from `box`: below it, or above where only there is room for it. As wide as told,
// from the left of the box; or as its rows are (0), from its right. Where it returns true, ImGui::EndPopup() ends it.
bool begin_popup(const char* id, const Rect& box, float width = 0);

// One of many, in a list that opens below. Returns the chosen one, or -1.
int drop_down(const char* id, const Rect& box, std::span<const std::string_view> texts, int selected);

// Tabs along the top of `box`; the open one is underlined in the accent.
int tabs(const char* id, const Rect& box, std::span<const std::string_view> texts, int selected);

// A hint in a small card after a moment over the last item; not for fingers.
void hint_for_last(std::string_view text);
// Begins such a card if the pointer rests on the last item; end with end_hint().
bool begin_hint_for_last(float width);
void end_hint();

// Moves Dear ImGui's layout past what was drawn at explicit places, so that windows know how far they scroll.
void claim(const Rect& box);

}  // namespace curseur::ui
