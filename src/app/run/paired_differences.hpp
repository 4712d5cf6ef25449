// The open setting against the baseline, path by path on the same draws: how much each figure differs, how often it is
// better. Immutable once published, tagged with what made it.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/decide/compare.hpp"

namespace curseur::app {

struct Differences {
  std::uint64_t version = 0, baseline_version = 0;  // of the document
  std::size_t paths = 0;
  std::vector<core::PairedDifference> by_metric;  // the open setting less the baseline
  const core::PairedDifference& operator[](core::Metric metric) const {
    return by_metric[static_cast<std::size_t>(metric)];
  }
};
constexpr auto fields(const Differences*) {
  return core::carried_members(&Differences::version, &Differences::baseline_version, &Differences::paths,
                               &Differences::by_metric);
}

// Of as many paths as both have. Precondition: neither is empty.
std::shared_ptr<Differences> differences_between(const core::PathMetrics& baseline, const core::PathMetrics& open);

}  // namespace curseur::app
