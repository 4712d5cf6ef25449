// Contracts, equity rounds, deliveries, regions and segments as tables: edit, add, remove, paste, import. An overlay.
#pragma once

#include <cstdint>

#include "ui/numbers/table/grid.hpp"
#include "ui/numbers/table/import_view.hpp"

namespace curseur::ui {

class TablesPanel {
 public:
  void draw(const Panel& panel);
  // While another overlay is shown, or none.
  void forget(const Panel& panel);

 private:
  void take_offered(const Panel& panel);
  void choose_list(const Panel& panel, Rect box) const;
  void draw_buttons(const Panel& panel, Rect box);

  TableGrid grid_;
  ImportView import_;
  std::uint64_t offered_ = 0;  // the last table that was taken over
};

}  // namespace curseur::ui
