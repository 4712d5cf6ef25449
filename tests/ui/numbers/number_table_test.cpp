// The table of numbers.
#include "ui/numbers/number_table.hpp"

#include <doctest/doctest.h>

#include "app/edit/apply.hpp"

using namespace curseur;
using namespace curseur::ui;

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
