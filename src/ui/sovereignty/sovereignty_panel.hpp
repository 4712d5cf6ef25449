// The sovereignty sheet of a region: the levels of owned and rented capacity, to be changed here, the SEAL they make,
// who may be served by what, and what a level up would open. An overlay.
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
  int part_ = 0;  // in one column: levels, or what follows from them
  std::uint64_t version_ = 0;
  std::vector<core::RegionSheet> sheets_;  // of that version
};

}  // namespace curseur::ui
