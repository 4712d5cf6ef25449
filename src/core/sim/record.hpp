// Copies the columns of a batch into the results of a run.
#pragma once

#include <cstddef>

#include "core/sim/passes.hpp"
#include "core/sim/run.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

// Records the wanted series of month t for paths first .. first+paths-1.
template <class Value>
void record_month(const Constants& c, std::size_t t, std::size_t first, std::size_t paths, const Workspace& w,
                  MonthlyValues<Value>& out);
// Whether any item is wanted. If so, dispatch keeps the bills separate.
template <class Value>
bool wants_items(const Constants& c, const MonthlyValues<Value>& out);
// Records the value of the assets in the last month's slot, after the books are closed.
template <class Value>
void record_assets(const Constants& c, std::size_t first, std::size_t paths, const Workspace& w,
                   MonthlyValues<Value>& out);
// Sum over the first `paths` lanes of FCF - rescue_cost * rescue, MEUR.
double flow_of_month(const Constants& c, std::size_t paths, const Workspace& w);
void record_metrics(std::size_t first, std::size_t paths, const Workspace& w, PathMetrics& out);

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
