// Simulates one setting after the other.
#include "core/decide/inquiry.hpp"

#include <algorithm>

namespace curseur::core {

Inquiry::~Inquiry() = default;

double Inquiry::progress() const {
  if (done_) return 1;
  const double begun = run_ ? static_cast<double>(run_->paths_done()) / static_cast<double>(run_->paths()) : 0;
  return std::min(1.0, (static_cast<double>(settings_done_) + begun) /
                           static_cast<double>(std::max<std::size_t>(most_settings(), 1)));
}

void Inquiry::advance(const ForEach& for_each, std::size_t batches) {
  if (done_) return;
  if (!run_) {
    const auto setting = next();
    if (!setting) {
      done_ = true;
      return;
    }
    RunOptions options;
    options.seed = futures_.seed;
    options.paths = futures_.paths;
    options.hold_orders = setting->hold_orders;
    run_.emplace(setting->scenario, options, Wanted{.per_path = true}, std::move(workspaces_));
  }
  run_->advance(for_each, batches);
  if (!run_->done()) return;
  RunReport report = run_->report(for_each);
  workspaces_ = run_->give_workspaces();
  run_.reset();
  ++settings_done_;
  take(std::move(report));
}

void answer(Inquiry& inquiry, const ForEach& for_each, std::size_t batches_at_once) {
  while (!inquiry.done()) inquiry.advance(for_each, batches_at_once);
}

}  // namespace curseur::core
