// Order of work: coarse run, middle run, coarse sweep, full run, baseline, stories, full sweep, the question asked,
// whatever else a report needs.
#include "app/run/simulation.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace curseur::app {
namespace {

constexpr double kCoarseMilliseconds = 24;  // a slice this long leaves time to draw at 30 frames per second

}  // namespace

Simulation::Simulation(core::ForEach executor, std::size_t threads, std::function<double()> now, std::size_t paths,
                       std::size_t sweep_paths)
    : slots_(std::move(executor), threads),
      full_paths_(paths),
      now_(std::move(now)),
      run_(paths),
      sweep_(sweep_paths),
      baseline_(paths) {}

bool Simulation::work(double milliseconds, State& state) {
  const Document& document = state.document;
  const double begin = now_();
  bool published = false;
  if (document.version != run_.version()) {
    setting_ = setting_of(document);
    run_.start(setting_, document.seed, document.version);
    published = take(run_.coarse(slots_, coarse_paths_), state);
    spent_ = now_() - begin;
    fit_coarse_slice();
  }
  if (document.sweep_version != sweep_.sweep_version()) sweep_.start(document);
  if (document.baseline_version != baseline_.version() && document.baseline) start_baseline(document);
  while (now_() - begin < milliseconds && !idle(document)) published = step(state) || published;
  Progress& progress = state.progress;
  progress.paths_done = run_.paths();
  progress.paths_wanted = full_paths_;
  progress.milliseconds = spent_;
  progress.threads = slots_.threads();
  progress.busy = !idle(document);
  progress.failure = Failure::none;
  progress.question = wants_drivers(document) && question_.is_done() ? drivers_.progress() : question_.progress();
  return published;
}

void Simulation::start_baseline(const Document& document) {
  const Content& pinned = document.pins[*document.baseline].content;
  baseline_.start(std::make_shared<const Setting>(Setting{pinned.scenario, 0}), pinned.seed, document.baseline_version);
}

// Halves the paths if the last coarse slice took longer than a frame allows; doubles them if that would fit.
void Simulation::fit_coarse_slice() {
  if (spent_ > kCoarseMilliseconds) coarse_paths_ = std::max(coarse_paths_ / 2, kFewestPaths);
  if (spent_ < kCoarseMilliseconds / 3) coarse_paths_ = std::min(coarse_paths_ * 2, kCoarsePaths);
}

bool Simulation::idle(const Document& document) const {
  const bool is_run = run_.version() == document.version && run_.aim() == 0;
  const bool is_swept = sweep_.sweep_version() == document.sweep_version && sweep_.aim() == 0;
  const bool is_answered = question_.version() == document.version &&
                           question_.asked_version() == document.asked_version && question_.is_done();
  return is_run && is_swept && is_answered && !wants_baseline(document) && !wants_stories(document) &&
         !wants_drivers(document);
}

bool Simulation::wants_baseline(const Document& document) const {
  return document.baseline && (baseline_.version() != document.baseline_version || baseline_.aim() != 0);
}

bool Simulation::wants_stories(const Document& document) const {
  return stories_.version != document.version || stories_.picked_version != document.picked_version;
}

bool Simulation::wants_drivers(const Document& document) const {
  return document.reported && !(drivers_.version() == document.version &&
                                drivers_.asked_version() == document.report_version && drivers_.is_done());
}

bool Simulation::find_drivers(State& state) {
  if (drivers_.version() != state.document.version || drivers_.asked_version() != state.document.report_version) {
    Document asking = state.document;
    asking.asked.emplace().kind = core::QuestionKind::sensitivity;
    asking.asked_version = state.document.report_version;
    drivers_.start(asking, setting_);
  }
  auto found = drivers_.refine(slots_);
  if (!found || !found->complete) return false;
  state.drivers = std::move(found);
  return true;
}

// One story per step, since each is a batch of paths. A picked one is kept as long as its document.
bool Simulation::tell_stories(State& state) {
  const Document& document = state.document;
  if (begun_stories_.version != document.version) {
    begun_stories_ = {};
    begun_stories_.version = document.version;
    begun_stories_.setting = setting_;
  }
  const auto tell = [&](StoryChoice choice, std::size_t path) {
    begun_stories_.stories[static_cast<std::size_t>(choice)] = core::story_of(document.scenario, document.seed, path);
    return false;
  };
  if (document.picked && begun_stories_.picked_version != document.picked_version) {
    begun_stories_.picked_version = document.picked_version;
    return tell(StoryChoice::picked, run_.nearest_path(*document.picked));
  }
  const auto typical = core::typical_paths(*run_.metrics());
  if (!begun_stories_[StoryChoice::bad]) return tell(StoryChoice::bad, typical.bad);
  if (!begun_stories_[StoryChoice::median]) return tell(StoryChoice::median, typical.median);
  if (!begun_stories_[StoryChoice::good]) return tell(StoryChoice::good, typical.good);
  begun_stories_.picked_version = document.picked_version;
  stories_ = begun_stories_;
  state.stories = std::make_shared<const Stories>(stories_);
  return true;
}

bool Simulation::step(State& state) {
  const bool sweep_is_next =
      sweep_.aim() != 0 && (run_.aim() == 0 || (run_.aim() == full_paths_ && sweep_.aim() == kCoarseSweepPaths));
  if (run_.aim() == 0 && wants_baseline(state.document)) return refine_baseline(state);
  if (run_.aim() == 0 && wants_stories(state.document)) return tell_stories(state);
  if (sweep_is_next) return take(sweep_.refine(slots_), state);
  if (run_.aim() == 0 && sweep_.aim() == 0) {
    const Document& document = state.document;
    if (document.version != question_.version() || document.asked_version != question_.asked_version())
      question_.start(document, setting_);
    if (question_.is_done() && wants_drivers(document)) return find_drivers(state);
    return take(question_.refine(slots_), state);
  }
  const double begin = now_();
  auto outcome = run_.refine(slots_);
  spent_ += now_() - begin;
  return take(std::move(outcome), state);
}

bool Simulation::take(std::shared_ptr<const Outcome> outcome, State& state) {
  if (!outcome) return false;
  state.outcome = std::move(outcome);
  compare_with_baseline(state);
  return true;
}

bool Simulation::refine_baseline(State& state) {
  auto outcome = baseline_.refine(slots_);
  if (!outcome) return false;
  state.baseline_outcome = std::move(outcome);
  compare_with_baseline(state);
  return true;
}

// At every slice of a drag, with the paths of that slice.
void Simulation::compare_with_baseline(State& state) {
  if (!state.document.baseline || baseline_.version() != state.document.baseline_version || !baseline_.metrics())
    return;
  auto made = differences_between(*baseline_.metrics(), *run_.metrics());
  made->version = run_.version();
  made->baseline_version = baseline_.version();
  state.differences = std::move(made);
}

bool Simulation::take(std::shared_ptr<const CursorSweep> sweep, State& state) {
  if (!sweep) return false;
  state.sweep = std::move(sweep);
  return true;
}

bool Simulation::take(std::shared_ptr<const Finding> finding, State& state) {
  if (!finding) return false;
  state.finding = std::move(finding);
  return true;
}

}  // namespace curseur::app
