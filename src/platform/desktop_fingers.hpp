// Two fingers on a touch screen, for the window: SDL emulates a mouse with the first finger only.
#pragma once

#include <SDL.h>
#include <map>

#include "platform/cockpit_loop.hpp"

namespace curseur::platform {

class DesktopFingers {
 public:
  // True if the event has been handled: it belongs to two fingers, or is the mouse event that SDL makes of one of them.
  bool take(const SDL_Event& event, CockpitLoop& loop);

 private:
  void begin(CockpitLoop& loop);
  ui::TwoFingers places() const;

  std::map<SDL_FingerID, ImVec2> down_;  // in layout units
  bool following_ = false;  // two fingers that the cockpit takes
  bool taken_ = false;  // the same, until all fingers have left
};

}  // namespace curseur::platform
