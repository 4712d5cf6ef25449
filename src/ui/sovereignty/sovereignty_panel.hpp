// Overlay: the sovereignty sheet of a region. The levels of owned and rented capacity can be changed here; it shows the
// resulting SEAL, who may be served by what, and what one level up would open.
#pragma once

#include <cstdint>
#include <vector>

#include "core/read/sovereignty.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

class SovereigntyPanel {
 public:
  void draw(const Panel& panel);

 private:
  int part_ = 0;  // in one column: the levels or their consequences
  std::uint64_t version_ = 0;
  std::vector<core::RegionSheet> sheets_;  // for that version
};

}  // namespace curseur::ui
