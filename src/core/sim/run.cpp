// Simulates whole runs or ranges of batches, divided by the caller's loop.
#include "core/sim/run.hpp"

#include <algorithm>

#include "core/sim/kernel.hpp"

namespace curseur::core {

WorkspacePtr Plan::workspace() const { return kernel_->make_workspace(*this); }

void run_batch(const Plan& plan, const RunOptions& options, std::size_t batch, AnyWorkspace& workspace, Run& run) {
  plan.kernel().run_batch(plan, options, batch, workspace, run);
}
void run_batch(const Plan& plan, const RunOptions& options, std::size_t batch, AnyWorkspace& workspace, ChartRun& run) {
  plan.kernel().run_chart_batch(plan, options, batch, workspace, run);
}
void run_batch(const Plan& plan, const RunOptions& options, std::size_t batch, AnyWorkspace& workspace,
               BinnedRun& run) {
  plan.kernel().run_binned_batch(plan, options, batch, workspace, run);
}

void for_each_in_turn(std::size_t count, const std::function<void(std::size_t)>& body) {
  for (std::size_t i = 0; i < count; ++i) body(i);
}

template <class Value>
RunValues<Value> make_run(const Plan& plan, const RunOptions& options) {
  RunValues<Value> made;
  made.metrics.resize(options.paths);
  made.monthly = MonthlyValues<Value>(options.series, plan.months(), options.paths);
  made.flows.assign(batches_of(options.paths) * plan.months(), 0);
  return made;
}
template Run make_run<double>(const Plan&, const RunOptions&);
template ChartRun make_run<float>(const Plan&, const RunOptions&);
template BinnedRun make_run<Binned>(const Plan&, const RunOptions&);

template <class Value>
void run_batches(const Plan& plan, const RunOptions& options, std::size_t first, std::size_t end, RunValues<Value>& run,
                 const ForEach& for_each) {
  for_each((end - first + kPiece - 1) / kPiece, [&](std::size_t piece) {
    const WorkspacePtr workspace = plan.workspace();
    const std::size_t begin = first + piece * kPiece;
    for (std::size_t batch = begin; batch < std::min(begin + kPiece, end); ++batch)
      run_batch(plan, options, batch, *workspace, run);
  });
}
template void run_batches(const Plan&, const RunOptions&, std::size_t, std::size_t, Run&, const ForEach&);
template void run_batches(const Plan&, const RunOptions&, std::size_t, std::size_t, ChartRun&, const ForEach&);

Run run(const Scenario& scenario, const RunOptions& given, const ForEach& for_each) {
  RunOptions options = given;
  if (options.median) options.paths = 1;
  const Plan plan(scenario, options.instructions, options.hold_orders);
  Run made = make_run<double>(plan, options);
  run_batches(plan, options, 0, batches_of(options.paths), made, for_each);
  return made;
}

Run run_around(const Scenario& scenario, RunOptions options, std::size_t path) {
  options.paths = kBatch;
  const Plan plan(scenario, options.instructions, options.hold_orders);
  Run run = make_run<double>(plan, options);
  run.first_batch = path / kBatch;
  options.paths = (run.first_batch + 1) * kBatch;
  run_batch(plan, options, run.first_batch, *plan.workspace(), run);
  return run;
}

std::vector<double> mean_flow(const std::vector<double>& flows, std::size_t months, std::size_t paths) {
  std::vector<double> mean(months, 0.0);
  const std::size_t batches = std::min(batches_of(paths), months > 0 ? flows.size() / months : 0);
  for (std::size_t batch = 0; batch < batches; ++batch)
    for (std::size_t t = 0; t < months; ++t) mean[t] += flows[batch * months + t];
  for (double& flow : mean) flow /= static_cast<double>(paths);
  return mean;
}

}  // namespace curseur::core
