// The cells of a list edited as a table: numbers, names, and the region or segment a row belongs to. A refused text
// stays in its cell with the reason. Used by the table's grid.
#pragma once

#include <cstdint>
#include <string>

#include "app/edit/lists.hpp"
#include "ui/kit/draft_fields.hpp"
#include "ui/numbers/number_field.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class TableCells {
 public:
  // Call before the cells of a frame: after rows were added or removed, places belong to other names.
  void follow(const NumberTable& numbers);
  void draw(const Panel& panel, NumberFields& fields, app::List list, std::size_t row, std::size_t column,
            const Rect& box);
  // Being typed in, or refused: must be drawn even if out of sight.
  bool open(const Panel& panel, const NumberFields& fields, app::List list, std::size_t row,
            const app::Column& column) const;
  // Why the cell's text was refused; empty if it was not.
  std::string refusal(const Panel& panel, NumberFields& fields, app::List list, std::size_t row,
                      const app::Column& column) const;
  void forget() { names_.forget(); }

 private:
  void draw_name(const Panel& panel, app::List list, std::size_t row, std::size_t column, const Rect& box);
  void draw_reference(const Panel& panel, app::List list, std::size_t row, std::size_t column, const Rect& box);

  DraftFields names_;  // by pointer
  std::uint64_t shape_ = 0;
};

}  // namespace curseur::ui
