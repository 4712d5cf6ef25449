// Names and units of the metrics, and the digest of a run.
#include "core/sim/metrics.hpp"

#include "core/math/bits.hpp"

namespace curseur::core {

const std::array<MetricInfo, kMetrics>& metric_infos() {
  using enum Metric;
  using enum MetricKind;
  static constexpr std::array<MetricInfo, kMetrics> kInfos = {{
      {npv, "npv", "MEUR", amount},
      {terminal, "terminal", "MEUR", amount},
      {distress_month, "distress_month", "month", month},
      {payback_month, "payback_month", "month", month},
      {min_cash, "min_cash", "MEUR", amount},
      {rescue, "rescue", "MEUR", amount},
      {utilisation, "utilisation", "share", amount},
      {unserved_share, "unserved_share", "share", amount},
      {lost_revenue, "lost_revenue", "MEUR", amount},
      {autonomy, "autonomy", "share", amount},
      {energy, "energy", "TWh", amount},
      {emissions, "emissions", "kt", amount},
      {capex, "capex", "MEUR", amount},
      {revenue_final, "revenue_final", "MEUR", amount},
      {idle, "idle", "", flag},
      {short_of_supply, "short", "", flag},
  }};
  return kInfos;
}

std::uint64_t fnv1a_word(std::uint64_t word, std::uint64_t hash) {
  constexpr std::uint64_t kPrime = 0x100000001b3u;
  for (int byte = 0; byte < 8; ++byte) hash = (hash ^ ((word >> (8 * byte)) & 0xff)) * kPrime;
  return hash;
}

std::uint64_t fnv1a(double value, std::uint64_t hash) { return fnv1a_word(value == 0 ? 0 : bits_of(value), hash); }

std::uint64_t digest_path(const PathMetrics& metrics, std::size_t path, std::uint64_t hash,
                          std::span<const Metric> group) {
  for (const Metric metric : group) hash = fnv1a(metrics[metric][path], hash);
  return hash;
}

std::uint64_t digest(const PathMetrics& metrics, std::span<const Metric> group) {
  std::uint64_t hash = kFnvOffset;
  for (std::size_t path = 0; path < metrics.paths(); ++path) hash = digest_path(metrics, path, hash, group);
  return hash;
}

}  // namespace curseur::core
