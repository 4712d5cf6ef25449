#include "cli/digest.hpp"

#include <iterator>

#include "engine/threads.hpp"
#include "io/result/sameness.hpp"
#include "io/scenario/presets.hpp"

namespace curseur::cli {

NamedScenarios preset_scenarios() {
  NamedScenarios scenarios;
  for (const auto& preset : io::presets()) scenarios.emplace_back(preset.id, io::scenario_of(preset));
  return scenarios;
}

std::string digest_text(const NamedScenarios& scenarios, const DigestChoice& choice) {
  core::RunOptions options;
  options.seed = choice.seed;
  options.instructions = choice.instructions;
  if (choice.trace) return io::trace_lines(scenarios[0].second, options, *choice.trace);
  std::vector<std::size_t> counts(std::begin(io::kComparedPaths), std::end(io::kComparedPaths));
  if (choice.paths) counts = {*choice.paths};
  engine::Threads threads(choice.threads > 0 ? choice.threads : engine::available_threads());
  std::string text;
  for (const auto& [name, scenario] : scenarios)
    for (const std::size_t paths : counts) {
      options.paths = paths;
      text += choice.each ? io::path_digest_lines(scenario, options, threads.executor())
                          : io::digest_line(name, scenario, options, threads.executor());
    }
  return text;
}

}  // namespace curseur::cli
