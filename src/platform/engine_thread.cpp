#include "platform/engine_thread.hpp"

#include <algorithm>
#include <new>
#include <utility>

namespace curseur::platform {
namespace {

constexpr double kSlice = 4;  // milliseconds between checks for requests from the interface

}  // namespace

EngineThread::EngineThread(std::size_t threads, std::function<double()> now, std::size_t paths)
    : threads_(threads), now_(std::move(now)), paths_(paths) {
  begin_anew();
  news_.progress.threads = threads_.count();
  news_.idle = true;  // until there is a document
  thread_ = std::thread([this] { live(); });
}

EngineThread::~EngineThread() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

bool EngineThread::work(double, app::State& state) {
  const app::Document& document = state.document;
  const bool is_new = sent_ != document.versions();
  std::optional<app::Document> copy;  // copied without holding the lock
  if (is_new) copy = document;
  const std::lock_guard lock(mutex_);
  if (is_new) {
    next_ = std::move(copy);
    sent_ = document.versions();
    wake_.notify_one();
  }
  const bool published = state.published().take(news_.hand_over());
  state.progress = news_.progress;
  known_failure_ = news_.progress.failure;
  state.progress.busy = next_.has_value() || !news_.idle;
  return published;
}

bool EngineThread::idle(const app::Document& document) const {
  const std::lock_guard lock(mutex_);
  return !next_ && news_.is_done_with(document.versions()) && news_.progress.failure == known_failure_;
}

void EngineThread::begin_anew() {
  simulation_.emplace(threads_.executor(), threads_.count(), now_, paths_, std::min(paths_, app::kFullSweepPaths));
}

// If it fails, the simulation is left in no state to go on from, so the next document gets a new one.
app::Failure EngineThread::simulate(app::State& state) {
#if defined(__cpp_exceptions)
  try {
    simulation_->work(kSlice, state);
    return app::Failure::none;
  } catch (const std::bad_alloc&) {
    begin_anew();
    return app::Failure::memory;
  } catch (...) {
    begin_anew();
    return app::Failure::other;
  }
#else
  simulation_->work(kSlice, state);
  return app::Failure::none;
#endif
}

void EngineThread::live() {
  app::State state;  // private to the engine's thread
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return stopping_ || next_ || !news_.idle; });
    if (stopping_) return;
    if (next_) {
      state.document = std::move(*next_);
      next_.reset();
      news_.idle = false;
      news_.versions = state.document.versions();
    }
    lock.unlock();
    const app::Published before = state.published();
    const app::Failure failure = simulate(state);
    const bool idle = failure != app::Failure::none || simulation_->idle(state.document);
    lock.lock();
    news_.take(state.published().since(before));
    news_.progress = state.progress;
    news_.progress.failure = failure;
    news_.idle = idle;
  }
}

}  // namespace curseur::platform
