// All that is drawn: panels read it and queue commands, nothing else.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/document.hpp"
#include "app/finding.hpp"
#include "app/outcome.hpp"
#include "app/view.hpp"
#include "io/fault.hpp"

namespace curseur::app {

// Told to the person until dismissed: a file that could not be opened, with everything that is wrong with it.
struct Notice {
  std::string name;               // of the file
  std::vector<io::Fault> faults;
};

struct Progress {
  std::size_t paths_done = 0, paths_wanted = 0;  // of the run in flight
  double milliseconds = 0;                       // spent on simulating the last complete run, or this one so far
  std::size_t threads = 1;
  bool busy = false;                             // run or sweep still refining
};

struct State {
  Document document;
  View view;
  std::optional<Notice> notice;
  std::shared_ptr<const Outcome> outcome;        // of this document or, for a moment, of the one before; null at the start
  std::shared_ptr<const CursorSweep> sweep;      // likewise
  std::shared_ptr<const Finding> finding;        // of the question asked last; null where none was
  Progress progress;
};

}  // namespace curseur::app
