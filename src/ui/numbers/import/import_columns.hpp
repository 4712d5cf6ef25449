// The columns of a table that is to be imported, apart from its lines: those whose names are not known and those that
// are left out, each with the reason and what it could be; on a phone, where the lines are cards, also what is
// converted.
#pragma once

#include <string>
#include <vector>

#include "ui/numbers/import/import_preview.hpp"

namespace curseur::ui {

class ImportColumns {
 public:
  // Draws at the top of `at` and returns the height; only measures without a list. `pressed` becomes what was chosen
  // for a head.
  float draw(ImDrawList* list, const Panel& panel, const app::Import& import, const ImportSight& sight, const Rect& at,
             ImportPreview::Pressed& pressed);
  void forget() { shows_unknown_ = shows_left_out_ = false; }

 private:
  bool shows_unknown_ = false, shows_left_out_ = false;  // the lists of such columns are open
};

}  // namespace curseur::ui
