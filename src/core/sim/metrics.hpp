// The per-path results of a run: sixteen columns, one value a path, in the order of model.md section 5, and their
// digest.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
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

// FNV-1a, 64 bit, over the eight bytes of a word, little-endian.
inline constexpr std::uint64_t kFnvOffset = 0xcbf29ce484222325u;
std::uint64_t fnv1a_word(std::uint64_t word, std::uint64_t hash = kFnvOffset);
// Over the bits of an IEEE-754 double; a negative zero counts as zero.
std::uint64_t fnv1a(double value, std::uint64_t hash = kFnvOffset);

// The metrics that `digest` is of, in the order of model.md section 5. The list never changes, so
// that a digest once noted holds: metrics that are added later form groups with digests of their own.
inline constexpr std::array<Metric, 16> kDigestMetrics = {
    Metric::npv,          Metric::terminal,      Metric::distress_month, Metric::payback_month,
    Metric::min_cash,     Metric::rescue,        Metric::utilisation,    Metric::unserved_share,
    Metric::lost_revenue, Metric::autonomy,      Metric::energy,         Metric::emissions,
    Metric::capex,        Metric::revenue_final, Metric::idle,           Metric::short_of_supply};
// Of a group of metrics of every path, path by path, in the order of the group.
std::uint64_t digest(const PathMetrics& metrics, std::span<const Metric> group = kDigestMetrics);
// The digest goes on from `hash` with one path more.
std::uint64_t digest_path(const PathMetrics& metrics, std::size_t path, std::uint64_t hash,
                          std::span<const Metric> group = kDigestMetrics);

}  // namespace curseur::core
