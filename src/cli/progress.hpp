// Shows the progress of a long simulation on a terminal, and erases it at the end.
#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>

namespace curseur::cli {

class ProgressLine {
 public:
  static constexpr std::chrono::milliseconds kQuiet{500};  // shorter work shows no progress

  // `terminal` may be null: then nothing is shown. `whole`: the final value of reached().
  ProgressLine(std::ostream* terminal, std::size_t whole, std::chrono::milliseconds quiet = kQuiet)
      : terminal_(terminal), whole_(whole), quiet_(quiet) {}
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void reached(std::size_t done);

 private:
  std::ostream* terminal_;
  std::size_t whole_, shown_percent_ = 0;
  std::chrono::milliseconds quiet_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace curseur::cli
