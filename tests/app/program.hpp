// The program without its window, run to its end: for tests of what engines publish.
#pragma once

#include <utility>

#include "app/app.hpp"

namespace curseur::testing {

struct Program {
  double time = 0;
  app::App app{core::for_each_in_turn, 1, [this] { return time += 1; }};
  const app::State& state() const { return app.state(); }
  void push(app::Command command) {
    app.commands().push(std::move(command));
    app.apply_commands();
  }
  void finish() {
    for (int i = 0; i < 100000 && !app.idle(); ++i) app.work(5);
  }
};

}  // namespace curseur::testing
