#include "ui/finding/finding_view.hpp"

#include <cmath>

#include "app/say/number_format.hpp"

namespace curseur::ui {

std::string FindingPlace::money(const core::Estimate& found) const {
  return app::money_text(found.mean, language()) + " " + app::money_error(found.se, language());
}
std::string FindingPlace::points(double share) const {
  return app::number_text(std::round(share * 1e4) / 100, language(), 2);
}

float draw_finding(const Panel& panel, const Rect& column) {
  const FindingPlace place{panel, column};
  return std::visit([&](const auto& found) { return draw_found(place, found); }, panel.state.finding->answer);
}

}  // namespace curseur::ui
