// The passes over a batch, in the order in which batch.cpp calls them. Each applies one step of model.md to all paths
// of the batch.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/sim/workspace.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

using Constants = Plan::Constants;

// Which paths to draw, and whether to draw them at all (the median path is not drawn).
struct Draws {
  Key key;
  std::uint32_t first_path = 0;
  bool median = false;
};

// draws.cpp
void draw_path(const Constants& c, const Draws& draws, Workspace& w);  // 3
void draw_month(const Constants& c, const Draws& draws, std::size_t t, Workspace& w);
// opening.cpp: the state before month 0; open_books includes open_markets
void open_markets(const Constants& c, Workspace& w);  // prices, climates and events
void open_books(const Constants& c, Workspace& w);
// markets.cpp
void receive_equity(const Constants& c, std::size_t t, Workspace& w);  // 4.1
void move_markets(const Constants& c, Workspace& w);  // 4.2
void start_events(const Constants& c, Workspace& w);  // 4.3
// adoption.cpp
void adopt(const Constants& c, std::size_t t, Workspace& w);  // 4.4
// dispatch.cpp
void deliver(const Constants& c, std::size_t t, Workspace& w);  // 4.5
void dispatch(const Constants& c, std::size_t t, Workspace& w);  // 4.6
void earn_month(const Constants& c, std::size_t t, Workspace& w);
// planning.cpp
void plan_orders(const Constants& c, std::size_t t, Workspace& w);  // 4.7
// settlement.cpp
void settle(const Constants& c, std::size_t t, Workspace& w);  // 4.8
void close_books(const Constants& c, Workspace& w);  // end value

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
