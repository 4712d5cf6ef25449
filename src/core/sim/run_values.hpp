// The options of a run, its results, and its working memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/sim/instruction_set.hpp"
#include "core/sim/metrics.hpp"
#include "core/sim/series.hpp"

namespace curseur::core {

inline constexpr std::size_t kBatch = 64;  // paths simulated side by side; sums over paths are formed batch by batch
inline std::size_t batches_of(std::size_t paths) { return (paths + kBatch - 1) / kBatch; }

struct RunOptions {
  std::uint64_t seed = 1;
  std::size_t paths = 10000;
  bool median = false;  // the median path only; `paths` is then 1
  std::vector<bool> series;  // wanted monthly columns (series.hpp); empty = none
  InstructionSet instructions = best_instruction_set();  // affects speed only
  int hold_orders = 0;  // months without facility or server orders; used to value waiting
};

// The results of a run. Batches write to disjoint places, so they may run at the same time.
template <class Value>
struct RunValues {
  PathMetrics metrics;
  MonthlyValues<Value> monthly;
  std::vector<double> flows;  // batches x months: sum over the batch's paths of FCF - rescue_cost * rescue, MEUR
  std::size_t first_batch = 0;  // the first batch held, if not all are
};
template <class Value>
constexpr auto fields(const RunValues<Value>*) {
  using Values = RunValues<Value>;
  return carried_members(&Values::metrics, &Values::monthly, &Values::flows, &Values::first_batch);
}
using Run = RunValues<double>;
using ChartRun = RunValues<float>;
struct Binned;  // binned.hpp: BinnedRun

// The columns of one batch, for the instruction set they were made for. Each thread has one and reuses it.
class AnyWorkspace {
 public:
  virtual ~AnyWorkspace();
};
using WorkspacePtr = std::unique_ptr<AnyWorkspace>;

}  // namespace curseur::core
