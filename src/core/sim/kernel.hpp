// The month loop as compiled for one instruction set. batch.cpp makes one for each set, and a Plan holds the one it
// runs on.
#pragma once

#include <string_view>

#include "core/sim/binned.hpp"
#include "core/sim/instruction_set.hpp"
#include "core/sim/run_values.hpp"

namespace curseur::core {

class Plan;

struct Kernel {
  std::string_view name;  // of its instruction set: "sse2", "avx2", "wasm-simd128", ...
  WorkspacePtr (*make_workspace)(const Plan& plan);
  void (*run_batch)(const Plan& plan, const RunOptions& options, std::size_t batch, AnyWorkspace& workspace, Run& run);
  void (*run_chart_batch)(const Plan& plan, const RunOptions& options, std::size_t batch, AnyWorkspace& workspace,
                          ChartRun& run);
  void (*run_binned_batch)(const Plan& plan, const RunOptions& options, std::size_t batch, AnyWorkspace& workspace,
                           BinnedRun& run);
};

// Null if this build does not contain the instruction set.
const Kernel* kernel_of(InstructionSet set);

}  // namespace curseur::core
