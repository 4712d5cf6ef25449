// The chart of a finding: one overload per question, one file per kind of chart. Used by the questions panel.
#pragma once

#include <string>

#include "app/say/finding_text.hpp"
#include "app/say/names.hpp"
#include "ui/kit/rect.hpp"
#include "ui/panel.hpp"

namespace curseur::ui {

// What every chart function receives. It draws from the top of `column` downwards and returns the height used.
struct FindingPlace {
  const Panel& panel;
  Rect column;

  // The finding's own, not the open one.
  const core::Scenario& scenario() const { return panel.state.finding->setting->scenario; }
  app::Language language() const { return panel.language(); }
  std::string money(const core::Estimate& found) const;  // including its error
  std::string points(double share) const;  // a difference of shares, in percentage points
};

inline constexpr std::size_t kMostRows = 10;

float draw_found(const FindingPlace& place, const core::Optimum& found);
float draw_found(const FindingPlace& place, const core::Map& found);
float draw_found(const FindingPlace& place, const core::Frontier& found);
float draw_found(const FindingPlace& place, const core::Comparison& found);
float draw_found(const FindingPlace& place, const core::Sensitivity& found);
float draw_found(const FindingPlace& place, const core::Stress& found);
float draw_found(const FindingPlace& place, const core::Worth& found);

// Of the state's finding. Precondition: there is one.
float draw_finding(const Panel& panel, const Rect& column);

}  // namespace curseur::ui
