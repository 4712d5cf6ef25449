// A card over the dimmed cockpit, with a title and a close button. Used by About and by notices.
#pragma once

#include <string_view>

#include "ui/panel.hpp"

namespace curseur::ui {

class OverlayCard {
 public:
  // Has the wanted size, limited by the canvas. Draw into content() during its lifetime.
  OverlayCard(const Panel& panel, const char* id, std::string_view title, ImVec2 wanted);
  ~OverlayCard();
  OverlayCard(const OverlayCard&) = delete;
  OverlayCard& operator=(const OverlayCard&) = delete;

  const Rect& content() const { return content_; }
  // The close button, Escape or the background beside the card was pressed.
  bool closed() const { return closed_; }

 private:
  Rect content_;
  bool closed_ = false;
};

}  // namespace curseur::ui
