// The report's sovereignty table: SEAL, score, who may be served and what one level up opens, by region and supply.
#pragma once

#include "app/report/html.hpp"
#include "app/view.hpp"
#include "core/model/scenario.hpp"

namespace curseur::app {

void write_sovereignty(Html& html, const core::Scenario& scenario, Language language);

}  // namespace curseur::app
