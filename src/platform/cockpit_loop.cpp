#include "platform/cockpit_loop.hpp"

#include <imgui.h>

#include <algorithm>

namespace curseur::platform {
namespace {

// Of a frame's 16 ms; drawing takes most of the rest. The coarse slice of a new document may take longer.
constexpr double kSimulationMilliseconds = 8;
// Seconds. After a sleep, what times itself (a delay before a hint, a glide) must not jump to its end.
constexpr double kShortestStep = 0.001, kLongestStep = 0.1;

}  // namespace

void CockpitLoop::EndContext::operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }

CockpitLoop::CockpitLoop(std::size_t threads, std::function<double()> now)
    : context_(ImGui::CreateContext()),
      now_(now),
      threads_(threads),
      app_(threads_.executor(), threads_.count(), std::move(now)) {}
CockpitLoop::~CockpitLoop() = default;

void CockpitLoop::frame(float width, float height, float pixel_ratio) {
  app_.apply_commands();
  app_.work(kSimulationMilliseconds);

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width, height};
  io.DisplayFramebufferScale = {pixel_ratio, pixel_ratio};
  const double now = now_();
  io.DeltaTime = static_cast<float>(std::clamp((now - last_frame_) / 1000, kShortestStep, kLongestStep));
  last_frame_ = now;
  ImGui::NewFrame();
  cockpit_.draw(app_.state(), app_.commands());
  ImGui::Render();
}

bool CockpitLoop::wants_frame() { return !app_.commands().empty() || !app_.idle() || cockpit_.moving(); }

}  // namespace curseur::platform
