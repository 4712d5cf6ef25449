// Fingers: a drag up or down scrolls what lies under it, a drag sideways belongs to the slider it began on, and a
// tap is a tap. Dear ImGui has no scrolling by dragging. One for the whole cockpit; widgets ask it before they act.
#pragma once

#include "imgui.h"

struct ImGuiWindow;

namespace curseur::ui {

class Touch {
 public:
  // Once a frame, before any window is drawn. Without `glide` the content stops where the finger leaves it.
  void update(bool glide);

  // A finger is the pointer in use (the last event came from one).
  bool finger() const { return finger_; }
  // A finger is down and has not moved far enough to say what it wants: nothing is to change yet.
  bool undecided() const { return phase_ == Phase::undecided; }
  // What the finger does belongs to what it rests on: it is not to scroll any more.
  void keep() {
    if (phase_ == Phase::undecided) phase_ = Phase::sideways;
  }
  bool scrolling() const { return phase_ == Phase::scrolling; }
  // Content still glides, or the pointer is about to be taken away: another frame is needed without input.
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
  unsigned window_id_ = 0;  // the scrolling window under the finger; 0 = none. By id: windows may go away
  float speed_ = 0;  // of the content, units a second, downwards positive
};

}  // namespace curseur::ui
