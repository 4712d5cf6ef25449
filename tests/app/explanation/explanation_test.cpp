// Every outcome is explained by figures that add up, in every built-in scenario, and by numbers and sections that
// exist.
#include "app/explanation/explanation.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <set>

#include "app/program.hpp"
#include "app/run/run_job.hpp"
#include "app/say/figures.hpp"
#include "app/say/model_text.hpp"
#include "core/model/parameters.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using app::Derivation, app::Join;

namespace {

// Programs with a small complete run and a sweep of each built-in scenario, made once.
const std::vector<app::State>& states() {
  static const std::vector<app::State> made = [] {
    std::vector<app::State> all;
    for (const io::Preset& preset : io::presets()) {
      testing::Program program;
      program.push(app::LoadPreset{std::string(preset.id)});
      const auto ready = [&] {
        return program.state().outcome && program.state().outcome->paths >= app::kMiddlePaths &&
               program.state().sweep && program.state().stories;
      };
      for (int i = 0; i < 100000 && !ready() && !program.app.idle(); ++i) program.app.work(5);
      all.push_back(program.state());
    }
    return all;
  }();
  return made;
}

template <class Body>
void for_each_explanation(Body&& body) {
  for (const app::State& given : states()) {
    app::State state = given;
    for (const app::Language language : {app::Language::en, app::Language{"fr"}}) {
      state.view.language = language;
      for (const std::string& id : app::explained_outcomes()) {
        CAPTURE(state.document.preset);
        CAPTURE(id);
        REQUIRE(app::can_explain(state, id));
        body(state, app::explanation_of(state, id));
      }
    }
  }
}

// How far a step's parts are from its result, over the size of both.
double gap_of(const Derivation& step) {
  double made = step.join == Join::product   ? 1
                : step.join == Join::largest ? -INFINITY
                                             : 0,
         size = std::fabs(step.amount);
  for (const app::Term& term : step.parts) {
    if (step.join == Join::sum) made += term.sign * term.amount, size += std::fabs(term.amount);
    if (step.join == Join::product) made *= term.sign > 0 ? term.amount : 1 / term.amount;
    if (step.join == Join::largest) made = std::max(made, term.amount);
  }
  return size > 0 ? std::fabs(made - step.amount) / size : 0;
}

// Monthly values of the median path are kept with 24 bits.
constexpr double kRounding = 2e-5;

}  // namespace

TEST_CASE("sums and products of every explanation come to its result, in every built-in scenario") {
  std::size_t checked = 0;
  for_each_explanation([&](const app::State&, const app::Explanation& found) {
    REQUIRE_FALSE(found.steps.empty());
    for (const Derivation& step : found.steps) {
      CAPTURE(step.title);
      CAPTURE(step.basis);
      CHECK(std::isfinite(step.amount));
      CHECK((!step.parts.empty() || step.join == Join::facts));
      if (step.join == Join::facts) continue;
      CHECK(gap_of(step) < kRounding);
      ++checked;
    }
  });
  CHECK(checked > 200);
}

TEST_CASE("the mean net present value is that of the mean flows, which were summed apart from it") {
  for (const app::State& state : states()) {
    const app::Outcome& outcome = *state.outcome;
    double sum = 0;
    for (std::size_t t = 0; t < outcome.mean_flow.size(); ++t)
      sum +=
          outcome.mean_flow[t] * std::pow(1 + state.document.scenario.discount_rate, -static_cast<double>(t + 1) / 12);
    const double npv = outcome.summary[core::Metric::npv].mean;
    CHECK(std::fabs(sum - npv) < 1e-9 * (std::fabs(npv) + outcome.summary[core::Metric::capex].mean));
  }
}

TEST_CASE("every number an explanation rests on is there, with its value in words") {
  for_each_explanation([](const app::State& state, const app::Explanation& found) {
    std::size_t inputs = 0;
    for (const Derivation& step : found.steps)
      for (const app::Input& input : step.inputs) {
        CHECK_MESSAGE(core::number_value(state.document.scenario, input.pointer).has_value(), input.pointer);
        CHECK_FALSE(input.label.empty());
        CHECK_FALSE(input.value.empty());
        ++inputs;
      }
    CHECK((inputs > 0 || found.steps.size() > 1));
  });
}

TEST_CASE("no text of an explanation lacks its words") {
  for_each_explanation([](const app::State&, const app::Explanation& found) {
    for (const Derivation& step : found.steps) {
      for (const std::string* text :
           {&found.title, &found.meaning, &found.note, &step.title, &step.basis, &step.rule}) {
        CHECK_MESSAGE(text->find("explain.") == std::string::npos, *text);
        CHECK_MESSAGE(text->find("outcomes.") == std::string::npos, *text);
        CHECK_MESSAGE(text->find('{') == std::string::npos, *text);
      }
      for (const app::Term& term : step.parts)
        CHECK_MESSAGE(term.label.find("explain.") == std::string::npos, term.label);
    }
  });
}

TEST_CASE("every section an explanation leads to is in the model's text, in both languages") {
  std::set<std::string> sections;
  for_each_explanation([&](const app::State&, const app::Explanation& found) {
    for (const Derivation& step : found.steps) sections.insert(step.section);
  });
  CHECK(sections.size() >= 4);
  for (const std::string& section : sections)
    for (const app::Language language : {app::Language::en, app::Language{"fr"}})
      CHECK_MESSAGE(app::model_text(language).has(section), section);
}

TEST_CASE("how many futures are in distress is counted") {
  for (const app::State& state : states()) {
    const Derivation first = app::explanation_of(state, "distress").steps.front();
    REQUIRE(first.parts.size() == 2);
    CHECK(first.parts[1].amount == static_cast<double>(state.outcome->paths));
    CHECK(first.parts[0].amount == std::round(state.outcome->summary.distress.probability * first.parts[1].amount));
  }
}

TEST_CASE("outcomes are offered in the order of the panel: value, verdict and every figure; no others are explained") {
  std::vector<std::string> shown = {"npv", "tail", "terminal", "verdict"};
  for (const app::FigureGroup& group : app::figures_of_state(states().front()))
    for (const app::Figure& figure : group.figures) shown.emplace_back(figure.id);
  CHECK(app::explained_outcomes() == shown);
  CHECK(app::is_explained("irr"));
  for (const char* const id : {"", "rescue", "npv "}) {
    CHECK_FALSE(app::is_explained(id));
    CHECK_FALSE(app::can_explain(states().front(), id));
  }
}

TEST_CASE("nothing is explained by results of another document") {
  app::State state = states().front();
  ++state.document.version;
  CHECK_FALSE(app::can_explain(state, "npv"));
  --state.document.version;
  state.sweep = nullptr;
  CHECK(app::can_explain(state, "npv"));
  CHECK_FALSE(app::can_explain(state, "verdict"));
}
