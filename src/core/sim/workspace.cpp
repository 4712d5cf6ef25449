// Room for the columns of one batch.
#include "core/sim/workspace.hpp"

namespace curseur::core {

void Workspace::fit(const Plan::Constants& c) {
  regions.resize(c.regions.size());
  region_draws.resize(c.regions.size());
  segments.resize(c.segments.size());
  signed_contracts.resize(c.contracts.size());
  closed_rounds.resize(c.equity.size());
}

void WorkspaceDeleter::operator()(Workspace* workspace) const { delete workspace; }

WorkspacePtr Plan::workspace() const {
  WorkspacePtr made(new Workspace);
  made->fit(*constants_);
  return made;
}

}  // namespace curseur::core
