// Which of this processor's instructions the month loop uses. A choice of speed alone: results are the same bits.
#pragma once

#include <string_view>
#include <vector>

namespace curseur::core {

// baseline: what every processor of the platform has (x86-64: SSE2; WebAssembly: what the build was made for).
enum class InstructionSet { baseline, avx2, avx512 };

// Those this build holds and this processor runs, ascending; never empty.
const std::vector<InstructionSet>& instruction_sets();
InstructionSet best_instruction_set();
// "sse2", "avx2", "avx512"; "wasm", "wasm-simd128"; elsewhere "baseline". "" where this build has none.
std::string_view name_of(InstructionSet set);

}  // namespace curseur::core
