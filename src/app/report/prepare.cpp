// Uses the cockpit's own simulation, so that a report is the same wherever it is made.
#include "app/report/prepare.hpp"

#include "app/report/report.hpp"
#include "app/run/simulation.hpp"
#include "app/state.hpp"

namespace curseur::app {

State reportable_state(const Content& content, std::size_t paths, const core::ForEach& executor, std::size_t threads,
                       const std::function<void(double)>& told) {
  constexpr double kRun = 0.1, kSweep = 0.3, kDrivers = 0.6;  // shares of the whole, typical of usual scenarios
  State state;
  state.document.content() = content;
  state.document.reported = true;
  state.document.report_version = 1;
  double looks = 0;
  Simulation simulation(
      executor, threads, [&looks] { return ++looks; }, paths);  // the clock ticks at every look: one step a slice
  while (!simulation.idle(state.document)) {
    simulation.work(2, state);
    if (!told) continue;
    const bool is_swept = state.sweep && state.sweep->complete;
    told(kRun * static_cast<double>(state.progress.paths_done) / static_cast<double>(paths) +
         (is_swept ? kSweep + kDrivers * state.progress.question : 0));
  }
  return state;
}

std::string simulated_report(const Content& content, Language language, std::size_t paths,
                             const core::ForEach& executor, std::size_t threads,
                             const std::function<void(double)>& told) {
  State state = reportable_state(content, paths, executor, threads, told);
  state.view.language = language;
  return report_html(std::move(state));
}

}  // namespace curseur::app
