// The open setting compared with the baseline, path by path on the same draws: the difference of each figure, and how
// often it is better. Immutable once published, tagged with the versions it was made from.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/decide/compare.hpp"

namespace curseur::app {

struct Differences {
  std::uint64_t version = 0, baseline_version = 0;  // of the document
  std::size_t paths = 0;
  std::vector<core::PairedDifference> by_metric;  // the open setting minus the baseline
  const core::PairedDifference& operator[](core::Metric metric) const {
    return by_metric[static_cast<std::size_t>(metric)];
  }
};
constexpr auto fields(const Differences*) {
  return core::carried_members(&Differences::version, &Differences::baseline_version, &Differences::paths,
                               &Differences::by_metric);
}

// Uses as many paths as both have. Precondition: neither is empty.
std::shared_ptr<Differences> differences_between(const core::PathMetrics& baseline, const core::PathMetrics& open);

}  // namespace curseur::app
