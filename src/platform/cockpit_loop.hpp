// The cockpit's life on any platform: Dear ImGui's context, the program and its interface, one frame at a time.
// Window and page feed ImGui's input, call update() while wants_update(), then draw() where it says so.
#pragma once

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

  // The caller then uploads the font texture again.
  void set_pixel_ratio(float ratio) { cockpit_.set_pixel_ratio(ratio); }

  // Carries out commands and lets the engine work. True if the picture is to be drawn again: input has come, something
  // changed or moves; a progress alone is drawn a few times a second, so that slow graphics leave time to simulate.
  bool update();
  // Draws into ImGui's lists. `width` and `height` in layout units.
  void draw(float width, float height, float pixel_ratio);
  // Something is still to be simulated, carried out or moved: update again without waiting for input.
  bool wants_update() const;

 private:
  struct EndContext { void operator()(ImGuiContext* context) const; };

  std::unique_ptr<ImGuiContext, EndContext> context_;
  std::function<double()> now_;
  app::App app_;
  ui::Cockpit cockpit_;
  double last_drawn_ = 0, last_update_ = 0;
  bool drawn_ = false;           // at least once
  bool progress_waits_ = false;  // to be drawn
};

}  // namespace curseur::platform
