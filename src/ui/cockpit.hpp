// The whole interface: draws the state with Dear ImGui and queues commands. It knows no window; the platform calls it.
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
  Cockpit();  // precondition: an ImGui context is current and remains so
  ~Cockpit();

  // Rasterises the fonts at this many pixels per layout unit. Layout is in CSS pixels: ImGui's DisplaySize is the size
  // of the canvas on the page, DisplayFramebufferScale the ratio. Call before the first frame and whenever the ratio
  // changes; the caller then uploads the font texture again.
  void set_pixel_ratio(float ratio);

  // Draws one frame over the main viewport, between ImGui::NewFrame and ImGui::Render.
  void draw(const app::State& state, app::Commands& commands);

  // Something is still moving by itself (a caret, a tooltip delay, a held slider), so the loop must draw again without
  // input.
  bool moving() const;

  // Whether two fingers that have just touched down are for the cockpit, not for the page or window around it. If so,
  // their positions are passed on until one leaves, then nothing.
  bool takes_two_fingers(const TwoFingers& fingers) const;
  void follow_two_fingers(const std::optional<TwoFingers>& fingers);

  // The track of the cursor's handle, from the slowest pace to the fastest, as last drawn; for pages that point at it.
  const Rect& cursor_track() const;
  // The field of the number with this JSON Pointer; nothing if it was not drawn.
  std::optional<Rect> field_place(std::string_view pointer) const;
  // The card of a chart, in the order of app::charts_of_state; nothing if it was not drawn.
  std::optional<Rect> chart_place(std::size_t chart) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace curseur::ui
