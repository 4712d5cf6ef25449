// The table of questions: what the command line, the JavaScript API and the cockpit rely on when they walk it.
#include "core/decide/question.hpp"

#include <doctest/doctest.h>
#include <set>

#include "core/decide/scenarios.hpp"

using namespace curseur;
using namespace curseur::core;

TEST_CASE("every kind of question has its row, found by kind and by name, and its own place among those offered") {
  REQUIRE(questions().size() == kQuestions);
  std::set<int> places;
  for (std::size_t k = 0; k < kQuestions; ++k) {
    const QuestionInfo& row = questions()[k];
    CHECK(row.kind == static_cast<QuestionKind>(k));
    CHECK(&info_of(row.kind) == &row);
    CHECK(question_named(row.name) == row.kind);
    CHECK(!row.summary.empty());
    places.insert(row.place);
  }
  CHECK(places.size() == kQuestions);
  CHECK(!question_named("prophesy"));
  int place = 0;
  for (const QuestionKind kind : questions_in_order_of_asking()) CHECK(info_of(kind).place == ++place);
}

TEST_CASE("usual paths and rounds keep within the most paths of each question, and the second round asks for more") {
  for (const auto& row : questions()) {
    CAPTURE(row.name);
    CHECK(row.usual_paths <= row.most_paths);
    CHECK(row.rounds[0].paths < row.rounds[1].paths);
    CHECK(row.rounds[1].paths <= row.most_paths);
  }
}

TEST_CASE("what an option is otherwise is what QuestionOptions holds where nobody says anything") {
  const QuestionOptions plain;
  for (const auto& row : questions())
    for (const auto& option : row.options) {
      CAPTURE(row.name);
      CAPTURE(option.key);
      if (const auto* const count = std::get_if<std::size_t QuestionOptions::*>(&option.member)) {
        CHECK(option.kind == OptionKind::whole);
        CHECK(static_cast<double>(plain.*(*count)) == option.otherwise);
        CHECK(option.otherwise <= option.high);
      } else if (const auto* const number = std::get_if<double QuestionOptions::*>(&option.member)) {
        CHECK(option.kind == OptionKind::number);
        CHECK(plain.*(*number) == option.otherwise);
      } else if (const auto* const pair = std::get_if<std::array<int, 2> QuestionOptions::*>(&option.member)) {
        CHECK(option.kind == OptionKind::pair);
        CHECK((plain.*(*pair))[0] == static_cast<int>(option.otherwise));
      }
    }
}

TEST_CASE("a question refuses more paths than its row allows, and none at all") {
  for (const auto& row : questions()) {
    CAPTURE(row.name);
    QuestionOptions options;
    options.kind = row.kind;
    for (const std::size_t paths : {std::size_t{0}, row.most_paths + 1}) {
      options.futures.paths = paths;
      const auto asking = ask(europe(), options);
      CHECK(!asking.question);
      REQUIRE(asking.faults.size() == 1);
      CHECK(asking.faults[0].pointer == "paths");
      CHECK(asking.faults[0] == Fault{"paths", "paths", {paths, row.most_paths}});
    }
  }
}
