// Why a typed value cannot be taken, in the person's language; a refused value changes nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/view.hpp"
#include "core/model/parameters.hpp"

namespace curseur::app {

// Nothing where the value is one that such a number may have.
std::optional<std::string> refusal_of_range(const core::Parameter& parameter, bool whole, double value,
                                            Language language);
// Nothing where the scenario with this number would still be one that can run.
std::optional<std::string> refusal(const core::Scenario& scenario, std::string_view pointer, double value,
                                   Language language);

}  // namespace curseur::app
