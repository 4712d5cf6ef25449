// The result in a sentence, word for word.
#include "app/say/sentence.hpp"

#include <doctest/doctest.h>

#include "app/app.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

// A clock that advances a millisecond each time it is looked at: which result is there does not depend on the machine.
App make_app() {
  return App(core::for_each_in_turn, 1, [time = 0.0]() mutable { return time += 1; });
}

std::string told(State state, Language language) {
  state.view.language = language;
  return result_sentence(state);
}

}  // namespace

TEST_CASE("before there is a result, the page says that futures are being simulated") {
  const App app = make_app();
  CHECK(told(app.state(), Language::en) == "The first futures are being simulated.");
  CHECK(told(app.state(), Language{"fr"}) == "Les premiers futurs sont en cours de simulation.");
}

TEST_CASE("without a sweep the result is told without a verdict") {
  App app = make_app();
  while (!app.state().outcome) app.work(1);
  REQUIRE(app.state().sweep == nullptr);
  CHECK(told(app.state(), Language::en) ==
        "At pace 0.50, the net present value is €27.5 bn on average (± €4.6 bn), between −€5.46 bn and €148 bn in nine "
        "futures out of ten. Money runs out in 23% of futures; owned capacity serves 49% of the workload; contracts "
        "worth €865 m are lost.");
  CHECK(told(app.state(), Language{"fr"}) ==
        "Au rythme 0,50, la valeur actuelle nette est en moyenne de 27,5 Md€ (± 4,6 Md€), et de −5,46 Md€ à 148 Md€ "
        "neuf fois sur dix. L’argent manque dans 23 % des futurs ; la capacité en propre sert 49 % de la charge ; des "
        "contrats valant 865 M€ sont perdus.");
}

// A slow machine: the open document has moved on, its result has not come yet. Source: pace 0.50 to 0.95 in a browser
// that computes slowly, where the sentence read "At pace 0.95" beside the figures of 0.50.
TEST_CASE("until the next result is there, the sentence is that of the setting it was computed for, and says so") {
  App app = make_app();
  while (!app.state().outcome || !app.state().sweep) app.work(50);
  const std::string before = told(app.state(), Language::en);
  const auto waiting = [&](Language language) {
    State state = app.state();
    state.view.language = language;
    return waiting_text(state);
  };
  CHECK(waiting(Language::en).empty());

  app.commands().push(SetNumber{"/planning/pace", 0.95});
  app.apply_commands();
  CHECK(told(app.state(), Language::en) == before);
  CHECK(waiting(Language::en) == "These results are for pace 0.50. Computing those for 0.95 …");
  CHECK(waiting(Language{"fr"}) == "Ces résultats sont ceux du rythme 0,50. Calcul de ceux du rythme 0,95…");

  app.commands().push(SetNumber{"/planning/pace", 0.5});
  app.commands().push(SetNumber{"/tax_rate", 0.1});
  app.apply_commands();
  CHECK(told(app.state(), Language::en) == before);
  CHECK(waiting(Language::en) == "These results are for the setting before the last change. Computing the new ones …");

  app.commands().push(LoadPreset{"utility"});
  app.apply_commands();
  CHECK(told(app.state(), Language::en) == before);
  CHECK(waiting(Language::en).starts_with("These results are for “A European AI company"));

  app.work(0);  // the coarse result; no sweep of the new scenario yet
  CHECK(waiting(Language::en).empty());
  const std::string after = told(app.state(), Language::en);
  CHECK(after != before);
  CHECK(after.find("In hindsight") == std::string::npos);
  while (outcome_sweep(app.state()) == nullptr) app.work(50);
  CHECK(told(app.state(), Language::en).find("In hindsight") != std::string::npos);
}

TEST_CASE("the complete result of the default scenario is told in these words") {
  App app = make_app();
  while (!app.idle()) app.work(50);
  REQUIRE(app.state().outcome->paths == 10000);
  REQUIRE(app.state().sweep->paths == 2048);
  CHECK(told(app.state(), Language::en) ==
        "At pace 0.50, the net present value is €27.3 bn on average (± €540 m), between −€5.49 bn and €123 bn in nine "
        "futures out of ten. Money runs out in 21% of futures; owned capacity serves 51% of the workload; contracts "
        "worth €894 m are lost. In hindsight this pace is too slow in 6% of futures, right in 26%, too fast in 67%.");
  CHECK(told(app.state(), Language{"fr"}) ==
        "Au rythme 0,50, la valeur actuelle nette est en moyenne de 27,3 Md€ (± 540 M€), et de −5,49 Md€ à 123 Md€ "
        "neuf fois sur dix. L’argent manque dans 21 % des futurs ; la capacité en propre sert 51 % de la charge ; des "
        "contrats valant 894 M€ sont perdus. Avec le recul, c’est trop lent dans 6 % des futurs, juste dans 26 %, trop "
        "rapide dans 67 %.");
}
