// Allocates the columns of one batch.
#include "core/sim/workspace.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

void Workspace::fit(const Plan::Constants& c) {
  regions.resize(c.regions.size());
  region_draws.resize(c.regions.size());
  segments.resize(c.segments.size());
  signed_contracts.resize(c.contracts.size());
  closed_rounds.resize(c.equity.size());
}

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
