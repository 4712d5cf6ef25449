// All that is drawn: panels read it and queue commands, nothing else.
#pragma once

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

// Told to the person until dismissed: a file that could not be opened, with everything that is wrong with it.
struct Notice {
  std::string name;  // of the file; "" = a change of what is open
  std::vector<io::Fault> faults;
};

// A word on what was just done, shown for a moment; `number` goes up with each.
struct Message {
  std::uint64_t number = 0;
  std::string text;
};

// A table that was opened or dropped: what the tables are to take over, once; `number` goes up with each.
struct Offered {
  std::uint64_t number = 0;
  std::string name, text;
};

struct Progress {
  std::size_t paths_done = 0, paths_wanted = 0;  // of the run in flight
  double milliseconds = 0;  // spent on simulating the last complete run, or this one so far
  std::size_t threads = 1;
  bool busy = false;  // run or sweep still refining
  double question = 1;  // share of the question in flight that is done
};

struct State : private Published {
  using Published::baseline_outcome, Published::differences, Published::drivers, Published::finding, Published::outcome,
      Published::stories, Published::sweep;

  Published& published() { return *this; }
  const Published& published() const { return *this; }

  // Goes up with everything that changes below or above, but for requests and for progress other than `busy`: who has
  // drawn or told a state need not do so again before. Raised by apply(), advance_replay() and App.
  std::uint64_t revision = 0;
  Document document;
  History history;
  std::optional<Replay> replay;
  View view;
  std::vector<std::string> kept;  // names of the scenarios that the person keeps, as the platform tells
  std::vector<Request> requests;  // for the platform, which takes them
  Message message;
  std::optional<Notice> notice;
  Offered offered;
  Progress progress;
};

// The outcome of the baseline that is set now; null where there is none, or not yet.
inline const Outcome* baseline_of(const State& state) {
  const auto& found = state.baseline_outcome;
  return state.document.baseline && found && found->version == state.document.baseline_version ? found.get() : nullptr;
}

}  // namespace curseur::app
