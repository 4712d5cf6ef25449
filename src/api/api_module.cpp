// The engine's WebAssembly module, called by web/api/curseur-engine.mjs. It runs one job at a time, in steps, so that
// the caller can show progress, stop, or draw a frame between two steps. It has no window and no canvas.
#include <algorithm>
#include <cstddef>
#include <emscripten.h>
#include <memory>
#include <string>

#include "api/api_job.hpp"
#include "core/stats/run_report.hpp"
#include "engine/threads.hpp"
#include "io/version.hpp"

namespace {

using namespace curseur;

// Workers are created before the module runs: at most this many threads, including the calling one.
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

// Call it once, before all others, with the number of threads it may use. Returns the number there are.
EMSCRIPTEN_KEEPALIVE int curseur_engine_start(int threads) {
  started = std::make_unique<ApiModule>(std::min(static_cast<std::size_t>(std::max(threads, 1)), kMostThreads));
  return static_cast<int>(started->threads.count());
}
EMSCRIPTEN_KEEPALIVE const char* curseur_engine_version() { return answer(std::string(io::version())); }

// The bytes of a scenario file as text: {"text"} or {"faults"}.
EMSCRIPTEN_KEEPALIVE const char* curseur_engine_decode(const char* bytes, std::size_t size) {
  return answer(api::decoded_json({bytes, size}));
}
EMSCRIPTEN_KEEPALIVE const char* curseur_engine_ask(const char* operation, const char* request, const char* scenario) {
  return answer(api::answer_at_once(operation, request, scenario));
}

// Returns an empty string if the job has begun, otherwise its faults as JSON. Drops any job still there.
EMSCRIPTEN_KEEPALIVE const char* curseur_engine_begin(const char* operation, const char* request,
                                                      const char* scenario) {
  started->job.reset();
  auto start = api::start_job(operation, request, scenario);
  started->job = std::move(start.job);
  return answer(std::move(start.faults));
}
// Works for about this many milliseconds. Returns the share done.
EMSCRIPTEN_KEEPALIVE double curseur_engine_step(double milliseconds) {
  const double begin = emscripten_get_now();
  const auto for_each = started->threads.executor();
  // A single thread takes the smallest steps, so that it checks the clock often.
  const std::size_t batches = started->threads.count() > 1 ? core::block_of(started->threads.count()) : core::kPiece;
  double done = 0;
  do done = started->job->step(for_each, batches);
  while (done < 1 && emscripten_get_now() - begin < milliseconds);
  return done;
}
// Returns the answer of the finished job and deletes the job.
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
