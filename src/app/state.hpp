// Everything that is drawn: panels only read it and queue commands.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/document.hpp"
#include "app/edit/history.hpp"
#include "app/edit/replay.hpp"
#include "app/request.hpp"
#include "app/run/published.hpp"
#include "app/view.hpp"
#include "io/fault.hpp"

namespace curseur::app {

// Shown to the person until dismissed: a file that could not be opened, with everything wrong with it.
struct Notice {
  std::string name;  // of the file; "" = a refused change of what is open
  std::vector<io::Fault> faults;
};

// A message about what was just done, shown briefly; `number` rises with each.
struct Message {
  std::uint64_t number = 0;
  std::string text;
  bool offers_file = false;  // to save the scenario as a file; stays until that is done or declined
};

// A table that was opened or dropped, for the tables panel to take over once; `number` rises with each.
struct Offered {
  std::uint64_t number = 0;
  std::string name, text;
};

// Why the engine gave up the document it was working on.
enum class Failure : std::uint8_t { none, memory, other };

struct Progress {
  std::size_t paths_done = 0, paths_wanted = 0;  // of the current run
  double milliseconds = 0;  // spent on simulating the last complete run, or this one so far
  std::size_t threads = 1;
  bool busy = false;  // the run or sweep is still being refined
  double question = 1;  // the share of the current question that is done
  Failure failure = Failure::none;  // of the document worked on last
};
constexpr auto fields(const Progress*) {
  return core::carried_members(&Progress::paths_done, &Progress::paths_wanted, &Progress::milliseconds,
                               &Progress::threads, &Progress::busy, &Progress::question, &Progress::failure);
}

struct State : private Published {
  using Published::baseline_outcome, Published::differences, Published::drivers, Published::finding, Published::outcome,
      Published::stories, Published::sweep;

  Published& published() { return *this; }
  const Published& published() const { return *this; }

  // Rises with every change above or below, except requests and progress other than `busy`, so that code that has drawn
  // or reported a state can skip unchanged ones. Raised by apply(), advance_replay() and App.
  std::uint64_t revision = 0;
  Document document;
  History history;
  std::optional<Replay> replay;
  View view;
  std::vector<std::string> kept;  // names of the scenarios the person keeps, reported by the platform
  std::vector<Request> requests;  // for the platform, which removes them
  Message message;
  std::optional<Notice> notice;
  Offered offered;
  Progress progress;
};

// The scenario that the outcome is of; before there is one, the open scenario. Whatever is said or drawn of the outcome
// is said of this scenario, because the open one may have moved on.
inline const core::Scenario& outcome_scenario(const State& state) {
  return state.outcome ? state.outcome->setting->scenario : state.document.scenario;
}
// The outcome is of an earlier document; that of the open one is under way.
inline bool is_behind(const State& state) { return state.outcome && state.outcome->version != state.document.version; }
// The sweep that the outcome lies on; null if there is none, or only one of other settings.
inline const CursorSweep* outcome_sweep(const State& state) {
  const auto& found = state.sweep;
  const bool is_its =
      found && !found->points.empty() && state.outcome && found->sweep_version == state.outcome->setting->sweep_version;
  return is_its ? found.get() : nullptr;
}

// The outcome of the current baseline; null if there is none or none yet.
inline const Outcome* baseline_of(const State& state) {
  const auto& found = state.baseline_outcome;
  return state.document.baseline && found && found->version == state.document.baseline_version ? found.get() : nullptr;
}

}  // namespace curseur::app
