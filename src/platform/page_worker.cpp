// The module in the page's worker: only the engine, without a page. Called by web/page/engine-worker.mjs.
#include <cstddef>
#include <emscripten.h>
#include <memory>
#include <string>

#include "platform/engine_remote.hpp"

namespace {

using namespace curseur;

struct Worker {
  explicit Worker(std::size_t futures) : engine(emscripten_get_now, futures) {}

  platform::EngineAfar engine;
  std::string news;
};
std::unique_ptr<Worker> worker;

}  // namespace

extern "C" {

// Call once, before all others. `futures`: of a complete result.
EMSCRIPTEN_KEEPALIVE void curseur_engine_open(std::size_t futures) { worker = std::make_unique<Worker>(futures); }
// A document to work on; returns 0 if it cannot be read.
EMSCRIPTEN_KEEPALIVE int curseur_engine_document(const char* bytes, std::size_t size) {
  return worker->engine.take_document({bytes, size}) ? 1 : 0;
}
// Works for one slice. Returns the size of its news, which is at curseur_engine_news until the next slice.
EMSCRIPTEN_KEEPALIVE std::size_t curseur_engine_work(double milliseconds) {
  worker->news = worker->engine.work(milliseconds);
  return worker->news.size();
}
EMSCRIPTEN_KEEPALIVE const char* curseur_engine_news() { return worker->news.data(); }
EMSCRIPTEN_KEEPALIVE int curseur_engine_idle() { return worker->engine.idle() ? 1 : 0; }

}  // extern "C"
