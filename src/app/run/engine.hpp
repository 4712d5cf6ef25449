// Who simulates the open document: on the calling thread in slices (Simulation), on a thread or in a worker of its own.
#pragma once

#include "app/state.hpp"

namespace curseur::app {

class Engine {
 public:
  virtual ~Engine() = default;
  // Takes notice of the state's document, the newest of which always wins, and puts what has been worked out since
  // into the state. Where it works on the calling thread, for about `milliseconds`; elsewhere it returns at once.
  // True if there is a new outcome or sweep.
  virtual bool work(double milliseconds, State& state) = 0;
  // All that there is to simulate of the document is simulated and handed over.
  virtual bool idle(const Document& document) const = 0;
};

}  // namespace curseur::app
