// A list as a table: rows below each other; turned, where it has more columns than there is room for; or card by card
// on a phone.
#pragma once

#include <vector>

#include "ui/numbers/table/cells.hpp"

namespace curseur::ui {

class TableGrid {
 public:
  // Into `box`, scrolling by itself.
  void draw(const Panel& panel, NumberFields& fields, app::List list, const Rect& box);
  // The first cell that was refused, with where it is: "Contract 2, Probability: ..."; empty where none was.
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
