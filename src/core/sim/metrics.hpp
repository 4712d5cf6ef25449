// The per-path results of a run: sixteen columns, one value a path, in the order of model.md section 5, and their
// digest.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace curseur::core {

enum class Metric : std::size_t {
  npv,
  terminal,
  distress_month,
  payback_month,
  min_cash,
  rescue,
  utilisation,
  unserved_share,
  lost_revenue,
  autonomy,
  energy,
  emissions,
  capex,
  revenue_final,
  idle,
  short_of_supply
};
inline constexpr std::size_t kMetrics = 16;
inline constexpr double kNoMonth = -1;  // distress_month, payback_month of a path that has none

// What a column holds: an amount with mean and quantiles, a month that may be missing, or a yes/no.
enum class MetricKind { amount, month, flag };
struct MetricInfo {
  Metric metric;
  std::string_view name;  // as in output: "npv", "short"
  std::string_view unit;
  MetricKind kind;
};
const std::array<MetricInfo, kMetrics>& metric_infos();

// One column a metric, one value a path; months as whole numbers or kNoMonth, flags as 0 or 1.
struct PathMetrics {
  std::array<std::vector<double>, kMetrics> columns;

  std::size_t paths() const { return columns[0].size(); }
  void resize(std::size_t paths) {
    for (auto& column : columns) column.resize(paths);
  }
  PathMetrics first(std::size_t paths) const {
    PathMetrics made;
    for (std::size_t k = 0; k < kMetrics; ++k)
      made.columns[k].assign(columns[k].begin(), columns[k].begin() + static_cast<std::ptrdiff_t>(paths));
    return made;
  }
  const std::vector<double>& operator[](Metric m) const { return columns[static_cast<std::size_t>(m)]; }
  std::vector<double>& operator[](Metric m) { return columns[static_cast<std::size_t>(m)]; }
};

// FNV-1a, 64 bit, over the little-endian IEEE-754 doubles; a negative zero counts as zero.
inline constexpr std::uint64_t kFnvOffset = 0xcbf29ce484222325u;
std::uint64_t fnv1a(double value, std::uint64_t hash = kFnvOffset);
// Over every metric of every path, path by path, in the order of Metric.
std::uint64_t digest(const PathMetrics& metrics);

}  // namespace curseur::core
