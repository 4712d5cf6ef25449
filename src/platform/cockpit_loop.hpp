// Runs the cockpit on any platform: Dear ImGui's context, the program and its interface, one frame at a time. Window
// and page feed ImGui's input, call update() while wants_update(), then draw() when update() says so.
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

  // How many of the window's units one layout unit takes. Larger text enlarges the whole cockpit: it is laid out on a
  // smaller canvas, so it cuts off no more than it does on a small screen. The canvas never becomes smaller than the
  // smallest cockpit.
  float zoom(float window_width, float window_height) const;
  // Rasterises the letters for this many pixels per layout unit. Call outside a frame. If it returns true, they were
  // rasterised again and the caller must upload the font texture.
  bool fit_letters(float pixels_per_unit);

  // Applies commands and lets the engine work. True if a frame must be drawn: input arrived, or something changed or is
  // moving. A change of progress alone is drawn only a few times a second, so that slow graphics leave time to
  // simulate.
  bool update();
  // Draws into ImGui's lists. `width` and `height` in layout units.
  void draw(float width, float height, float pixel_ratio);
  // True if something is left to simulate, apply or move. Then call update() again without waiting for input.
  bool wants_update() const;

 private:
  struct EndContext {
    void operator()(ImGuiContext* context) const;
  };

  std::unique_ptr<ImGuiContext, EndContext> context_;
  std::function<double()> now_;
  app::App app_;
  ui::Cockpit cockpit_;
  float letters_ = 0;  // pixels per layout unit at which they were rasterised
  double last_drawn_ = 0, last_update_ = 0;
  std::optional<std::uint64_t> drawn_revision_;  // nothing = nothing drawn yet
  bool progress_waits_ = false;  // a new progress has not been drawn yet
};

}  // namespace curseur::platform
