// Overlay: finds anything that can be done by part of its name: actions, scenarios, questions, language, theme, and the
// card of every number.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/panel.hpp"

namespace curseur::ui {

class PalettePanel {
 public:
  void draw(const Panel& panel);
  // Starts afresh the next time it is drawn.
  void forget(const Panel&) { is_begun_ = false; }

 private:
  struct Entry {
    std::string text, keys, folded;
    std::function<void(const Panel&)> run;
    bool only_searched = false;  // too many to list while nothing is typed
  };
  void begin(const Panel& panel);
  std::vector<const Entry*> found() const;
  bool draw_entry(const Panel& panel, const Entry& entry, bool is_chosen, const Rect& row);

  std::vector<Entry> entries_;
  std::string query_;
  std::size_t chosen_ = 0;  // index into the matches
  bool is_begun_ = false;
};

}  // namespace curseur::ui
