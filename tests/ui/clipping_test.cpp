// Nothing is cut anywhere: every panel, menu and card over the cockpit, in both languages and in one with longer words.
#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <set>
#include <string>

#include "app/edit/apply.hpp"
#include "app/say/sentence.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "ui/commands/tour_panel.hpp"
#include "ui/driver.hpp"
#include "ui/layout.hpp"
#include "ui/tongues.hpp"

using namespace curseur;
using curseur::testing::Driver;
using curseur::testing::kTongues;
using curseur::testing::ScopedTongue;
using curseur::testing::Tongue;

namespace {

struct Size {
  float width, height;
};
// A screen of each arrangement, and one as high as all there is; a phone with its text enlarged.
constexpr Size kSizes[] = {{1440, 900}, {1440, 6000}, {1010, 6000}, {390, 844}, {390, 6000}, {280, 6000}};

// Names of scenarios and what pins are called after may be longer than any place; what says that figures are being
// computed ends with an ellipsis.
bool is_own_words(const app::State& state, const std::string& text) {
  const auto waiting = curseur::testing::letters_of(app::waiting_text(state)),
             shown = curseur::testing::letters_of(text);
  if (std::search(waiting.begin(), waiting.end(), shown.begin(), shown.end()) != waiting.end()) return true;
  const auto& scenario = state.document.scenario;
  return curseur::testing::may_be(text, scenario.name.english()) ||
         curseur::testing::may_be(text, scenario.name.in("fr"));
}

std::string word(Driver& driver, std::string_view key) { return app::word(driver.state().view.language, key); }

void expect_nothing_cut(Driver& driver, const std::string& what) {
  std::set<std::string> told;
  for (const auto& text : driver.clipped_texts())
    if (!is_own_words(driver.state(), text) && told.insert(text).second) FAIL_CHECK("cut in ", what, ": ", text);
}

// Everything done at every size in every language; the cockpit is new each time.
void everywhere(const std::function<void(Driver&)>& act) {
  for (const Tongue tongue : kTongues)
    for (const Size& size : kSizes) {
      if (tongue == Tongue::longer && size.width < 300)
        continue;  // larger text and longer words at once are too much to ask
      const ScopedTongue spoken(tongue);
      const int number = static_cast<int>(tongue);
      CAPTURE(number);
      CAPTURE(size.width);
      CAPTURE(size.height);
      Driver driver(size.width, size.height, spoken.language());
      act(driver);
    }
}

void show(Driver& driver, app::Overlay overlay) {
  app::apply(app::SetOverlay{overlay}, driver.state());
  driver.frames(6);
}

// A number of each kind changed, pins put aside, the first a baseline that differs.
void work(Driver& driver) {
  app::State& state = driver.state();
  app::apply(app::PinSetting{}, state);
  app::apply(app::SetNumber{"/planning/pace", 0.3}, state);
  app::apply(app::SetNumber{"/opex/fixed", 9}, state);
  app::apply(app::SetNumber{"/regions/0/integration_start", 13}, state);
  app::apply(app::SetNumber{"/training/gap_max", 0.31}, state);
  app::apply(app::PinSetting{}, state);
  app::apply(app::ResetNumbers{{"/opex/fixed", "/training/gap_max"}}, state);
  driver.frames(6);
}

}  // namespace

TEST_CASE("nothing is cut in any panel") {
  everywhere([](Driver& driver) {
    work(driver);
    std::vector<const char*> panels = {"levers", "assumptions"};
    if (ui::arrangement_for(driver.width()) != ui::Arrangement::columns)
      panels.insert(panels.end(), {"outcomes", "charts"});
    for (const char* panel : panels) {
      REQUIRE_MESSAGE(driver.click(word(driver, std::string("layout.") + panel)), panel);
      driver.frames(6);
      expect_nothing_cut(driver, panel);
    }
  });
}

TEST_CASE("nothing is cut among the assumptions, all of them open") {
  everywhere([](Driver& driver) {
    if (driver.height() < 1000) return;
    REQUIRE(driver.click(word(driver, "layout.assumptions")));
    driver.frames(6);
    REQUIRE(
        (driver.click(word(driver, "assumptions.search")) || driver.click(word(driver, "assumptions.search_short"))));
    driver.type("e");
    driver.frames(6);
    expect_nothing_cut(driver, "assumptions found");
  });
}

TEST_CASE("nothing is cut in what lies over the cockpit") {
  everywhere([](Driver& driver) {
    work(driver);
    driver.state().kept = {"B"};
    for (const auto& [overlay, tabs] : std::initializer_list<std::pair<app::Overlay, std::vector<const char*>>>{
             {app::Overlay::about, {"about.meaning", "about.model", "about.licences"}},
             {app::Overlay::changes, {"changes.changes", "changes.history"}},
             {app::Overlay::keep, {"keep.title"}},
             {app::Overlay::palette, {"palette.title"}},
             {app::Overlay::help, {"help.title"}}}) {
      show(driver, overlay);
      for (const char* tab : tabs) {
        driver.click(word(driver, tab));
        driver.frames(4);
        expect_nothing_cut(driver, tab);
      }
    }
    show(driver, app::Overlay::none);
    for (int step = 0; step < ui::kTourSteps; ++step) {
      app::apply(app::SetTour{step}, driver.state());
      driver.frames(6);
      expect_nothing_cut(driver, "the tour");
    }
    app::apply(app::SetTour{std::nullopt}, driver.state());
    app::apply(app::LoadText{"own.json", "{\"format\": \"curseur/1\", \"months\": 5000}"}, driver.state());
    driver.frames(6);
    REQUIRE(driver.state().notice.has_value());
    expect_nothing_cut(driver, "the notice");
    app::apply(app::DismissNotice{}, driver.state());
    app::apply(app::Tell{"told.token_copied", ""}, driver.state());
    driver.frames(6);
    expect_nothing_cut(driver, "the message");
    app::apply(app::LinkCopied{"told.token_copied", 9000}, driver.state());
    driver.frames(6);
    expect_nothing_cut(driver, "the message that offers a file");
  });
}

TEST_CASE("nothing is cut in the story of a future and in the menus") {
  everywhere([](Driver& driver) {
    app::apply(app::ShowStory{app::StoryChoice::bad}, driver.state());
    if (ui::arrangement_for(driver.width()) != ui::Arrangement::columns) driver.click(word(driver, "layout.charts"));
    driver.frames(6);
    expect_nothing_cut(driver, "the story");
    driver.click({driver.width() - 24, 26});  // the menu, where it is the last of the bar
    driver.frames(6);
    expect_nothing_cut(driver, "the menu");
    driver.key(ImGuiKey_Escape);
    driver.frames(6);
    driver.click({ui::arrangement_for(driver.width()) == ui::Arrangement::phone ? 60.f : 150.f, 26});
    driver.frames(6);
    REQUIRE((driver.height() < 700 || driver.sees(word(driver, "actions.open_file"))));  // below, on a low screen
    expect_nothing_cut(driver, "the scenarios");
  });
}

TEST_CASE("longer words are longer, and what is filled in stays") {
  const std::string before = app::word(app::Language::en, "changes.intro");
  const ScopedTongue longer(Tongue::longer);
  const std::string after = app::fill(longer.language(), "changes.intro", {{"count", "7"}, {"name", "N"}});
  CHECK(after.find("7 ") == 0);
  CHECK(after.find("“N”") != std::string::npos);
  const auto letters = [](const std::string& text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  };
  const double share = static_cast<double>(letters(app::word(longer.language(), "changes.intro"))) /
                       static_cast<double>(letters(before));
  CHECK(share > 1.25);  // what is filled in is not made longer
  CHECK(share < 1.45);
  CHECK(std::string(app::word(longer.language(), "units.MW")) == "MW");
}
