// The processor instructions that the month loop uses. The choice affects speed only; results have the same bits.
#pragma once

#include <string_view>
#include <vector>

namespace curseur::core {

// baseline: what every processor of the platform has (x86-64: SSE2; WebAssembly: what the build targets).
enum class InstructionSet { baseline, avx2, avx512 };

// The sets that this build contains and this processor can run, ascending; never empty.
const std::vector<InstructionSet>& instruction_sets();
InstructionSet best_instruction_set();
// "sse2", "avx2", "avx512"; "wasm", "wasm-simd128"; elsewhere "baseline". "" if this build does not contain the set.
std::string_view name_of(InstructionSet set);

}  // namespace curseur::core
