// Asks the processor which instruction sets it has, among those that the month loop is compiled for (kernel.cpp).
#include "core/sim/instruction_set.hpp"

namespace curseur::core {
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
      if (processor_has(set)) found.push_back(set);
    return found;
  }();
  return kFound;
}

InstructionSet best_instruction_set() { return instruction_sets().back(); }

}  // namespace curseur::core
