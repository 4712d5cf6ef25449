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

  std::vector<io::Fault> faults_;  // of the notice
  std::string name_;
  // Made anew when the notice or the language changes.
  std::vector<std::string> told_;  // what each fault says
  std::string as_text_;  // all of it, to copy
  std::optional<app::Language> language_;
  std::string copied_;  // the text last copied, to say so
};

}  // namespace curseur::ui
