// The cockpit's life on any platform: Dear ImGui's context, the program and its interface, one frame at a time.
// Window and page feed ImGui's input, call update() while wants_update(), then draw() where it says so.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "app/app.hpp"
#include "ui/cockpit.hpp"

struct ImGuiContext;

namespace curseur::platform {

class CockpitLoop {
 public:
  // `now` is a clock in milliseconds.
  CockpitLoop(std::unique_ptr<app::Engine> engine, std::function<double()> now);
  ~CockpitLoop();

  const app::State& state() const { return app_.state(); }
  app::Commands& commands() { return app_.commands(); }
  std::vector<app::Request> take_requests() { return app_.take_requests(); }
  const ui::Cockpit& cockpit() const { return cockpit_; }

  void follow_two_fingers(const std::optional<ui::TwoFingers>& fingers) { cockpit_.follow_two_fingers(fingers); }

  // Layout units are as many of the window's units: larger text is the whole cockpit on a smaller canvas, drawn with
  // more pixels for each of its units, so that what is cut nowhere on a small screen is cut nowhere. A canvas of so
  // many units is not made smaller than the cockpit can be.
  float zoom(float window_width, float window_height) const;
  // Makes the letters for so many pixels per layout unit, outside of a frame; true where they were made anew: the
  // caller then uploads the font texture again.
  bool fit_letters(float pixels_per_unit);

  // Carries out commands and lets the engine work. True if the picture is to be drawn again: input has come, something
  // changed or moves; a progress alone is drawn a few times a second, so that slow graphics leave time to simulate.
  bool update();
  // Draws into ImGui's lists. `width` and `height` in layout units.
  void draw(float width, float height, float pixel_ratio);
  // Something is still to be simulated, carried out or moved: update again without waiting for input.
  bool wants_update() const;

 private:
  struct EndContext {
    void operator()(ImGuiContext* context) const;
  };

  std::unique_ptr<ImGuiContext, EndContext> context_;
  std::function<double()> now_;
  app::App app_;
  ui::Cockpit cockpit_;
  float letters_ = 0;  // pixels per layout unit they were made for
  double last_drawn_ = 0, last_update_ = 0;
  std::optional<std::uint64_t> drawn_revision_;  // nothing = nothing was drawn yet
  bool progress_waits_ = false;  // to be drawn
};

}  // namespace curseur::platform
