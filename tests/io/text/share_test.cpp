// Shares in per cent, as every text writes them.
#include "io/text/share.hpp"

#include <doctest/doctest.h>

using namespace curseur::io;

TEST_CASE("no count of futures but all reads as 100 per cent, and none but zero as 0") {
  struct Case {
    double share;
    int decimals;
    double percent;
    int written_decimals;
    ShareBound bound;
    const char* source;
  };
  const Case cases[] = {
      {9995 / 10000.0, 1, 99.9, 1, ShareBound::above, "9,995 of 10,000 futures read as 100.0 %"},
      {9994 / 10000.0, 1, 99.94, 1, ShareBound::none, "the next smaller one"},
      {9995 / 10000.0, 2, 99.95, 2, ShareBound::none, "exactly, where there is room"},
      {9999 / 10000.0, 0, 99.9, 1, ShareBound::above, "all but one"},
      {9970 / 10000.0, 0, 99.7, 1, ShareBound::none, "one decimal where whole per cents would hide the rest"},
      {9950 / 10000.0, 0, 99.5, 1, ShareBound::none, "a half is rounded upwards or to even, never to all"},
      {9949 / 10000.0, 0, 99.49, 0, ShareBound::none, "reads as 99"},
      {1 / 10000.0, 0, 0.1, 1, ShareBound::below, "one future"},
      {1 / 10000.0, 1, 0.1, 1, ShareBound::below, "one future"},
      {1 / 10000.0, 2, 0.01, 2, ShareBound::none, "one future, exactly"},
      {30 / 10000.0, 0, 0.3, 1, ShareBound::none, "reads as 0.3"},
      {0, 0, 0, 0, ShareBound::none, "none"},
      {-0.0, 1, 0, 1, ShareBound::none, "no sign"},
      {1, 0, 100, 0, ShareBound::none, "all"},
      {1.2, 0, 120, 0, ShareBound::none, "a rate"},
      {-0.05, 0, -5, 0, ShareBound::none, "a rate"},
      {-0.00001, 1, 0, 1, ShareBound::none, "a rate next to nothing has no sign"}};
  for (const Case& each : cases) {
    CAPTURE(each.source);
    const WrittenShare written = written_share(each.share, each.decimals);
    CHECK(written.percent == doctest::Approx(each.percent));
    CHECK(written.decimals == each.written_decimals);
    CHECK(written.bound == each.bound);
  }
}
