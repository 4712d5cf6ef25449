// The figures of an outcome are complete, in words of both languages, and fit the narrowest column.
#include "ui/outcomes/outcomes_panel.hpp"

#include <doctest/doctest.h>

#include "app/say/figures.hpp"
#include "ui/kit/paint.hpp"
#include "ui/numbers/number_field.hpp"
#include "ui/screen_text.hpp"
#include "ui/simulated_state.hpp"

using namespace curseur;
using namespace curseur::ui;
using curseur::app::Figure, curseur::app::FigureGroup;

TEST_CASE("every figure has a label, a value and an explanation in both languages") {
  app::State state = simulated_state();
  for (const app::Language language : {app::Language::en, app::Language{"fr"}}) {
    state.view.language = language;
    std::size_t figures = 0;
    for (const FigureGroup& group : figures_of_state(state)) {
      CHECK(group.title.find("outcomes.") == std::string::npos);
      for (const Figure& figure : group.figures) {
        CAPTURE(figure.id);
        for (const std::string* text : {&figure.label, &figure.value, &figure.note, &figure.help}) {
          CHECK(!text->empty());
          CHECK(text->find("outcomes.") == std::string::npos);
          CHECK(text->find('{') == std::string::npos);
        }
        ++figures;
      }
    }
    CHECK(figures == 9);
  }
}

TEST_CASE("amounts and probabilities carry their Monte Carlo error") {
  for (const FigureGroup& group : figures_of_state(simulated_state()))
    for (const Figure& figure : group.figures) {
      const std::string id(figure.id);
      CAPTURE(id);
      if (id != "payback" && id != "irr") CHECK(figure.error.find("±") != std::string::npos);
    }
}

TEST_CASE("what never happens is said, and has no month") {
  app::State state = simulated_state();
  auto outcome = std::make_shared<app::Outcome>(*state.outcome);
  outcome->summary.distress = {};
  outcome->summary.distress_month = {};
  outcome->summary.payback_month = {};
  outcome->summary.irr = {};
  state.outcome = outcome;
  const std::vector<Figure> money = figures_of_state(state).front().figures;
  CHECK(money[0].note == "in no future");
  CHECK(money[1].value == "–");
  CHECK(money[2].value == "none");
}

namespace {

// The panel alone, with all it shares with others.
void draw(OutcomesPanel& outcomes, const app::State& state) {
  static const NumberTable numbers;
  static NumberFields fields;
  static const Touch touch;
  static const Layout layout;
  app::Commands commands;
  outcomes.draw({state, commands, numbers, fields, touch, layout});
}

}  // namespace

TEST_CASE("no figure is cut in the narrowest column, in both languages") {
  for (const float width : {270.f, 374.f, 900.f})
    for (const app::Language language : {app::Language::en, app::Language{"fr"}}) {
      CAPTURE(width);
      Screen screen(width, 3000);
      OutcomesPanel panel;
      app::State state = simulated_state();
      state.view.language = language;
      screen.draw(false, [&] { draw(panel, state); });
      const auto letters = curseur::testing::letters_on_screen();
      CHECK(letters.size() > 100);
      for (const std::string& text : curseur::testing::shortened_texts(letters, language)) FAIL_CHECK("cut: " << text);
    }
}

TEST_CASE("without an outcome or a sweep the panel still draws") {
  Screen screen(300, 900);
  OutcomesPanel panel;
  app::State state = simulated_state();
  state.sweep = nullptr;
  screen.draw(true, [&] { draw(panel, state); });
  state.outcome = nullptr;
  screen.draw(true, [&] { draw(panel, state); });
  CHECK(ImGui::GetDrawData()->TotalVtxCount > 10);
}
