// Hands out the month loop of each instruction set.
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

AnyWorkspace::~AnyWorkspace() = default;

const Kernel* kernel_of(InstructionSet set) {
#if defined(CURSEUR_X86_KERNELS)
  if (set == InstructionSet::avx2) return &avx2::kKernel;
  if (set == InstructionSet::avx512) return &avx512::kKernel;
#endif
  return set == InstructionSet::baseline ? &baseline::kKernel : nullptr;
}

}  // namespace curseur::core
