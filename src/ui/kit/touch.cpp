// The phases of a touch, and the glide after it.
#include "ui/kit/touch.hpp"

#include <cfloat>
#include <cmath>

#include "imgui_internal.h"

namespace curseur::ui {
namespace {

constexpr float kDecisive = 8;  // layout units of movement that distinguish a drag from a tap
constexpr float kSlowest = 12;  // layout units per second below which a glide ends
constexpr float kSlowdown = 3.5f;  // share of the glide's speed lost per second, continuously

ImGuiWindow* scrolling_window_at_pointer() {
  ImGuiWindow* window = ImGui::GetCurrentContext()->HoveredWindow;
  while (window && (window->ScrollMax.y <= 0 || (window->Flags & ImGuiWindowFlags_NoScrollWithMouse)))
    window = window->ParentWindow;
  return window;
}

// Takes the pointer away from the pressed widget, so that it neither follows nor fires on release.
void hold_pointer(ImGuiWindow* window) {
  const ImGuiID id = ImHashStr("touch scroll");
  if (ImGui::GetActiveID() != id) ImGui::SetActiveID(id, window);
  ImGui::KeepAliveID(id);
}

}  // namespace

void Touch::press() {
  phase_ = Phase::undecided;
  start_ = ImGui::GetIO().MousePos;
  const ImGuiWindow* window = scrolling_window_at_pointer();
  window_id_ = window ? window->ID : 0;
  speed_ = 0;
}

void Touch::decide() {
  const ImVec2 now = ImGui::GetIO().MousePos;
  const float across = std::fabs(now.x - start_.x), along = std::fabs(now.y - start_.y);
  if (across < kDecisive && along < kDecisive) return;
  phase_ = window_id_ != 0 && along >= across ? Phase::scrolling : Phase::sideways;
}

void Touch::scroll() {
  ImGuiWindow* window = ImGui::FindWindowByID(window_id_);
  if (!window) return;
  hold_pointer(window);
  const ImGuiIO& io = ImGui::GetIO();
  ImGui::SetScrollY(window, std::fmin(std::fmax(window->Scroll.y - io.MouseDelta.y, 0.f), window->ScrollMax.y));
  if (io.DeltaTime > 0) speed_ = 0.6f * speed_ + 0.4f * (-io.MouseDelta.y / io.DeltaTime);
}

void Touch::release(bool glide) {
  if (phase_ == Phase::scrolling) ImGui::ClearActiveID();
  if (phase_ != Phase::scrolling || !glide) speed_ = 0;
  phase_ = Phase::none;
  leaving_ = true;  // no finger points anywhere after this frame, so nothing may stay hovered
}

void Touch::glide_on() {
  ImGuiWindow* window = ImGui::FindWindowByID(window_id_);
  const float dt = ImGui::GetIO().DeltaTime;
  const float wanted = window ? window->Scroll.y + speed_ * dt : 0;
  speed_ *= std::exp(-kSlowdown * dt);
  if (!window || wanted < 0 || wanted > window->ScrollMax.y || std::fabs(speed_) < kSlowest) {
    speed_ = 0;
    return;
  }
  ImGui::SetScrollY(window, wanted);
}

void Touch::update(bool glide) {
  ImGuiIO& io = ImGui::GetIO();
  finger_ = io.MouseSource == ImGuiMouseSource_TouchScreen;
  if (leaving_) {
    leaving_ = false;
    if (finger_ && !io.MouseDown[0]) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  }
  if (!finger_) {
    if (phase_ != Phase::none) release(false);
    speed_ = 0;
    leaving_ = false;
    return;
  }
  if (ImGui::IsMouseClicked(0)) press();
  if (phase_ == Phase::undecided) decide();
  if (phase_ == Phase::scrolling) scroll();
  if (phase_ != Phase::none && !io.MouseDown[0]) release(glide);
  if (phase_ == Phase::none && speed_ != 0) glide_on();
}

}  // namespace curseur::ui
