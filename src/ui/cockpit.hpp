// The whole interface: draws the state with Dear ImGui and queues commands. Knows no window; the platform calls it.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "app/edit/commands.hpp"
#include "app/state.hpp"
#include "ui/kit/rect.hpp"
#include "ui/kit/two_fingers.hpp"

namespace curseur::ui {

class Cockpit {
 public:
  Cockpit();  // precondition: an ImGui context is current, and stays it
  ~Cockpit();

  // Rasterises the fonts for so many pixels per layout unit. Layout is in CSS pixels: ImGui's DisplaySize is the
  // size of the canvas on the page, DisplayFramebufferScale the ratio. Call before the first frame and whenever the
  // ratio changes; the caller then uploads the font texture again.
  void set_pixel_ratio(float ratio);

  // One frame over the whole main viewport, between ImGui::NewFrame and ImGui::Render.
  void draw(const app::State& state, app::Commands& commands);

  // Something still moves on its own (a caret, a delay before a tooltip, a hand that holds a slider): the loop must
  // draw again without input.
  bool moving() const;

  // Two fingers that have just come down there are for the cockpit, and not for the page or the window around it; they
  // are then followed until one leaves: told where they are, then nothing.
  bool takes_two_fingers(const TwoFingers& fingers) const;
  void follow_two_fingers(const std::optional<TwoFingers>& fingers);

  // Where the cursor's handle moves, from the slowest pace to the fastest, as last drawn: for pages that point at it.
  const Rect& cursor_track() const;
  // Likewise the field of the number with that JSON Pointer; nothing where none was drawn.
  std::optional<Rect> field_place(std::string_view pointer) const;
  // And the card of a chart, in the order of app::charts_of_state; nothing where it is not drawn.
  std::optional<Rect> chart_place(std::size_t chart) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace curseur::ui
