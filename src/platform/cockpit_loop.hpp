// The cockpit's life on any platform: Dear ImGui's context, the program and its interface, one frame at a time.
// Window and page feed ImGui's input, call frame() while wants_frame(), and draw what ImGui rendered.
#pragma once

#include <functional>
#include <memory>

#include "app/app.hpp"
#include "platform/threads.hpp"
#include "ui/cockpit.hpp"

struct ImGuiContext;

namespace curseur::platform {

class CockpitLoop {
 public:
  // `now` is a clock in milliseconds; `threads` is how many simulate side by side.
  CockpitLoop(std::size_t threads, std::function<double()> now);
  ~CockpitLoop();

  const app::State& state() const { return app_.state(); }
  app::Commands& commands() { return app_.commands(); }
  const ui::Cockpit& cockpit() const { return cockpit_; }

  // The caller then uploads the font texture again.
  void set_pixel_ratio(float ratio) { cockpit_.set_pixel_ratio(ratio); }

  // Carries out commands, simulates a little and draws into ImGui's lists. `width` and `height` in layout units.
  void frame(float width, float height, float pixel_ratio);
  // Something is still to be simulated, carried out or moved: draw again without waiting for input.
  bool wants_frame();

 private:
  struct EndContext { void operator()(ImGuiContext* context) const; };

  std::unique_ptr<ImGuiContext, EndContext> context_;
  std::function<double()> now_;
  Threads threads_;
  app::App app_;
  ui::Cockpit cockpit_;
  double last_frame_ = 0;
};

}  // namespace curseur::platform
