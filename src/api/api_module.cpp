// The engine's WebAssembly module: what web/api/curseur-engine.mjs calls. One job at a time, in steps, so that whoever
// drives it can tell progress, stop, or draw a frame between two of them. No window, no canvas.
#include <algorithm>
#include <emscripten.h>
#include <memory>
#include <string>

#include "api/api_job.hpp"
#include "core/stats/run_report.hpp"
#include "engine/threads.hpp"
#include "io/version.hpp"

namespace {

using namespace curseur;

// Workers are made before the module runs, up to so many and the calling thread.
constexpr std::size_t kMostThreads = 16;

struct ApiModule {
  explicit ApiModule(std::size_t count) : threads(count) {}
  engine::Threads threads;
  std::unique_ptr<api::EngineJob> job;
  std::string text;  // of the last answer
};
std::unique_ptr<ApiModule> started;

const char* answer(std::string text) {
  started->text = std::move(text);
  return started->text.c_str();
}

}  // namespace

extern "C" {

// Once, before all others, with how many threads it may use; answers how many there are.
EMSCRIPTEN_KEEPALIVE int curseur_engine_start(int threads) {
  started = std::make_unique<ApiModule>(std::min(static_cast<std::size_t>(std::max(threads, 1)), kMostThreads));
  return static_cast<int>(started->threads.count());
}
EMSCRIPTEN_KEEPALIVE const char* curseur_engine_version() { return answer(std::string(io::version())); }

EMSCRIPTEN_KEEPALIVE const char* curseur_engine_ask(const char* operation, const char* request, const char* scenario) {
  return answer(api::answer_at_once(operation, request, scenario));
}

// Empty when the job has begun, else its faults as JSON. A job still there is dropped.
EMSCRIPTEN_KEEPALIVE const char* curseur_engine_begin(const char* operation, const char* request,
                                                      const char* scenario) {
  started->job.reset();
  auto start = api::start_job(operation, request, scenario);
  started->job = std::move(start.job);
  return answer(std::move(start.faults));
}
// Works for about so many milliseconds; the share done.
EMSCRIPTEN_KEEPALIVE double curseur_engine_step(double milliseconds) {
  const double begin = emscripten_get_now();
  const auto for_each = started->threads.executor();
  // A single thread takes the smallest steps, so that little time passes between two looks at the clock.
  const std::size_t batches = started->threads.count() > 1 ? core::block_of(started->threads.count()) : core::kPiece;
  double done = 0;
  do done = started->job->step(for_each, batches);
  while (done < 1 && emscripten_get_now() - begin < milliseconds);
  return done;
}
// The finished job's answer; the job is gone then.
EMSCRIPTEN_KEEPALIVE const char* curseur_engine_take() {
  const char* const text = answer(started->job->answer(started->threads.executor()));
  started->job.reset();
  return text;
}
EMSCRIPTEN_KEEPALIVE void curseur_engine_drop() {
  started->job.reset();
  started->text = {};
}

}  // extern "C"
