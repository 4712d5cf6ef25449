// The program behind a window: state, simulation and interface, one frame at a time. The desktop window and the page
// give it size, time and input (through Dear ImGui); it draws with OpenGL 3 or WebGL 2.
#pragma once

#include <imgui.h>

#include <functional>
#include <string>

#include "app/app.hpp"
#include "platform/threads.hpp"
#include "ui/cockpit.hpp"

namespace curseur::platform {

// Milliseconds of simulation in a frame: with the drawing they stay well under one thirtieth of a second.
inline constexpr double kWorkMilliseconds = 10;

class Program {
 public:
  // `now` in milliseconds. Precondition: an OpenGL context is current, and stays it.
  Program(std::size_t threads, std::function<double()> now);
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  const app::State& state() const { return app_.state(); }
  app::Commands& commands() { return app_.commands(); }
  const ui::Cockpit& cockpit() const { return cockpit_; }

  // Commands, then simulation. True if there is something new to draw.
  bool update();
  // ImGui's DisplaySize, DisplayFramebufferScale and DeltaTime are set.
  void draw();
  // Another frame is wanted without input.
  bool lively() const { return !app_.idle() || moving(); }
  // ... and not only because of the simulation.
  bool moving() const { return !app_.commands().empty() || cockpit_.moving(); }

  // All that OpenGL held is gone: made again with the next frame.
  void renew_graphics();

 private:
  struct Interface {  // lives longer than the cockpit
    Interface();
    ~Interface();
  };

  Threads threads_;
  app::App app_;
  Interface interface_;
  ui::Cockpit cockpit_;
  float pixel_ratio_ = 0;
};

}  // namespace curseur::platform
