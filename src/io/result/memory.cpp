#include "io/result/memory.hpp"

#include "core/sim/metrics.hpp"

namespace curseur::io {
namespace {

constexpr double kNumberBytes = sizeof(double);
constexpr double kTextBytes = 20;  // of a number in JSON, approximately

}  // namespace

std::optional<TooMuch> too_much(std::size_t paths, std::size_t positions, bool per_path, double limit) {
  const auto places = static_cast<double>(positions);
  const double metrics = core::kMetrics;
  // The memory for one path: the metrics of one run, the net present value at each position, and the text written for
  // each.
  double bytes = positions > 1 ? kNumberBytes * (metrics + places) : 0;
  if (per_path) bytes += (2 * kNumberBytes + kTextBytes) * metrics * places;
  const double wanted = static_cast<double>(paths) * bytes;
  if (wanted <= limit) return std::nullopt;
  return TooMuch{wanted, static_cast<std::size_t>(limit / bytes)};
}

}  // namespace curseur::io
