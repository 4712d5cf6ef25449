// Fingers: a vertical drag scrolls what is under it, a sideways drag belongs to the slider it began on, and a tap is a
// tap. Dear ImGui cannot scroll by dragging. The whole cockpit has one of these; widgets ask it before they act.
#pragma once

#include "imgui.h"

struct ImGuiWindow;

namespace curseur::ui {

class Touch {
 public:
  // Call once per frame before any window is drawn. Without `glide`, content stops when the finger leaves it.
  void update(bool glide);

  // The pointer in use is a finger (the last event came from one).
  bool finger() const { return finger_; }
  // A finger is down but has not moved far enough to show its intent, so nothing may change yet.
  bool undecided() const { return phase_ == Phase::undecided; }
  // The finger's movement belongs to the widget under it, so it no longer scrolls.
  void keep() {
    if (phase_ == Phase::undecided) phase_ = Phase::sideways;
  }
  bool scrolling() const { return phase_ == Phase::scrolling; }
  // Content is still gliding, or the pointer is about to be taken away: another frame is needed without input.
  bool moving() const { return speed_ != 0 || leaving_; }

 private:
  enum class Phase { none, undecided, scrolling, sideways };

  void press();
  void decide();
  void scroll();
  void release(bool glide);
  void glide_on();

  Phase phase_ = Phase::none;
  bool finger_ = false, leaving_ = false;
  ImVec2 start_{};
  unsigned window_id_ = 0;  // the scrolling window under the finger, by id because windows may go away; 0 = none
  float speed_ = 0;  // of the content, units per second, positive downwards
};

}  // namespace curseur::ui
