// How fast this program simulates on this machine, in path-months per second, and how the time grows with the size of
// the scenario.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "core/sim/instruction_set.hpp"

namespace curseur::cli {

struct BenchSpeed {
  core::InstructionSet instructions = core::InstructionSet::baseline;
  std::size_t threads = 1;
  bool monthly = false;  // with the quantiles of every monthly series
  double path_months = 0;  // per second
};
// A scenario that differs in size from the default one in a single respect.
struct BenchCost {
  std::string what;  // "paths", "months", "regions", "segments"
  std::size_t size = 0;
  double seconds = 0;
};
struct Bench {
  std::string processor, compiler;
  std::size_t threads = 1, paths = 0, months = 0;
  std::vector<BenchSpeed> speeds;
  std::vector<BenchCost> costs;
};

// Simulates the default scenario with this many paths, each case several times; the fastest counts. Cases with more
// than one thread are skipped if `threads` is 1. `progress` may be null.
Bench bench(std::size_t paths, std::size_t threads, std::ostream* progress);
std::string bench_text(const Bench& bench);
std::string bench_json(const Bench& bench);

}  // namespace curseur::cli
