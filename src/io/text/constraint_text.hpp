// Reads constraints and ranges of levers as people type them: "distress<=0.1", "/planning/pace=0.1:0.9".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/decide/levers.hpp"

namespace curseur::io {

// A constraint, or what is wrong with its text.
struct ConstraintReading {
  std::optional<core::Constraint> constraint;
  std::optional<core::Fault> fault;  // without a pointer; set exactly when the constraint is not
};
ConstraintReading read_constraint(std::string_view text);

struct LeverReading {
  std::optional<core::LeverRange> lever;
  std::optional<core::Fault> fault;
};
LeverReading read_lever(std::string_view text);

}  // namespace curseur::io
