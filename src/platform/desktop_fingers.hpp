// Two fingers on a touch screen for the window: SDL makes a mouse of the first one alone.
#pragma once

#include <SDL.h>
#include <map>

#include "platform/cockpit_loop.hpp"

namespace curseur::platform {

class DesktopFingers {
 public:
  // True where the event is done with: two fingers have it, or it is the mouse that SDL makes of one of them.
  bool take(const SDL_Event& event, CockpitLoop& loop);

 private:
  void begin(CockpitLoop& loop);
  ui::TwoFingers places() const;

  std::map<SDL_FingerID, ImVec2> down_;  // in layout units
  bool following_ = false;  // two that the cockpit takes
  bool taken_ = false;  // and until all have left
};

}  // namespace curseur::platform
