// Runs a scenario, either whole (run) or in pieces that a caller schedules freely (Plan, run_batch). Both give the same
// bits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "core/model/scenario.hpp"
#include "core/sim/run_values.hpp"

namespace curseur::core {

// Calls body(0) .. body(count-1), each once, in any order and on any threads. Returns when all calls are done.
using ForEach = std::function<void(std::size_t count, const std::function<void(std::size_t)>& body)>;
void for_each_in_turn(std::size_t count, const std::function<void(std::size_t)>& body);

struct Kernel;

// A checked scenario, with everything computed that is the same on all paths. Immutable and shared by threads.
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

template <class Value>
RunValues<Value> make_run(const Plan& plan, const RunOptions& options);
// Simulates the batch of paths that starts at batch*kBatch, and writes their metrics, series and flows. The workspace
// must belong to a plan with the same instruction set.
void run_batch(const Plan& plan, const RunOptions& options, std::size_t batch, AnyWorkspace& workspace, Run& run);
void run_batch(const Plan& plan, const RunOptions& options, std::size_t batch, AnyWorkspace& workspace, ChartRun& run);
void run_batch(const Plan& plan, const RunOptions& options, std::size_t batch, AnyWorkspace& workspace,
               RunValues<Binned>& run);

// Simulates batches first .. end-1, divided among for_each's threads. Each piece has kPiece batches that use the same
// columns.
inline constexpr std::size_t kPiece = 4;
template <class Value>
void run_batches(const Plan& plan, const RunOptions& options, std::size_t first, std::size_t end, RunValues<Value>& run,
                 const ForEach& for_each = for_each_in_turn);

// Simulates a whole run.
Run run(const Scenario& scenario, const RunOptions& options, const ForEach& for_each = for_each_in_turn);

// Simulates only the batch that contains the path. Lane path % kBatch of its values is the path, identical to the last
// bit to a whole run.
Run run_around(const Scenario& scenario, RunOptions options, std::size_t path);

// The mean monthly flow over the first `paths` paths, which are complete batches of `run`: [months], MEUR.
std::vector<double> mean_flow(const std::vector<double>& flows, std::size_t months, std::size_t paths);

}  // namespace curseur::core
