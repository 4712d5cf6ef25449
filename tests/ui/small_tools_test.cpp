// The small tools of the panels: folding for search, scales of sliders, smooth curves, the table of numbers.
#include <doctest/doctest.h>

#include "app/edit/apply.hpp"
#include "ui/kit/search.hpp"
#include "ui/kit/slider.hpp"
#include "ui/kit/smooth.hpp"
#include "ui/numbers/number_table.hpp"

using namespace curseur;
using namespace curseur::ui;

TEST_CASE("folding leaves plain small letters") {
  CHECK(folded("Électricité À L’ŒUVRE") == "electricite a l'oeuvre");
  CHECK(folded("Łódź, straße, ÇA") == "lodz, strasse, ca");
  CHECK(folded("10 000 €") == folded("10\u202f000 €"));
  CHECK(folded(std::string("\xff\xc3")) == std::string("\xff\xc3"));  // broken bytes stay
  CHECK(found_in(folded("Prix de l’électricité en Europe"), folded("europe PRIX")));
  CHECK_FALSE(found_in(folded("Prix de l’électricité"), folded("gaz")));
  CHECK(found_in("anything", ""));
}

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

TEST_CASE("a smooth curve passes its points and never rises where they fall") {
  const Smooth curve({0, 1, 2, 4}, {1, 0.4, 0.4, 0});
  for (const auto& [x, y] : {std::pair{0.0, 1.0}, {1.0, 0.4}, {2.0, 0.4}, {4.0, 0.0}, {-1.0, 1.0}, {9.0, 0.0}})
    CHECK(curve.at(x) == doctest::Approx(y));
  for (int i = 0; i < 400; ++i) CHECK(curve.at((i + 1) / 100.0) <= curve.at(i / 100.0) + 1e-12);
  CHECK(Smooth({3}, {7}).at(5) == 7);
}

TEST_CASE("the table of numbers follows the document") {
  auto state = app::opening_state();
  NumberTable table;
  table.update(state.document);
  const auto shape = table.shape();
  CHECK(table.changed() == 0);
  CHECK(app::apply(app::SetNumber{"/planning/pace", 0.77}, state));
  table.update(state.document);
  CHECK(table.changed() == 1);
  CHECK(table.find("/planning/pace")->value == 0.77);
  CHECK(table.find("/planning/pace")->changed());
  CHECK(table.find("/no/such") == nullptr);
  CHECK(table.shape() == shape);
}
