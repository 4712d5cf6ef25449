// Buttons and choices with a common look, placed at explicit rectangles. Used by the panels.
#pragma once

#include <imgui.h>
#include <span>
#include <string>
#include <string_view>

#include "ui/kit/paint.hpp"
#include "ui/kit/rect.hpp"

namespace curseur::ui {

struct Press {
  bool pressed = false;  // released inside, or Enter or Space while focused
  bool hovered = false, held = false;
  bool focused = false;  // has the visible keyboard focus
};

// An area that can be pressed and focused; draws nothing but the focus ring.
Press press_area(const char* id, const Rect& box, float rounding = kRounding);
void draw_focus_ring(ImDrawList& list, const Rect& box, float rounding = kRounding);

enum class Emphasis { quiet, plain, strong };  // no background until hovered; a field's background; the accent
bool button(const char* id, const Rect& box, std::string_view text, Emphasis emphasis = Emphasis::plain,
            Style style = Style::body);
// The preferred width of a button with this text.
float button_width(std::string_view text, Style style = Style::body);
// `hint` says what the button does, since an icon does not.
bool icon_button(const char* id, const Rect& box, Icon icon, std::string_view hint, bool on = false);

// A choice from a few, side by side. Returns the chosen index, or -1 if none was pressed.
int choice(const char* id, const Rect& box, std::span<const std::string_view> texts, int selected);
struct IconChoice {
  Icon icon;
  std::string_view hint;
};
int choice(const char* id, const Rect& box, std::span<const IconChoice> icons, int selected);

// ImGui::BeginPopup for a popup that opens from `box`: below it, or above if there is only room there. With a width, it
// starts at the left of the box; with width 0 it is as wide as its rows and ends at the right of the box. If it returns
// true, end with ImGui::EndPopup().
bool begin_popup(const char* id, const Rect& box, float width = 0);

// A choice from many, in a list that opens below. Returns the chosen index, or -1.
int drop_down(const char* id, const Rect& box, std::span<const std::string_view> texts, int selected);

// The list itself, below `box`, once ImGui::OpenPopup("choices") was called: for areas with a look of their own.
int open_choices(const Rect& box, std::span<const std::string_view> texts, int selected);

// Tabs along the top of `box`; the open one is underlined in the accent colour.
int tabs(const char* id, const Rect& box, std::span<const std::string_view> texts, int selected);

// A hint in a small card, shown after a moment over the last item; not for fingers.
void hint_for_last(std::string_view text);
// Begins such a card if the pointer is resting on the last item; end with end_hint().
bool begin_hint_for_last(float width);
void end_hint();

// Advances Dear ImGui's layout past what was drawn at explicit positions, so that windows know how far they scroll.
void claim(const Rect& box);

}  // namespace curseur::ui
