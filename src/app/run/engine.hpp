// Simulates the open document: on the calling thread in slices (Simulation), on its own thread, or in a worker.
#pragma once

#include "app/state.hpp"

namespace curseur::app {

class Engine {
 public:
  virtual ~Engine() = default;
  // Takes note of the state's document (the newest always wins) and puts new results into the state. Works for about
  // `milliseconds` on the calling thread; otherwise returns at once. True if there is a new outcome or sweep.
  virtual bool work(double milliseconds, State& state) = 0;
  // Everything to simulate for the document has been simulated and delivered.
  virtual bool idle(const Document& document) const = 0;
};

}  // namespace curseur::app
