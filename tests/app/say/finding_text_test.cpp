// What an answer says, word for word: the first round of each question of the default scenario.
#include "app/say/finding_text.hpp"

#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/edit/apply.hpp"
#include "app/run/question_job.hpp"
#include "app/state.hpp"
#include "core/sim/run.hpp"

using namespace curseur;
using app::Language;
using core::QuestionKind;

namespace {

// The sentence in both languages, of a document that asks `kind` at this pace.
struct Sentences {
  std::string english, french;
};
Sentences sentences_of(QuestionKind kind, double pace, const std::vector<core::Constraint>& constraints = {}) {
  app::State state = app::opening_state();
  state.document.scenario.planning.pace = pace;
  state.document.asked = app::Asked{kind, 0, {}, constraints, false};
  app::Slots slots(core::for_each_in_turn, 4);
  app::QuestionJob job;
  job.start(state.document, app::setting_of(state.document));
  while (!state.finding && !job.is_done()) state.finding = job.refine(slots);
  REQUIRE(state.finding != nullptr);
  Sentences told;
  state.view.language = Language::en;
  told.english = app::finding_sentence(state);
  state.view.language = Language{"fr"};
  told.french = app::finding_sentence(state);
  return told;
}

}  // namespace

namespace {

std::string told(core::Sensitivity found) {
  app::State state = app::opening_state();
  state.view.language = Language::en;
  auto finding = std::make_shared<app::Finding>();
  finding->kind = QuestionKind::sensitivity;
  finding->setting = app::setting_of(state.document);
  finding->answer = std::move(found);
  state.finding = finding;
  return app::finding_sentence(state);
}

}  // namespace

// Source: "it makes 201% of the variance", said of a regression with fewer settings than it can bear.
TEST_CASE("an input's share of the variance is said only if it is one") {
  struct Case {
    std::vector<double> weights, errors;
    double r2;
    const char *said, *unsaid;
  };
  const Case cases[] = {{{0.9, 0.3}, {0.01, 0.01}, 0.9, "makes 81% of the variance", "More futures"},
                        {{1.42, 0.3}, {0.01, 0.01}, 0.9, "More futures are needed", "%"},
                        {{0.9, 0.8}, {0.01, 0.01}, 0.9, "More futures are needed", "%"},
                        {{0.9, 0.3}, {0.2, 0.2}, 0.9, "More futures are needed", "%"},
                        {{0.5, 0.3}, {0.01, 0.01}, 0.34, "moves the result most", "More futures"}};
  for (const Case& each : cases) {
    core::Sensitivity found;
    found.inputs = {{"/planning/pace", 0, 1}, {"/tax_rate", 0, 1}};
    found.tornado.resize(2);
    found.joint[0].regression = {each.weights, each.errors, each.r2};
    const std::string text = told(found);
    CAPTURE(text);
    CHECK(text.find(each.said) != std::string::npos);
    CHECK(text.find(each.unsaid) == std::string::npos);
  }
}

TEST_CASE("every question is answered in these words, in both languages") {
  const double as_loaded = app::opening_state().document.scenario.planning.pace;
  struct Case {
    QuestionKind kind;
    double pace;
    const char *english, *french;
  };
  const Case cases[] = {
      {QuestionKind::optimise, as_loaded,
       "The best pace is 0.46, worth €28 bn ± €3.7 bn; anything from 0.44 to 0.46 is just as good within the error.",
       "Le meilleur rythme est 0,46, il vaut 28 Md€ ± 3,7 Md€ ; de 0,44 à 0,46, tout se vaut à l’erreur près."},
      {QuestionKind::map, as_loaded,
       "On this map the best place is pace 0.99 with Integration at the end (Europe) at 38%: €27.9 bn ± €4.6 bn. "
       "“Pace” is "
       "at the high end of its range; nothing was tried above it.",
       "Sur cette carte, la meilleure place est le rythme 0,99 avec Intégration à la fin (Europe) à 38 % : 27,9 Md€ "
       "± 4,6 Md€. « Rythme » est en haut de sa plage ; rien n’a été essayé au-dessus."},
      {QuestionKind::frontier, as_loaded,
       "Among the settings tried, none beats yours in both net present value and this: Futures in distress.",
       "Parmi les réglages essayés, aucun ne fait mieux que le vôtre à la fois en valeur et pour ceci : Futurs en "
       "détresse."},
      {QuestionKind::compare, as_loaded,
       "Nothing differs yet. Move a lever or pin settings to see the difference it makes.",
       "Rien ne diffère encore : bougez un levier ou épinglez des réglages, et voici ce que cela change."},
      {QuestionKind::compare, 0.7,
       "The open setting is worth €1.29 bn ± €130 m less than “As opened”; better in 14% of futures, worse in 86%.",
       "Le réglage ouvert vaut 1,29 Md€ ± 130 M€ de moins que « À l’ouverture » ; meilleur dans 14 % des futurs, moins "
       "bon dans 86 %."},
      {QuestionKind::sensitivity, as_loaded,
       "Yearly fall in server cost moves the result most: from €116 bn to −€1.94 bn over its range, with everything "
       "else unchanged. More futures are needed to tell its share of the variance. Of the variance, 18% comes from the "
       "assumptions, 49% from the world, 33% from both together.",
       "Baisse annuelle du coût des serveurs déplace le plus le résultat : de 116 Md€ à −1,94 Md€ sur sa plage, le "
       "reste inchangé. Il faut davantage de futurs pour dire sa part de la variance. De la variance, 18 % vient des "
       "hypothèses, 49 % du monde, 33 % des deux ensemble."},
      {QuestionKind::stress, as_loaded,
       "22.1% of futures end in distress, half of them before Mar 2033. What sets them apart most: Price decline of "
       "servers, 32% against 23% in the others.",
       "22,1 % des futurs finissent en détresse, la moitié avant mars 2033. Ce qui les distingue le plus : Baisse du "
       "prix des serveurs, 32 % contre 23 % chez les autres."},
      {QuestionKind::worth, as_loaded,
       "Knowing the whole future before setting the pace would be worth €1.98 bn ± €200 m. Holding all orders back for "
       "a year costs €9.27 m ± €5.2 m; it is better in 21% of futures.",
       "Connaître tout l’avenir avant de choisir le rythme vaudrait 1,98 Md€ ± 200 M€. Retenir un an toutes les "
       "commandes coûte 9,27 M€ ± 5,2 M€ ; c’est mieux dans 21 % des futurs."},
  };
  for (const auto& [kind, pace, english, french] : cases) {
    CAPTURE(core::name_of(kind));
    const auto told = sentences_of(kind, pace);
    CHECK(told.english == english);
    CHECK(told.french == french);
  }
}

TEST_CASE("where the conditions cannot be met together, no setting is told to be as good") {
  const auto told = sentences_of(QuestionKind::optimise, 0.5,
                                 {{core::Metric::autonomy, false, 0.99}, {core::Metric::distress_month, true, 0}});
  CHECK(told.english.find("No setting tried meets all conditions") != std::string::npos);
  CHECK(told.english.find("good") == std::string::npos);
  CHECK(told.french.find("Aucun réglage essayé") != std::string::npos);
}
