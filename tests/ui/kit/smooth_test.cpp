// Smooth curves.
#include "ui/kit/smooth.hpp"

#include <doctest/doctest.h>

using namespace curseur;
using namespace curseur::ui;

TEST_CASE("a smooth curve passes its points and never rises where they fall") {
  const Smooth curve({0, 1, 2, 4}, {1, 0.4, 0.4, 0});
  for (const auto& [x, y] : {std::pair{0.0, 1.0}, {1.0, 0.4}, {2.0, 0.4}, {4.0, 0.0}, {-1.0, 1.0}, {9.0, 0.0}})
    CHECK(curve.at(x) == doctest::Approx(y));
  for (int i = 0; i < 400; ++i) CHECK(curve.at((i + 1) / 100.0) <= curve.at(i / 100.0) + 1e-12);
  CHECK(Smooth({3}, {7}).at(5) == 7);
}
