#include "cli/memory.hpp"

#include "cli/number_text.hpp"
#include "core/sim/metrics.hpp"

namespace curseur::cli {
namespace {

constexpr double kNumberBytes = sizeof(double);
constexpr double kTextBytes = 20;  // of a number in JSON, about

}  // namespace

std::string memory_problem(std::size_t paths, std::size_t positions, bool per_path) {
  const auto places = static_cast<double>(positions);
  const double metrics = core::kMetrics;
  // A path: one run's metrics and the net present value at each position, and what is written of each.
  double bytes = positions > 1 ? kNumberBytes * (metrics + places) : 0;
  if (per_path) bytes += (2 * kNumberBytes + kTextBytes) * metrics * places;
  if (bytes == 0) return "";
  const double most = kMaxResultBytes / bytes;
  if (static_cast<double>(paths) <= most) return "";
  return count_text(paths) + " paths would need " + fixed_text(static_cast<double>(paths) * bytes / 1e9, 1) +
         " GB for what is asked; the limit is " + fixed_text(kMaxResultBytes / 1e9, 0) +
         " GB, expected at most " + count_text(static_cast<std::uint64_t>(most)) + " paths";
}

}  // namespace curseur::cli
