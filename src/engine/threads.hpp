// A few threads that share the work of one loop. The code knows nothing about windows or pages. The command line and
// the cockpit's platform use it. If the build has no threads (WebAssembly without them), the loop runs on the calling
// thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "core/sim/run.hpp"

namespace curseur::engine {

inline constexpr std::size_t kMaxThreads = 256;

// The number of threads that this machine runs side by side; 1 if the build has none.
std::size_t available_threads();

class Threads {
 public:
  // The calling thread is one of the `count` threads. The others start now and sleep until there is work.
  explicit Threads(std::size_t count = available_threads());
  ~Threads();
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;

  std::size_t count() const { return workers_.size() + 1; }

  // Calls body(0) .. body(items-1), each once, on all threads. Returns when all calls are done. Calls from several
  // threads wait for each other. A call from inside a body runs in sequence on the calling thread. If a body throws, no
  // further one begins, and the first exception is thrown again on the calling thread once all have ended.
  void for_each(std::size_t items, const std::function<void(std::size_t)>& body);
  core::ForEach executor();

 private:
  void work_loop();
  void take_items();
  void run(std::size_t item);

  std::vector<std::thread> workers_;
  std::mutex call_;  // one loop at a time
  std::mutex mutex_;  // guards what follows
  std::condition_variable wake_, done_;
  const std::function<void(std::size_t)>* body_ = nullptr;
  std::size_t items_ = 0, next_ = 0;
  std::size_t loop_ = 0;  // number of the current loop
  std::size_t working_ = 0;  // workers that have not finished it
  std::exception_ptr failure_;  // the loop's first exception
  bool stopping_ = false;
};

}  // namespace curseur::engine
