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
  std::string problem;
};
ConstraintReading read_constraint(std::string_view text);

struct LeverReading {
  std::optional<core::LeverRange> lever;
  std::string problem;
};
LeverReading read_lever(std::string_view text);

}  // namespace curseur::io
