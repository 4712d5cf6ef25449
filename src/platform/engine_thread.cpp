#include "platform/engine_thread.hpp"

#include <utility>

namespace curseur::platform {
namespace {

constexpr double kSlice = 4;  // milliseconds between two looks at what the interface wants

}  // namespace

EngineThread::EngineThread(std::size_t threads, std::function<double()> now)
    : threads_(threads), simulation_(threads_.executor(), threads_.count(), std::move(now)) {
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
  const bool is_new = document.version != sent_ || document.sweep_version != sent_sweep_ || document.asked_version != sent_asked_;
  std::optional<app::Document> copy;  // made without the lock
  if (is_new) copy = document;
  const std::lock_guard lock(mutex_);
  if (is_new) {
    next_ = std::move(copy);
    sent_ = document.version;
    sent_sweep_ = document.sweep_version;
    sent_asked_ = document.asked_version;
    wake_.notify_one();
  }
  const bool published = news_.outcome || news_.sweep || news_.finding;
  if (news_.outcome) state.outcome = std::exchange(news_.outcome, nullptr);
  if (news_.sweep) state.sweep = std::exchange(news_.sweep, nullptr);
  if (news_.finding) state.finding = std::exchange(news_.finding, nullptr);
  state.progress = news_.progress;
  state.progress.busy = next_.has_value() || !news_.idle;
  return published;
}

bool EngineThread::idle(const app::Document& document) const {
  const std::lock_guard lock(mutex_);
  return !next_ && news_.idle && !news_.outcome && !news_.sweep && !news_.finding && news_.version == document.version &&
         news_.sweep_version == document.sweep_version && news_.asked_version == document.asked_version;
}

void EngineThread::live() {
  app::State state;  // the engine's own: nobody else sees it
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return stopping_ || next_ || !news_.idle; });
    if (stopping_) return;
    if (next_) {
      state.document = std::move(*next_);
      next_.reset();
      news_.idle = false;
      news_.version = state.document.version;
      news_.sweep_version = state.document.sweep_version;
      news_.asked_version = state.document.asked_version;
    }
    lock.unlock();
    const auto outcome = state.outcome;
    const auto sweep = state.sweep;
    const auto finding = state.finding;
    simulation_.work(kSlice, state);
    const bool idle = simulation_.idle(state.document);
    lock.lock();
    if (state.outcome != outcome) news_.outcome = state.outcome;
    if (state.sweep != sweep) news_.sweep = state.sweep;
    if (state.finding != finding) news_.finding = state.finding;
    news_.progress = state.progress;
    news_.idle = idle;
  }
}

}  // namespace curseur::platform
