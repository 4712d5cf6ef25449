// Why a file could not be opened: everything that is wrong with it, to read, copy and dismiss.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

class NoticePanel {
 public:
  // Draws the notice of the state; there is one.
  void draw(const Panel& panel);

 private:
  void read(const Panel& panel);

  std::vector<io::Fault> faults_, told_;  // of the notice; in the person's language, made anew when either changes
  std::optional<app::Language> language_;
  std::string copied_;  // the text last copied, to say so
};

}  // namespace curseur::ui
