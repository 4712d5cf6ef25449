// The desktop program keeps pins and view as well as the document, while it runs.
#include "platform/visit_keeper.hpp"

#include <doctest/doctest.h>

#include "app/edit/apply.hpp"

using namespace curseur;
using namespace curseur::app;
using curseur::platform::VisitKeeper;

TEST_CASE("every change that a visit holds is kept within a second, once") {
  State state = opening_state();
  VisitKeeper keeper;
  std::uint32_t now = 5000;
  const auto keeps = [&] {
    auto text = keeper.due(state, now, false);
    if (text) CHECK_FALSE(keeper.answer(std::move(*text), true));
    return text.has_value();
  };
  ++state.revision;
  CHECK(keeps());
  const Command changes[] = {SetNumber{"/planning/pace", 0.31}, PinSetting{}, SetTheme{ThemeChoice::light},
                             SetLanguage{Language{"fr"}},       SizeText{1},  Undo{}};
  for (const Command& change : changes) {
    CHECK(apply(change, state));
    now += 500;
    CHECK_FALSE(keeps());  // too soon
    now += 600;
    CHECK(keeps());
    now += 300;
    CHECK_FALSE(keeps());  // nothing new
  }
  ++state.revision;  // a result, which is not kept
  now += 1100;
  CHECK_FALSE(keeps());
  CHECK(apply(SetNumber{"/planning/pace", 0.4}, state));
  CHECK(keeper.due(state, now + 1, true).has_value());  // the program ends
}

TEST_CASE("what cannot be kept is told once, and tried again") {
  State state = opening_state();
  VisitKeeper keeper;
  ++state.revision;
  auto text = keeper.due(state, 5000, false);
  REQUIRE(text.has_value());
  CHECK(keeper.answer(*text, false));
  CHECK_FALSE(keeper.due(state, 5001, false).has_value());
  text = keeper.due(state, 7000, false);
  REQUIRE(text.has_value());
  CHECK_FALSE(keeper.answer(*text, false));
  CHECK_FALSE(keeper.answer(*keeper.due(state, 9000, false), true));
  CHECK_FALSE(keeper.due(state, 11000, false).has_value());
}
