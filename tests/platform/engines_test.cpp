// The cockpit's engines: a thread of its own, and one in another memory. Both come to what slices come to.
#include <atomic>
#include <chrono>
#include <doctest/doctest.h>
#include <memory>
#include <new>
#include <string>
#include <thread>

#include "app/app.hpp"
#include "app/edit/apply.hpp"
#include "app/run/simulation.hpp"
#include "app/say/finding_text.hpp"
#include "io/scenario/presets.hpp"
#include "platform/engine_remote.hpp"
#include "platform/engine_thread.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

double now() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// A scenario of few months, so that a test takes little time.
Document document_of(std::uint64_t version, double pace) {
  Document document;
  document.scenario = io::scenario_of(*io::find_preset(io::kDefaultPreset));
  document.scenario.months = 12;
  document.scenario.planning.pace = pace;
  document.version = version;
  return document;
}

// What time slices on this thread make of a document.
State sliced(const Document& document) {
  Simulation simulation(core::for_each_in_turn, 1, now);
  State state;
  state.document = document;
  while (!simulation.idle(document)) simulation.work(100, state);
  return state;
}

void check_same(const State& state, const State& expected) {
  REQUIRE(state.outcome != nullptr);
  REQUIRE(state.sweep != nullptr);
  CHECK(state.outcome->digest == expected.outcome->digest);
  CHECK(state.outcome->complete);
  CHECK(state.outcome->version == expected.outcome->version);
  CHECK(state.outcome->summary[core::Metric::npv].mean == expected.outcome->summary[core::Metric::npv].mean);
  CHECK(state.outcome->summary.irr.value == expected.outcome->summary.irr.value);
  const std::size_t cash = core::column_of(core::Series::cash);
  CHECK(state.outcome->fans[cash].quantiles == expected.outcome->fans[cash].quantiles);
  CHECK(state.outcome->median.monthly.at(cash, 7)[0] == expected.outcome->median.monthly.at(cash, 7)[0]);
  CHECK(state.sweep->complete);
  REQUIRE(state.sweep->points.size() == expected.sweep->points.size());
  CHECK(state.sweep->points[3].npv.mean == expected.sweep->points[3].npv.mean);
  CHECK(state.sweep->best_mean.position == expected.sweep->best_mean.position);
  CHECK(!state.progress.busy);
}

// Until it is idle; false after a long time.
bool wait_for(Engine& engine, State& state) {
  const double begin = now();
  while (now() - begin < 120000) {
    engine.work(1, state);
    if (engine.idle(state.document)) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return false;
}

}  // namespace

TEST_CASE("an engine on a thread comes to what slices come to, without making its caller wait") {
  for (const std::size_t threads : {1, 3}) {
    platform::EngineThread engine(threads, now);
    State state;
    state.document = document_of(1, 0.5);
    const double begin = now();
    engine.work(1000, state);  // milliseconds it may not use
    CHECK(now() - begin < 500);
    CHECK(state.progress.busy);
    CHECK(!engine.idle(state.document));
    REQUIRE(wait_for(engine, state));
    check_same(state, sliced(state.document));
  }
}

TEST_CASE("the newest document wins on a thread too, and results are fresh during a drag") {
  platform::EngineThread engine(2, now);
  State state;
  std::uint64_t shown = 0;
  int results = 0;
  for (std::uint64_t version = 1; version <= 60; ++version) {
    state.document = document_of(version, 0.2 + 0.01 * static_cast<double>(version));
    engine.work(1, state);
    if (state.outcome && state.outcome->version != shown) {
      CHECK(state.outcome->version > shown);
      shown = state.outcome->version;
      ++results;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  CHECK(results > 0);
  REQUIRE(wait_for(engine, state));
  CHECK(state.outcome->version == 60);
  check_same(state, sliced(state.document));
}

TEST_CASE("an engine that ends in the middle of its work ends at once") {
  State state;
  state.document = document_of(1, 0.5);
  state.document.scenario.months = 120;
  const double begin = now();
  {
    platform::EngineThread engine(2, now);
    engine.work(1, state);
  }
  CHECK(now() - begin < 10000);
}

TEST_CASE("an engine in another memory comes to what slices come to") {
  platform::EngineRemote here(now);
  platform::EngineAfar there(now);
  here.connect();
  State state;
  state.document = document_of(4, 0.4);
  here.work(1, state);
  REQUIRE(there.take_document(here.take_document()));
  CHECK(here.take_document().empty());  // handed over once
  CHECK(!here.idle(state.document));
  while (!there.idle()) {
    here.receive(there.work(20));
    here.work(1, state);
  }
  CHECK(here.idle(state.document));
  check_same(state, sliced(state.document));
}

TEST_CASE("every question is answered afar as it is here, and a new one takes the place of the old") {
  platform::EngineRemote here(now);
  platform::EngineAfar there(now);
  here.connect();
  State state;
  state.document = document_of(1, 0.4);
  state.document.original = state.document.scenario;
  state.document.original.planning.pace = 0.6;
  for (std::size_t k = 0; k < core::kQuestions; ++k) {
    state.document.asked = app::Asked{static_cast<core::QuestionKind>(k), 0, {}, {}, false};
    ++state.document.asked_version;
    CAPTURE(core::name_of(state.document.asked->kind));
    here.work(1, state);
    REQUIRE(there.take_document(here.take_document()));
    while (!there.idle()) {
      here.receive(there.work(50));
      here.work(1, state);
    }
    const State expected = sliced(state.document);
    REQUIRE(state.finding != nullptr);
    REQUIRE(expected.finding != nullptr);
    CHECK(state.finding->complete);
    CHECK(state.finding->kind == state.document.asked->kind);
    CHECK(state.finding->asked_version == state.document.asked_version);
    CHECK(finding_sentence(state) == finding_sentence(expected));
    CHECK(here.idle(state.document));
  }
}

TEST_CASE("a thread answers what is asked meanwhile") {
  platform::EngineThread engine(2, now);
  State state;
  state.document = document_of(1, 0.4);
  engine.work(0, state);
  state.document.asked = app::Asked{core::QuestionKind::stress, 0, {}, {}, false};
  ++state.document.asked_version;
  for (int i = 0; i < 60000 && !(state.finding && engine.idle(state.document)); ++i) {
    engine.work(0, state);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  REQUIRE(state.finding != nullptr);
  CHECK(state.finding->complete);
  CHECK(finding_sentence(state) == finding_sentence(sliced(state.document)));
}

TEST_CASE("while another one is on its way nothing is worked out here") {
  platform::EngineRemote engine(now);
  engine.connect();
  State state;
  state.document = document_of(1, 0.4);
  CHECK(!engine.work(50, state));
  CHECK(state.outcome == nullptr);
  CHECK(!engine.idle(state.document));
  CHECK(!engine.take_document().empty());  // waits for it
  engine.disconnect();  // it never came
  CHECK(engine.work(50, state));
  CHECK(state.outcome != nullptr);
}

TEST_CASE("when the other one is lost, work goes on here; when one comes, it takes over without a step back") {
  platform::EngineRemote engine(now);
  State state;
  state.document = document_of(1, 0.4);
  while (!engine.idle(state.document)) engine.work(50, state);  // nobody is connected yet
  const auto complete = state.outcome;
  engine.connect();
  platform::EngineAfar other(now);
  engine.work(1, state);
  REQUIRE(other.take_document(engine.take_document()));
  engine.receive(other.work(0));  // a coarse result of what is complete already
  engine.work(1, state);
  CHECK(state.outcome == complete);
  engine.disconnect();
  state.document = document_of(2, 0.6);
  while (!engine.idle(state.document)) engine.work(50, state);
  CHECK(state.outcome->version == 2);
  check_same(state, sliced(state.document));
}

TEST_CASE("a lack of memory ends the question with a message, and the engine goes on with the next document") {
  struct Case {
    Failure failure;
    const char *english, *french;
  };
  for (const auto& [failure, english, french] :
       {Case{
            Failure::memory,
            "There was not enough memory for this; it was given up. Ask for less, or close other programs and change a "
            "number to try again.",
            "La mémoire n’a pas suffi"},
        Case{Failure::other, "The simulation failed and was given up. Change a number to try again.",
             "La simulation a échoué"}}) {
    std::atomic<bool> is_failing = false;
    const auto clock = [&is_failing, which = failure] {
      if (is_failing && which == Failure::memory) throw std::bad_alloc();
      if (is_failing) throw 1;
      return now();
    };
    auto made = std::make_unique<platform::EngineThread>(3, clock, 600);
    App app(std::move(made));
    const auto settle = [&] {
      for (int i = 0; i < 60000 && !app.idle(); ++i) {
        app.work(0);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      }
      app.work(0);
      REQUIRE(app.idle());
    };
    settle();
    CHECK(app.state().message.text.empty());
    is_failing = true;
    app.commands().push(AskQuestion{Asked{core::QuestionKind::stress, 0, {}, {}, false}});
    app.apply_commands();
    settle();
    CHECK(app.state().message.text == english);
    CHECK(!app.state().document.asked);
    CHECK(!app.state().progress.busy);
    is_failing = false;
    app.commands().push(SetNumber{"/planning/pace", 0.31});
    app.apply_commands();
    settle();
    CHECK(app.state().outcome->version == app.state().document.version);
    CHECK(app.state().outcome->complete);
    State state = app.state();
    state.view.language = Language{"fr"};
    state.progress.failure = failure;
    give_up(state);
    CHECK(state.message.text.starts_with(french));
  }
}

TEST_CASE("a worker that fails at a question has it dropped, and the rest is simulated here") {
  auto made = std::make_unique<platform::EngineRemote>(now, 600);
  platform::EngineRemote& engine = *made;
  App app(std::move(made));
  engine.connect();
  app.commands().push(AskQuestion{Asked{core::QuestionKind::stress, 0, {}, {}, false}});
  app.apply_commands();
  app.work(1);
  engine.disconnect(Failure::memory);
  app.work(1);
  CHECK(app.state().message.text.starts_with("There was not enough memory"));
  CHECK(!app.state().document.asked);
  while (!app.idle()) app.work(50);
  CHECK(app.state().outcome->complete);
  CHECK(app.state().message.number == 1);
}

TEST_CASE("bytes that were cut or mixed up are no document and no news") {
  const std::string bytes = bytes_of(document_of(1, 0.5));
  REQUIRE(app::document_of(std::string_view(bytes)).has_value());
  CHECK(app::document_of(std::string_view(bytes))->scenario.planning.pace == 0.5);
  CHECK(!app::document_of(std::string_view(bytes).substr(0, bytes.size() - 1)).has_value());
  CHECK(!app::document_of(std::string_view("")).has_value());
  EngineNews news;
  const auto state = sliced(document_of(1, 0.5));
  news.outcome = state.outcome;
  news.sweep = state.sweep;
  news.versions.version = 7;
  const std::string told = bytes_of(news);
  REQUIRE(news_of(told).has_value());
  CHECK(news_of(told)->versions.version == 7);
  CHECK(bytes_of(*news_of(told)) == told);
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, told.size() / 3, told.size() / 2, told.size() - 1})
    CHECK(!news_of(std::string_view(told).substr(0, size)).has_value());
  std::string wrong = told;
  for (std::size_t i = 1; i < 9; ++i) wrong[i + 32] = '\xff';  // a count beyond all bytes
  CHECK((!news_of(wrong).has_value() || news_of(wrong)->outcome));
}
