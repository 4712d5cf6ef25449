// Asks the processor, and hands out the month loop of each instruction set.
#include "core/sim/instruction_set.hpp"

#include <algorithm>

#include "core/sim/kernel.hpp"

namespace curseur::core {

// Made by batch.cpp, once for each instruction set it is compiled for.
inline namespace baseline {
extern const Kernel kKernel;
}
#if defined(CURSEUR_X86_KERNELS)
namespace avx2 {
extern const Kernel kKernel;
}
namespace avx512 {
extern const Kernel kKernel;
}
#endif

namespace {

bool processor_has(InstructionSet set) {
#if defined(CURSEUR_X86_KERNELS)
  switch (set) {
    case InstructionSet::avx2:
      return __builtin_cpu_supports("avx2");
    case InstructionSet::avx512:
      return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
             __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw");
    case InstructionSet::baseline:
      break;
  }
#endif
  return set == InstructionSet::baseline;
}

}  // namespace

const std::vector<InstructionSet>& instruction_sets() {
  static const std::vector<InstructionSet> kFound = [] {
    std::vector<InstructionSet> found;
    for (const auto set : {InstructionSet::baseline, InstructionSet::avx2, InstructionSet::avx512})
      if (kernel_of(set) && processor_has(set)) found.push_back(set);
    return found;
  }();
  return kFound;
}

InstructionSet best_instruction_set() { return instruction_sets().back(); }

std::string_view name_of(InstructionSet set) {
  const Kernel* const kernel = kernel_of(set);
  return kernel ? kernel->name : "";
}

const Kernel* kernel_of(InstructionSet set) {
#if defined(CURSEUR_X86_KERNELS)
  if (set == InstructionSet::avx2) return &avx2::kKernel;
  if (set == InstructionSet::avx512) return &avx512::kKernel;
#endif
  return set == InstructionSet::baseline ? &baseline::kKernel : nullptr;
}

}  // namespace curseur::core
