#include "cli/progress.hpp"

namespace curseur::cli {

ProgressLine::~ProgressLine() {
  if (shown_percent_ > 0) *terminal_ << "\r     \r" << std::flush;
}

void ProgressLine::reached(std::size_t done) {
  const std::size_t percent = whole_ == 0 ? 0 : 100 * done / whole_;
  if (!terminal_ || percent <= shown_percent_ || percent > 99) return;
  if (std::chrono::steady_clock::now() - start_ < quiet_) return;
  shown_percent_ = percent;
  *terminal_ << '\r' << percent << " %" << std::flush;
}

}  // namespace curseur::cli
