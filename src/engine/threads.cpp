#include "engine/threads.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace curseur::engine {
namespace {

#if defined(__EMSCRIPTEN__) && !defined(__EMSCRIPTEN_PTHREADS__)
constexpr bool kHasThreads = false;
#else
constexpr bool kHasThreads = true;
#endif

thread_local bool is_inside_loop = false;

}  // namespace

std::size_t available_threads() {
  if (!kHasThreads) return 1;
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMaxThreads);
}

Threads::Threads(std::size_t count) {
  if (!kHasThreads) return;
  const auto start = [&] {
    for (std::size_t i = 1; i < std::min(count, kMaxThreads); ++i) workers_.emplace_back([this] { work_loop(); });
  };
#if defined(__cpp_exceptions)
  try {
    start();
  } catch (const std::system_error&) {
    // The system provides no more threads; those that exist do the work.
  }
#else
  start();
#endif
}

Threads::~Threads() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  for (auto& worker : workers_) worker.join();
}

void Threads::for_each(std::size_t items, const std::function<void(std::size_t)>& body) {
  if (workers_.empty() || items < 2 || is_inside_loop) return core::for_each_in_turn(items, body);
  const std::lock_guard one_at_a_time(call_);
  {
    const std::lock_guard lock(mutex_);
    body_ = &body;
    items_ = items;
    next_ = 0;
    failure_ = nullptr;
    working_ = workers_.size();
    ++loop_;
  }
  wake_.notify_all();
  take_items();
  std::unique_lock lock(mutex_);
  done_.wait(lock, [this] { return working_ == 0; });
#if defined(__cpp_exceptions)
  if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
#endif
}

core::ForEach Threads::executor() {
  return [this](std::size_t items, const std::function<void(std::size_t)>& body) { for_each(items, body); };
}

void Threads::work_loop() {
  std::size_t seen = 0;
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [&] { return stopping_ || loop_ != seen; });
    if (stopping_) return;
    seen = loop_;
    lock.unlock();
    take_items();
    lock.lock();
    if (--working_ == 0) done_.notify_one();
  }
}

void Threads::take_items() {
  is_inside_loop = true;
  std::unique_lock lock(mutex_);
  while (next_ < items_) {
    const std::size_t item = next_++;
    lock.unlock();
    run(item);
    lock.lock();
  }
  is_inside_loop = false;
}

void Threads::run(std::size_t item) {
#if defined(__cpp_exceptions)
  try {
    (*body_)(item);
  } catch (...) {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::current_exception();
    next_ = items_;
  }
#else
  (*body_)(item);
#endif
}

}  // namespace curseur::engine
