// Why a typed value is refused, in the person's language. A refused value changes nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/say/value_text.hpp"
#include "app/view.hpp"
#include "core/model/parameters.hpp"

namespace curseur::app {

// Nothing if the value is valid for this number.
std::optional<std::string> refusal_of_range(const ValueKind& kind, bool whole, double value);
// Nothing if the scenario could still run with this number.
std::optional<std::string> refusal(const core::Scenario& scenario, std::string_view pointer, double value,
                                   Language language);

}  // namespace curseur::app
