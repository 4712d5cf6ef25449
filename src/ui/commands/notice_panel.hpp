// Says why a file could not be opened: everything wrong with it, to read, copy and dismiss.
#pragma once

#include "ui/panel.hpp"

namespace curseur::ui {

class NoticePanel {
 public:
  // Draws the state's notice. Precondition: there is one.
  void draw(const Panel& panel);

 private:
  void read(const Panel& panel);

  std::vector<io::Fault> faults_;  // of the notice
  std::string name_;
  // Rebuilt when the notice or the language changes.
  std::vector<std::string> told_;  // the text of each fault
  std::string as_text_;  // all texts, for the clipboard
  std::optional<app::Language> language_;
  std::string copied_;  // the text copied last, to confirm it
};

}  // namespace curseur::ui
