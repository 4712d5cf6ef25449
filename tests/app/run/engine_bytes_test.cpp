// What an engine in another memory tells comes out as it went in.
#include "app/run/engine_bytes.hpp"

#include <doctest/doctest.h>
#include <memory>
#include <set>
#include <string_view>
#include <typeinfo>

#include "io/result/result_writer.hpp"
#include "io/scenario/presets.hpp"
#include "support/member_lists.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

core::Scenario short_scenario() {
  auto scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  scenario.months = 24;
  return scenario;
}

// With every kind of answer as rich as it gets: constraints, regression, indices, differences.
core::QuestionOptions rich_question(core::QuestionKind kind, const core::Scenario& scenario) {
  core::QuestionOptions options;
  options.kind = kind;
  options.futures = {1, 64};
  options.constraints = {{core::Metric::distress_month, true, 0.1}};
  if (kind != core::QuestionKind::optimise) options.constraints.clear();
  options.evaluations = 4;
  options.steps = {2, 3};
  options.points = 4;
  options.joint = 16;
  options.sobol = 4;
  if (kind == core::QuestionKind::sensitivity) options.levers = {core::kPaceRange, {"/regions/0/integration/to", 0, 1}};
  if (kind == core::QuestionKind::compare) {
    options.others.push_back(scenario);
    options.others.back().planning.pace = 0.2;
  }
  return options;
}

}  // namespace

TEST_CASE("the field lists of what passes between cockpit and engine name every member") {
  std::set<std::string_view> lists;
  const auto check = [&]<class T>(std::type_identity<T>) {
    CAPTURE(std::string(typeid(T).name()));
    CHECK(curseur::testing::names_every_member<T>());
    return lists.insert(typeid(T).name()).second;
  };
  curseur::testing::EachListOf<curseur::testing::Walk::carried, EngineNews, Versions, Asked, Pick>::walk(check);
  CHECK(lists.size() > 40);
}

TEST_CASE("every answer comes out of its bytes as it went in") {
  const auto scenario = short_scenario();
  for (std::size_t k = 0; k < core::kQuestions; ++k) {
    const auto options = rich_question(static_cast<core::QuestionKind>(k), scenario);
    CAPTURE(std::string(core::name_of(options.kind)));
    auto asking = core::ask(scenario, options);
    REQUIRE(asking.question.has_value());
    core::answer(*asking.question->inquiry);
    auto finding = std::make_shared<Finding>();
    finding->version = 3;
    finding->setting = std::make_shared<const Setting>(Setting{scenario, 7});
    finding->asked_version = 4;
    finding->kind = options.kind;
    finding->paths = 64;
    finding->answer = asking.question->answer();
    EngineNews news;
    news.finding = finding;
    const std::string told = bytes_of(news);
    const auto heard = news_of(told);
    REQUIRE(heard.has_value());
    REQUIRE(heard->finding != nullptr);
    CHECK(heard->finding->version == 3);
    CHECK(heard->finding->setting->scenario == scenario);
    CHECK(heard->finding->setting->sweep_version == 7);
    CHECK(heard->finding->kind == options.kind);
    CHECK(io::answer_json(scenario, options, heard->finding->answer) ==
          io::answer_json(scenario, options, finding->answer));
    CHECK(bytes_of(*heard) == told);
  }
}

TEST_CASE("what is in an outcome, a sweep, stories, differences and progress comes out of the bytes") {
  EngineNews news;
  const auto setting = std::make_shared<const Setting>(Setting{short_scenario(), 8});
  auto outcome = std::make_shared<Outcome>();
  outcome->setting = setting;
  outcome->version = 5;
  outcome->digest = 6;
  outcome->summary.irr = {0.07, core::IrrStatus::unique};
  outcome->summary.distress_month = {core::Quantiles{1, 2, 3, 4, 5}, 0.5, 0.1};
  outcome->histograms[2] = Histogram{1, 2, {0.25, 0.75}};
  outcome->fans = {{{{{1}, {2}, {3}, {4}, {5}}}, {3}}};
  outcome->mean_flow = {1, 2};
  news.outcome = news.baseline_outcome = outcome;
  auto sweep = std::make_shared<CursorSweep>();
  sweep->points = {{0.5, {1, 2}, 3, 4, {{0.1, 0.2}, {0.3, 0.4}, {0.5, 0.6}}}};
  sweep->best_cvar5 = {1, 2, 3};
  news.sweep = sweep;
  auto stories = std::make_shared<Stories>();
  stories->setting = setting;
  stories->stories[1] = core::Story{9, {}, {{3, core::EventKind::winter, 1, 2, 4}}, {{1, 2}}};
  news.stories = stories;
  auto differences = std::make_shared<Differences>();
  differences->by_metric = {{{1, 2}, {1, 2, 3, 4, 5}, {0.6, 0.1}, {0.4, 0.2}}};
  news.differences = differences;
  news.progress = {1, 2, 3.5, 4, true, 0.5};
  news.versions = {1, 2, 3, 4, 5, 6};
  news.idle = true;
  const auto heard = news_of(bytes_of(news));
  REQUIRE(heard.has_value());
  CHECK(heard->outcome->digest == 6);
  CHECK(heard->outcome->setting->scenario == setting->scenario);
  CHECK(heard->outcome->setting->sweep_version == 8);
  CHECK(heard->stories->setting == heard->outcome->setting);  // in the message once
  CHECK(heard->outcome->summary.irr.value == 0.07);
  CHECK(heard->outcome->summary.irr.status == core::IrrStatus::unique);
  CHECK(heard->outcome->summary.distress_month.share_se == 0.1);
  CHECK(heard->outcome->histograms[2]->shares == std::vector{0.25, 0.75});
  CHECK(heard->outcome->fans[0].quantiles[4] == std::vector{5.0});
  CHECK(heard->baseline_outcome->mean_flow == std::vector{1.0, 2.0});
  CHECK(heard->sweep->points[0].verdict.too_fast.se == 0.6);
  CHECK(heard->sweep->best_cvar5.high == 3);
  CHECK(heard->stories->stories[1]->events == stories->stories[1]->events);
  CHECK(heard->stories->stories[1]->series == stories->stories[1]->series);
  CHECK(!heard->stories->stories[0]);
  CHECK(heard->differences->by_metric[0].worse.se == 0.2);
  CHECK(heard->progress.question == 0.5);
  CHECK(heard->progress.busy);
  CHECK(heard->versions == news.versions);
  CHECK(heard->idle);
  CHECK(heard->finding == nullptr);
}
