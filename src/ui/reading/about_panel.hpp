// What Curseur is, what its answer does and does not mean, its model, and the licences of the shipped components.
#pragma once

#include <string>
#include <vector>

#include "ui/panel.hpp"
#include "ui/reading/model_reader.hpp"

namespace curseur::ui {

class AboutPanel {
 public:
  void draw(const Panel& panel);

 private:
  struct Part {  // a shipped component
    std::string name, version, licence;
    core::Text used_for;
  };
  void draw_meaning(const Panel& panel, Rect column);
  void draw_licences(const Panel& panel, Rect column);
  void read_licences();

  std::vector<Part> parts_;
  ModelReader model_;
  int open_ = 0;  // the open tab
};

}  // namespace curseur::ui
