// A short message about what was just done, shown briefly at the lower edge.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

class MessagePanel {
 public:
  void draw(const Panel& panel);
  bool moving() const { return left_ > 0; }

 private:
  std::uint64_t number_ = 0;
  float left_ = 0;  // seconds
};

}  // namespace curseur::ui
