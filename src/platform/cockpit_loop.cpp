#include "platform/cockpit_loop.hpp"

#include <algorithm>
#include <imgui_internal.h>

#include "ui/layout.hpp"

namespace curseur::platform {
namespace {

// The engine's share of a frame's 16 ms if it works on this thread; drawing takes most of the rest. The coarse slice of
// a new document may take longer.
constexpr double kSimulationMilliseconds = 8;
// Between two frames that differ only in the progress.
constexpr double kProgressMilliseconds = 150;
// In seconds. After a sleep, anything timed (a hint's delay, a glide) must not jump to its end.
constexpr double kShortestStep = 0.001, kLongestStep = 0.1;

}  // namespace

void CockpitLoop::EndContext::operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }

CockpitLoop::CockpitLoop(std::unique_ptr<app::Engine> engine, std::function<double()> now)
    : context_(ImGui::CreateContext()), now_(std::move(now)), app_(std::move(engine)) {}
CockpitLoop::~CockpitLoop() = default;

bool CockpitLoop::update() {
  const double now = now_();
  app_.apply_commands();
  app_.advance(now - last_update_);
  last_update_ = now;
  const bool progressed = app_.work(kSimulationMilliseconds);
  if (state().revision != drawn_revision_) return true;
  if (cockpit_.moving() || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) return true;
  progress_waits_ = progress_waits_ || progressed;
  return progress_waits_ && (app_.idle() || now_() - last_drawn_ > kProgressMilliseconds);
}

float CockpitLoop::zoom(float window_width, float window_height) const {
  const float wanted = static_cast<float>(state().view.text_size) / 100;
  const float most = std::min(window_width / ui::kSmallestWidth, window_height / ui::kSmallestHeight);
  return std::clamp(most, 1.f, wanted);
}

bool CockpitLoop::fit_letters(float pixels_per_unit) {
  // A canvas size in whole pixels makes the ratio vary slightly, which is no reason to rasterise the letters again.
  if (pixels_per_unit > letters_ * 0.99f && pixels_per_unit < letters_ * 1.01f) return false;
  letters_ = pixels_per_unit;
  cockpit_.set_pixel_ratio(pixels_per_unit);
  return true;
}

void CockpitLoop::draw(float width, float height, float pixel_ratio) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width, height};
  io.DisplayFramebufferScale = {pixel_ratio, pixel_ratio};
  const double now = now_();
  io.DeltaTime = static_cast<float>(std::clamp((now - last_drawn_) / 1000, kShortestStep, kLongestStep));
  last_drawn_ = now;
  progress_waits_ = false;
  ImGui::NewFrame();
  cockpit_.draw(app_.state(), app_.commands());
  drawn_revision_ = state().revision;
  ImGui::Render();
}

bool CockpitLoop::wants_update() const {
  return !app_.commands().empty() || state().replay || !app_.idle() || progress_waits_ || cockpit_.moving() ||
         ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
}

}  // namespace curseur::platform
