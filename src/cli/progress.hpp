// Says on a terminal how far a long simulation is, and wipes it away at the end.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <ostream>

#include "core/sim/run.hpp"

namespace curseur::cli {

class Progress {
 public:
  static constexpr std::chrono::milliseconds kQuiet{500};  // shorter work is not worth a word

  // `terminal` may be null: nothing is said then. `pieces`: how many calls of a loop's body there will be in
  // all.
  Progress(std::ostream* terminal, std::size_t pieces, std::chrono::milliseconds quiet = kQuiet)
      : terminal_(terminal), pieces_(pieces), quiet_(quiet) {}
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // The same loop, counted. Lives no longer than this.
  core::ForEach counted(core::ForEach for_each);

 private:
  void count_piece();

  std::ostream* terminal_;
  std::size_t pieces_, done_ = 0, shown_percent_ = 0;
  std::chrono::milliseconds quiet_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::mutex mutex_;
};

}  // namespace curseur::cli
