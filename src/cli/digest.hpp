// Digests of runs, used to compare builds and machines. `curseur digest` prints them, and so does `curseur-digest`, a
// program with only the model, which compiles in a fraction of the time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/model/scenario.hpp"
#include "core/sim/instruction_set.hpp"

namespace curseur::cli {

// Digests for each of io::kComparedPaths, or for one number of paths, or path by path; or every number of one path.
struct DigestChoice {
  std::optional<std::size_t> paths;
  std::uint64_t seed = 1;
  std::size_t threads = 0;  // 0 = all
  core::InstructionSet instructions = core::best_instruction_set();
  bool each = false;  // a digest of each path; needs `paths`
  std::optional<std::size_t> trace;  // of the first scenario
};

using NamedScenarios = std::vector<std::pair<std::string, core::Scenario>>;
// Every built-in scenario, named by its id.
NamedScenarios preset_scenarios();
// The lines that src/io/result/sameness.hpp describes.
std::string digest_text(const NamedScenarios& scenarios, const DigestChoice& choice);

}  // namespace curseur::cli
