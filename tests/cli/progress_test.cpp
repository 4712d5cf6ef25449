// Progress: said on a terminal after a while, wiped away at the end.
#include "cli/progress.hpp"

#include <doctest/doctest.h>
#include <sstream>

using curseur::cli::ProgressLine;

TEST_CASE("progress is told in percent of the whole and leaves a clean line") {
  std::ostringstream terminal;
  {
    ProgressLine progress(&terminal, 8, std::chrono::milliseconds{0});
    for (const std::size_t done : {1, 2, 2, 3, 4, 5, 6, 7, 8}) progress.reached(done);
  }
  CHECK(terminal.str() == "\r12 %\r25 %\r37 %\r50 %\r62 %\r75 %\r87 %\r     \r");
}

TEST_CASE("short work and work without a terminal say nothing") {
  std::ostringstream terminal;
  for (std::ostream* const stream : {static_cast<std::ostream*>(&terminal), static_cast<std::ostream*>(nullptr)}) {
    ProgressLine progress(stream, 4);
    progress.reached(2);
  }
  CHECK(terminal.str().empty());
}
