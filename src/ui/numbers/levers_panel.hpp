// What the provider decides besides the pace: integration and reservations per region, equity, debt.
#pragma once

#include <string>
#include <vector>

#include "ui/numbers/number_field.hpp"

namespace curseur::ui {

class LeversPanel {
 public:
  // Draws into the current scrolling window.
  void draw(const Panel& panel);

  // The pointers of all levers of a scenario.
  static std::vector<std::string> pointers(const core::Scenario& scenario);
};

}  // namespace curseur::ui
