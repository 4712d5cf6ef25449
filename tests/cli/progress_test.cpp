// Progress: said on a terminal after a while, wiped away at the end.
#include "cli/progress.hpp"

#include <doctest/doctest.h>
#include <sstream>

using curseur::cli::Progress;

TEST_CASE("progress counts the pieces in percent and leaves a clean line") {
  std::ostringstream terminal;
  std::size_t done = 0;
  {
    Progress progress(&terminal, 8, std::chrono::milliseconds{0});
    const auto for_each = progress.counted(curseur::core::for_each_in_turn);
    for (int call = 0; call < 2; ++call) for_each(4, [&](std::size_t) { ++done; });
  }
  CHECK(done == 8);
  CHECK(terminal.str() == "\r12 %\r25 %\r37 %\r50 %\r62 %\r75 %\r87 %\r     \r");
}

TEST_CASE("short work and work without a terminal say nothing") {
  std::ostringstream terminal;
  for (std::ostream* const stream :
       {static_cast<std::ostream*>(&terminal), static_cast<std::ostream*>(nullptr)}) {
    Progress progress(stream, 4);
    progress.counted(curseur::core::for_each_in_turn)(4, [](std::size_t) {});
  }
  CHECK(terminal.str().empty());
}
