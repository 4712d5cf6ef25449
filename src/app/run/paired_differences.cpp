#include "app/run/paired_differences.hpp"

#include <algorithm>

namespace curseur::app {

std::shared_ptr<Differences> differences_between(const core::PathMetrics& baseline, const core::PathMetrics& open) {
  auto made = std::make_shared<Differences>();
  made->paths = std::min(baseline.paths(), open.paths());
  for (const auto& info : core::metric_infos())
    made->by_metric.push_back(core::difference_of(baseline, open, info.metric));
  return made;
}

}  // namespace curseur::app
