// Why a typed value is refused, in the person's language. A refused value changes nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/view.hpp"
#include "core/model/parameters.hpp"

namespace curseur::app {

// Nothing if the value is valid for this number.
std::optional<std::string> refusal_of_range(const core::Parameter& parameter, bool whole, double value,
                                            Language language);
// Nothing if the scenario could still run with this number.
std::optional<std::string> refusal(const core::Scenario& scenario, std::string_view pointer, double value,
                                   Language language);

}  // namespace curseur::app
