// The planning model, readable at any of its sections. An overlay.
#pragma once

#include "ui/reading/model_reader.hpp"

namespace curseur::ui {

class ModelPanel {
 public:
  void draw(const Panel& panel);

 private:
  ModelReader reader_;
  std::size_t asked_ = 0;  // as View::sections_asked, of the section that was shown last
};

}  // namespace curseur::ui
