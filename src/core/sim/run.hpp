// Runs a scenario: whole (run) or in pieces a caller schedules as it likes (Plan, run_batch), with the same bits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "core/model/scenario.hpp"
#include "core/sim/instruction_set.hpp"
#include "core/sim/metrics.hpp"
#include "core/sim/series.hpp"

namespace curseur::core {

inline constexpr std::size_t kBatch = 64;  // paths simulated side by side; sums over paths are made batch by batch

struct RunOptions {
  std::uint64_t seed = 1;
  std::size_t paths = 10000;
  bool median = false;  // the median path alone; paths is then 1
  std::vector<bool> series;  // wanted monthly columns (series.hpp); empty = none
  InstructionSet instructions = best_instruction_set();  // speed alone
  int hold_orders = 0;  // months in which no facility and no server is ordered: what waiting is worth
};

// Calls body(0) .. body(count-1), each once, in any order, on any threads, and returns when all are done.
using ForEach = std::function<void(std::size_t count, const std::function<void(std::size_t)>& body)>;
void for_each_in_turn(std::size_t count, const std::function<void(std::size_t)>& body);

// What a run fills. Batches write to disjoint places, so they may be run at the same time.
template <class Value>
struct RunValues {
  PathMetrics metrics;
  MonthlyValues<Value> monthly;
  std::vector<double> flows;  // batches x months: sum over the batch's paths of FCF - rescue_cost * rescue, MEUR
  std::size_t first_batch = 0;  // the batch that stands first, where not all are held
};
template <class Value>
constexpr auto fields(const RunValues<Value>*) {
  using Values = RunValues<Value>;
  return carried_members(&Values::metrics, &Values::monthly, &Values::flows, &Values::first_batch);
}
using Run = RunValues<double>;
using ChartRun = RunValues<float>;
struct Binned;  // binned.hpp

// The columns of one batch, of the instruction set they were made for; one a thread, reused.
class AnyWorkspace {
 public:
  virtual ~AnyWorkspace();
};
using WorkspacePtr = std::unique_ptr<AnyWorkspace>;
struct Kernel;

// A checked scenario with everything that is the same on all paths worked out. Immutable, shared by threads.
// Precondition: check(scenario) is empty.
class Plan {
 public:
  explicit Plan(const Scenario& scenario, InstructionSet instructions = best_instruction_set(), int hold_orders = 0);
  ~Plan();
  Plan(Plan&&) noexcept;
  Plan& operator=(Plan&&) noexcept;

  std::size_t months() const;
  std::size_t series_columns() const;
  WorkspacePtr workspace() const;

  struct Constants;
  const Constants& constants() const { return *constants_; }
  const Kernel& kernel() const { return *kernel_; }

 private:
  const Kernel* kernel_;
  std::unique_ptr<Constants> constants_;
};

inline std::size_t batches_of(std::size_t paths) { return (paths + kBatch - 1) / kBatch; }
template <class Value>
RunValues<Value> make_run(const Plan& plan, const RunOptions& options);
// Simulates paths batch*kBatch .. of the run and writes their metrics, series and flows. The workspace is of a plan for
// the same instruction set.
void run_batch(const Plan& plan, const RunOptions& options, std::size_t batch, AnyWorkspace& workspace, Run& run);
void run_batch(const Plan& plan, const RunOptions& options, std::size_t batch, AnyWorkspace& workspace, ChartRun& run);
void run_batch(const Plan& plan, const RunOptions& options, std::size_t batch, AnyWorkspace& workspace,
               RunValues<Binned>& run);

// Batches first .. end-1, shared among for_each's threads in pieces of kPiece batches that use the same columns.
inline constexpr std::size_t kPiece = 4;
inline std::size_t pieces_of(std::size_t paths) { return (batches_of(paths) + kPiece - 1) / kPiece; }
template <class Value>
void run_batches(const Plan& plan, const RunOptions& options, std::size_t first, std::size_t end, RunValues<Value>& run,
                 const ForEach& for_each = for_each_in_turn);

// A whole run: pieces_of(paths) calls of for_each's body.
Run run(const Scenario& scenario, const RunOptions& options, const ForEach& for_each = for_each_in_turn);

// The batch that the path is in, alone: lane path % kBatch of its values is the path, to the last bit as in a whole
// run.
Run run_around(const Scenario& scenario, RunOptions options, std::size_t path);

// Mean monthly flow over the first `paths` paths that are complete batches of `run`: [months], MEUR.
std::vector<double> mean_flow(const std::vector<double>& flows, std::size_t months, std::size_t paths);

}  // namespace curseur::core
