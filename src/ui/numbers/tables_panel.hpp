// Overlay: contracts, equity rounds, deliveries, regions and segments as tables to edit, paste and import.
#pragma once

#include <cstdint>

#include "ui/numbers/import/import_view.hpp"
#include "ui/numbers/table/grid.hpp"

namespace curseur::ui {

class TablesPanel {
 public:
  void draw(const Panel& panel);
  // Called while this overlay is not shown.
  void forget(const Panel& panel);

 private:
  void take_offered(const Panel& panel);
  void choose_list(const Panel& panel, Rect box) const;
  void draw_buttons(const Panel& panel, Rect box);
  float draw_done(const Panel& panel, const Rect& at);

  TableGrid grid_;
  ImportView import_;
  std::uint64_t offered_ = 0;  // the number of the table taken over last
};

}  // namespace curseur::ui
