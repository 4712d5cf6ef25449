// Inquiries in steps and on threads.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

#include "core/decide/optimise.hpp"
#include "core/decide/question.hpp"
#include "core/decide/scenarios.hpp"
#include "engine/threads.hpp"

using namespace curseur;
using namespace curseur::core;

TEST_CASE("an inquiry's answer does not depend on its steps, nor on threads") {
  const Scenario scenario = europe(24);
  OptimiseOptions options;
  options.futures.paths = 200;
  options.levers = usual_levers(scenario);
  options.evaluations = 20;
  engine::Threads three(3);
  Optimise one(scenario, options), other(scenario, options);
  answer(one, for_each_in_turn, 1);
  answer(other, three.executor(), block_of(3));
  CHECK(one.result().at == other.result().at);
  CHECK(one.result().objective.mean == other.result().objective.mean);
  CHECK(one.settings_done() <= one.most_settings());
}
