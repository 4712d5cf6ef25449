// Waits that are marked, and those that are too short to be.
#include "ui/kit/wait.hpp"

#include <doctest/doctest.h>

using curseur::ui::Wait;

TEST_CASE("a wait is marked only if nothing newer comes for a moment") {
  constexpr float kFrame = 1.f / 60;
  Wait wait;
  for (std::uint64_t version = 1; version < 100; ++version) {  // a drag: every result is one frame behind
    wait.update(true, version, kFrame);
    CHECK(!wait.is_long());
    CHECK(wait.is_counting());
  }
  for (int frame = 0; frame < 11; ++frame) wait.update(true, 99, kFrame);
  CHECK(!wait.is_long());
  for (int frame = 0; frame < 3; ++frame) wait.update(true, 99, kFrame);
  CHECK(wait.is_long());
  CHECK(!wait.is_counting());  // nothing moves any more
  wait.update(false, 100, kFrame);
  CHECK(!wait.is_long());
  CHECK(!wait.is_counting());
}
