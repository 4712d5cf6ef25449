// The names of scenario numbers and random quantities, and their values in words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/view.hpp"
#include "core/model/scenario.hpp"
#include "core/sim/fate.hpp"

namespace curseur::app {

// The name of a number, with the region or segment it belongs to.
std::string number_name(const core::Scenario& scenario, std::string_view pointer, Language language);
// The name of a random quantity, and one of its values.
std::string drawn_name(const core::Scenario& scenario, core::DrawnKind kind, std::size_t index, Language language);
std::string drawn_text(core::DrawnKind kind, double value, Language language);
// A value as people read it: shares in per cent, MEUR as money, otherwise with its unit.
std::string number_value_text(const core::Scenario& scenario, std::string_view pointer, double value,
                              Language language);

}  // namespace curseur::app
