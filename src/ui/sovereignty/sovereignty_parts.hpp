// The parts of the sovereignty sheet, which the panel places side by side or one after the other.
#pragma once

#include <array>

#include "core/read/sovereignty.hpp"
#include "ui/kit/paint.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

inline constexpr std::array<core::Supply, core::kSupplies> kSuppliesInOrder = {core::Supply::own, core::Supply::rented};

// One region.
struct Sheet {
  const Panel& panel;
  std::size_t region;
  const core::RegionSheet& sheet;

  const core::Scenario& scenario() const { return panel.state.document.scenario; }
  const NumberRow* row(core::Supply supply, std::size_t objective) const {
    return panel.numbers.find(core::level_pointer(region, supply, objective));
  }
};

inline ImU32 colour_of(core::Supply supply) { return supply == core::Supply::own ? theme().owned : theme().reserved; }
inline Mark mark_of(core::Supply supply) { return supply == core::Supply::own ? Mark::square : Mark::disc; }
// "Owned", "Rented"
inline const char* short_name(const Panel& panel, core::Supply supply) {
  return panel.word(supply == core::Supply::own ? "sovereignty.own" : "sovereignty.rented");
}

// Each draws from the top of `at` at its width and returns the height used.
float draw_levels(const Sheet& sheet, const Rect& at);  // objectives with a control for each supply
float draw_consequences(const Sheet& sheet, const Rect& at);  // who may be served by what; what a level up would open

}  // namespace curseur::ui
