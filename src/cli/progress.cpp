#include "cli/progress.hpp"

namespace curseur::cli {

Progress::~Progress() {
  if (shown_percent_ > 0) *terminal_ << "\r     \r" << std::flush;
}

core::ForEach Progress::counted(core::ForEach for_each) {
  if (!terminal_) return for_each;
  return [this, for_each](std::size_t count, const std::function<void(std::size_t)>& body) {
    for_each(count, [&](std::size_t i) {
      body(i);
      count_piece();
    });
  };
}

void Progress::count_piece() {
  const std::lock_guard lock(mutex_);
  ++done_;
  const std::size_t percent = pieces_ == 0 ? 0 : 100 * done_ / pieces_;
  if (percent <= shown_percent_ || percent > 99 || std::chrono::steady_clock::now() - start_ < quiet_) return;
  shown_percent_ = percent;
  *terminal_ << '\r' << percent << " %" << std::flush;
}

}  // namespace curseur::cli
