// What an answer says, word for word: the first round of each question of the default scenario.
#include "app/say/finding_text.hpp"

#include <doctest/doctest.h>

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
Sentences sentences_of(QuestionKind kind, double pace) {
  app::State state = app::opening_state();
  state.document.scenario.planning.pace = pace;
  state.document.asked = app::Asked{kind, 0, {}, {}, false};
  app::Slots slots(core::for_each_in_turn, 4);
  app::QuestionJob job;
  job.start(state.document);
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
       "On this map the best place is pace 0.99 with Integration at the end (Europe) at 38%: €27.9 bn ± €4.6 bn.",
       "Sur cette carte, la meilleure place est le rythme 0,99 avec Intégration à la fin (Europe) à 38 % : 27,9 Md€ "
       "± 4,6 Md€."},
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
       "Yearly fall in server cost matters most: it makes 201% of the variance that comes from the assumptions. Over "
       "its "
       "range, with everything else unchanged, the result goes from €116 bn to −€1.94 bn. Of the variance, 18% comes "
       "from the assumptions, 49% "
       "from the world, 33% from both together.",
       "Baisse annuelle du coût des serveurs compte le plus : 201 % de la variance due aux hypothèses. Sur sa plage, "
       "le reste inchangé, le résultat va de 116 Md€ à −1,94 Md€. De la variance, 18 % vient des hypothèses, 49 % du "
       "monde, 33 % des deux ensemble."},
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
