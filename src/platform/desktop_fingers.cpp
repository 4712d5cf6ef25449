#include "platform/desktop_fingers.hpp"

#include <cfloat>
#include <imgui.h>
#include <iterator>

namespace curseur::platform {

ui::TwoFingers DesktopFingers::places() const { return {down_.begin()->second, std::next(down_.begin())->second}; }

// Moves the pointer away before the release, so that what the first finger had pressed does not fire.
void DesktopFingers::begin(CockpitLoop& loop) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  io.AddMouseButtonEvent(0, false);
  following_ = taken_ = true;
  loop.follow_two_fingers(places());
}

bool DesktopFingers::take(const SDL_Event& event, CockpitLoop& loop) {
  const bool made_of_finger = (event.type == SDL_MOUSEMOTION && event.motion.which == SDL_TOUCH_MOUSEID) ||
                              ((event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEBUTTONUP) &&
                               event.button.which == SDL_TOUCH_MOUSEID);
  if (made_of_finger) return taken_;
  if (event.type != SDL_FINGERDOWN && event.type != SDL_FINGERMOTION && event.type != SDL_FINGERUP) return false;
  const SDL_TouchFingerEvent& finger = event.tfinger;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  if (event.type == SDL_FINGERUP) {
    down_.erase(finger.fingerId);
    if (following_) loop.follow_two_fingers({});
    following_ = false;
    if (down_.empty()) taken_ = false;
    return true;
  }
  down_[finger.fingerId] = {finger.x * size.x, finger.y * size.y};
  if (following_) loop.follow_two_fingers(places());
  else if (event.type == SDL_FINGERDOWN && down_.size() == 2 && loop.cockpit().takes_two_fingers(places())) begin(loop);
  return true;
}

}  // namespace curseur::platform
