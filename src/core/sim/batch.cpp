// Simulates one batch of paths from the first month to the last, with the order of events of model.md, sections 3 to 5.
#include <algorithm>

#include "core/sim/kernel.hpp"
#include "core/sim/passes.hpp"
#include "core/sim/record.hpp"

namespace curseur::core {
inline namespace CURSEUR_INSTRUCTIONS {

namespace {

WorkspacePtr make_workspace(const Plan& plan) {
  auto made = std::make_unique<Workspace>();
  made->fit(plan.constants());
  return made;
}

template <class Value>
void simulate_batch(const Plan& plan, const RunOptions& options, std::size_t batch, AnyWorkspace& workspace,
                    RunValues<Value>& run) {
  Workspace& w = static_cast<Workspace&>(workspace);
  const Constants& c = plan.constants();
  const std::size_t first = batch * kBatch, paths = std::min(kBatch, options.paths - first);
  const Draws draws{key_of_seed(options.seed), static_cast<std::uint32_t>(first), options.median};
  const std::size_t held = batch - run.first_batch, place = held * kBatch;
  double* flows = run.flows.data() + held * c.months;

  w.fit(c);
  w.itemises = wants_items(c, run.monthly);
  draw_path(c, draws, w);
  open_books(c, w);
  for (std::size_t t = 0; t < c.months; ++t) {
    draw_month(c, draws, t, w);
    receive_equity(c, t, w);
    move_markets(c, w);
    start_events(c, w);
    adopt(c, t, w);
    deliver(c, t, w);
    dispatch(c, t, w);
    earn_month(c, t, w);
    plan_orders(c, t, w);
    settle(c, t, w);
    record_month(c, t, place, paths, w, run.monthly);
    flows[t] = flow_of_month(c, paths, w);
  }
  close_books(c, w);
  record_assets(c, place, paths, w, run.monthly);
  for (std::size_t i = 0; i < paths; ++i) flows[c.months - 1] += w.totals.end_value[i];
  record_metrics(place, paths, w, run.metrics);
}

// Defined here, because only this code is compiled for the instruction set.
constexpr std::string_view kName =
#if defined(__AVX512F__)
    "avx512";
#elif defined(__AVX2__)
    "avx2";
#elif defined(__wasm_simd128__)
    "wasm-simd128";
#elif defined(__wasm__)
    "wasm";
#elif defined(__SSE2__)
    "sse2";
#else
    "baseline";
#endif

}  // namespace

extern const Kernel kKernel;
const Kernel kKernel = {kName, make_workspace, simulate_batch<double>, simulate_batch<float>, simulate_batch<Binned>};

}  // namespace CURSEUR_INSTRUCTIONS
}  // namespace curseur::core
