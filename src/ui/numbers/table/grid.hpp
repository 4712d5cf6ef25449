// A list as a table: one row below the other; transposed if it has more columns than fit; or one card per row on a
// phone.
#pragma once

#include <vector>

#include "ui/numbers/table/cells.hpp"

namespace curseur::ui {

class TableGrid {
 public:
  // Draws into `box` and scrolls by itself.
  void draw(const Panel& panel, NumberFields& fields, app::List list, const Rect& box);
  // The first refused cell, with its location: "Contract 2, Probability: ..."; empty if there is none.
  std::string refusal(const Panel& panel, NumberFields& fields, app::List list) const;
  void forget() { cells_.forget(); }

 private:
  void draw_rows(const Panel& panel, NumberFields& fields, app::List list, Rect column,
                 const std::vector<float>& widths);
  void draw_turned(const Panel& panel, NumberFields& fields, app::List list, Rect column);
  void draw_cards(const Panel& panel, NumberFields& fields, app::List list, Rect column);
  void draw_remove(const Panel& panel, app::List list, std::size_t row, const Rect& box) const;

  TableCells cells_;
};

}  // namespace curseur::ui
