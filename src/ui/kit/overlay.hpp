// A card over the dimmed cockpit, with a title and a way out. Used by About and by notices.
#pragma once

#include <string_view>

#include "ui/panel.hpp"

namespace curseur::ui {

class OverlayCard {
 public:
  // As large as wanted, as the canvas allows. Draw into content() while it lives.
  OverlayCard(const Panel& panel, const char* id, std::string_view title, ImVec2 wanted);
  ~OverlayCard();
  OverlayCard(const OverlayCard&) = delete;
  OverlayCard& operator=(const OverlayCard&) = delete;

  const Rect& content() const { return content_; }
  // Its cross or Escape was pressed, or the ground beside it.
  bool closed() const { return closed_; }

 private:
  Rect content_;
  bool closed_ = false;
};

}  // namespace curseur::ui
