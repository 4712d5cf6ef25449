#include "platform/program.hpp"

#include <imgui_impl_opengl3.h>

namespace curseur::platform {

Program::Interface::Interface() {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGui_ImplOpenGL3_Init();
}

Program::Interface::~Interface() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
}

Program::Program(std::size_t threads, std::function<double()> now)
    : threads_(threads), app_(threads_.executor(), threads_.count(), std::move(now)) {}
Program::~Program() = default;

bool Program::update() {
  const bool changed = app_.apply_commands();
  return app_.work(kWorkMilliseconds) || changed;
}

void Program::draw() {
  const ImGuiIO& io = ImGui::GetIO();
  if (const float ratio = io.DisplayFramebufferScale.x; ratio != pixel_ratio_) {
    pixel_ratio_ = ratio;
    cockpit_.set_pixel_ratio(ratio);
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
  }
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  cockpit_.draw(app_.state(), app_.commands());
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Program::renew_graphics() { ImGui_ImplOpenGL3_DestroyDeviceObjects(); }

}  // namespace curseur::platform
