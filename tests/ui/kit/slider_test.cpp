// Scales of sliders.
#include "ui/kit/slider.hpp"

#include <doctest/doctest.h>

#include "app/edit/apply.hpp"

using namespace curseur;
using namespace curseur::ui;

TEST_CASE("every slider of the default scenario holds its value, and its places are values the scenario takes") {
  const auto state = app::opening_state();
  NumberTable table;
  table.update(state.document);
  for (const auto& row : table.rows()) {
    CAPTURE(row.pointer);
    const SliderScale scale = scale_for(row);
    CHECK(scale.low < scale.high);
    const double position = scale.position_of(row.value);
    CHECK(position >= -1e-12);
    CHECK(position <= 1 + 1e-12);
    double before = scale.value_at(0);
    for (int i = 1; i <= 20; ++i) {
      const double value = scale.value_at(i / 20.0);
      CHECK(value >= before);
      CHECK((row.whole || row.parameter->allows(value)));
      before = value;
    }
    if (row.assumption && row.assumption->low < row.assumption->high) {
      CHECK(scale.low <= row.assumption->low);
      CHECK(scale.high >= row.assumption->high);
    }
  }
}
