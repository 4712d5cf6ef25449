// A short message about what was just done, shown briefly at the lower edge. One that offers a file stays, as a card
// with buttons, until the person has chosen.
#pragma once

#include <cstdint>
#include <string>

#include "ui/panel.hpp"

namespace curseur::ui {

class MessagePanel {
 public:
  void draw(const Panel& panel);
  bool moving() const { return left_ > 0; }

 private:
  void draw_brief(const std::string& text, bool reduced_motion);
  float draw_offer(const Panel& panel);  // returns the height of the card

  std::uint64_t number_ = 0;
  float left_ = 0;  // seconds
  bool offers_ = false;  // the card is shown
};

}  // namespace curseur::ui
