// Gives access to the month loop of each instruction set, and says what its code was compiled for.
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

std::string_view name_of(InstructionSet set) {
  const Kernel* const kernel = kernel_of(set);
  return kernel ? kernel->name : "";
}

}  // namespace curseur::core
