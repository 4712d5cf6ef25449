// Overlay: the planning model, opened at any of its sections.
#pragma once

#include "ui/reading/model_reader.hpp"

namespace curseur::ui {

class ModelPanel {
 public:
  void draw(const Panel& panel);

 private:
  ModelReader reader_;
  std::size_t asked_ = 0;  // View::sections_asked when the last section was shown
};

}  // namespace curseur::ui
