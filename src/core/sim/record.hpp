// Copies what a batch's columns hold into the results of a run.
#pragma once

#include <cstddef>

#include "core/sim/passes.hpp"
#include "core/sim/run.hpp"

namespace curseur::core::inline CURSEUR_INSTRUCTIONS {

// The wanted series of month t for paths first .. first+paths-1.
template <class Value>
void record_month(const Constants& c, std::size_t t, std::size_t first, std::size_t paths, const Workspace& w,
                  MonthlyValues<Value>& out);
// Whether any item is wanted; then dispatch keeps the bills apart.
template <class Value>
bool wants_items(const Constants& c, const MonthlyValues<Value>& out);
// After the books are closed: what the assets come to, in the last month's place.
template <class Value>
void record_assets(const Constants& c, std::size_t first, std::size_t paths, const Workspace& w,
                   MonthlyValues<Value>& out);
// Sum over the first `paths` lanes of FCF - rescue_cost * rescue, MEUR.
double flow_of_month(const Constants& c, std::size_t paths, const Workspace& w);
void record_metrics(std::size_t first, std::size_t paths, const Workspace& w, PathMetrics& out);

}  // namespace curseur::core::inline CURSEUR_INSTRUCTIONS
