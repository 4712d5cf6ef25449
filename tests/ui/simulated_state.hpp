// The cockpit's state with an outcome of the default scenario, and a window to draw panels in. Used by their tests.
#pragma once

#include <imgui.h>

#include "app/app.hpp"
#include "ui/kit/theme.hpp"

namespace curseur::ui {

// A coarse run and a coarse sweep, made once.
inline const app::State& simulated_state() {
  static app::App app(core::for_each_in_turn, 1, [time = 0.0]() mutable { return time += 1; });
  while (!app.state().outcome || !app.state().sweep) app.work(50);
  return app.state();
}

// Dear ImGui without a window of the system; draw(body) is one frame with one window that fills the screen.
class Screen {
 public:
  Screen(float width, float height) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {width, height};
    io.DeltaTime = 1;
    build_fonts(1);
  }
  ~Screen() { ImGui::DestroyContext(); }
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  template <class Body>
  void draw(bool dark, Body&& body) {
    ImGui::NewFrame();
    use_theme(dark);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("screen", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    body();
    ImGui::End();
    ImGui::Render();
  }
};

}  // namespace curseur::ui
