#include "io/scenario/scenario_writer.hpp"

#include "core/model/layout.hpp"
#include "io/scenario/layout_file.hpp"

namespace curseur::io {

std::string write_scenario(const core::Scenario& scenario) {
  return write_with_layout(scenario, core::kScenarioLayout);
}

}  // namespace curseur::io
