// The per-path results of a run and their digest. There is one column for each metric of model.md section 5, in its
// order, with one value for each path.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalogue/fields.hpp"

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
inline constexpr std::size_t kMetrics = static_cast<std::size_t>(Metric::short_of_supply) + 1;
inline constexpr double kNoMonth = -1;  // distress_month or payback_month of a path without one

// What a column holds: an amount with mean and quantiles, a month that may be missing, or a yes/no.
enum class MetricKind { amount, month, flag };
// How values are shown. The mean of a month metric is the share of paths that have such a month (measured_as).
enum class MetricFamily { money, share, month, energy, emissions };

// One metric, as all outputs show it. The rows are in metrics.cpp.
struct MetricInfo {
  Metric metric;
  std::string_view name;  // as in output, such as "npv" or "short"
  std::string_view unit;
  MetricKind kind;
  MetricFamily family;
  int direction;  // +1 if more is better, -1 if less is; for a month metric, if having one is
  std::string_view section;  // the section of the model text that defines it
  std::string_view meaning, meaning_fr;  // one line, as in the model text, section 5
  // The name of its mean or probability in answers and constraints. For months it differs from `name`: "distress".
  std::string_view measure = name;
  bool has_tail = false;  // outputs also give the mean of the worst 5 % (CVaR5)
  std::size_t written = 0;  // position among the amounts in the JSON, from 1; 0 = absent
  std::size_t run_row = 0;  // row of the table that `curseur run` prints, from 1; 0 = absent
  std::string_view run_label = {};  // in that table
  std::string_view figure = {};  // key of the words for the cockpit's figure: "outcomes.<figure>"; empty = none
  std::string_view figure_group = {};  // the group that shows this figure: "outcomes.<figure_group>"; empty = none
  std::size_t figure_row = 0;  // its place among all figures in groups, from 1; 0 = absent
  std::size_t compared = 0;  // row of the cockpit's comparison of settings, from 1; 0 = absent
};
const std::array<MetricInfo, kMetrics>& metric_infos();
const MetricInfo& info_of(Metric metric);
// How the mean or the probability of a metric is shown. That of a month metric is a share.
MetricFamily measured_as(Metric metric);
// The metrics with a nonzero `place` (`written`, `run_row`, `figure_row` or `compared`), in that order.
std::vector<Metric> metrics_by(std::size_t MetricInfo::*place);
// The amounts, ordered by `written`, each with its unit and meaning; index = Metric.
std::span<const Part> written_amounts();

// One column per metric with one value per path: months as whole numbers or kNoMonth, flags as 0 or 1.
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
constexpr auto fields(const PathMetrics*) { return carried_members(&PathMetrics::columns); }

// 64-bit FNV-1a over the eight bytes of a word, little-endian.
inline constexpr std::uint64_t kFnvOffset = 0xcbf29ce484222325u;
std::uint64_t fnv1a_word(std::uint64_t word, std::uint64_t hash = kFnvOffset);
// The same over the bits of an IEEE-754 double; a negative zero counts as zero.
std::uint64_t fnv1a(double value, std::uint64_t hash = kFnvOffset);

// A digest as displayed: 16 hexadecimal digits.
std::string digest_text(std::uint64_t digest);

// The metrics that `digest` covers, in the order of model.md section 5. This list never changes, so recorded digests
// stay valid. Metrics added later form groups with separate digests.
inline constexpr std::array<Metric, 16> kDigestMetrics = {
    Metric::npv,          Metric::terminal,      Metric::distress_month, Metric::payback_month,
    Metric::min_cash,     Metric::rescue,        Metric::utilisation,    Metric::unserved_share,
    Metric::lost_revenue, Metric::autonomy,      Metric::energy,         Metric::emissions,
    Metric::capex,        Metric::revenue_final, Metric::idle,           Metric::short_of_supply};
// The digest of a group of metrics over all paths, path by path, in the order of the group.
std::uint64_t digest(const PathMetrics& metrics, std::span<const Metric> group = kDigestMetrics);
// Continues the digest `hash` with one more path.
std::uint64_t digest_path(const PathMetrics& metrics, std::size_t path, std::uint64_t hash,
                          std::span<const Metric> group = kDigestMetrics);

}  // namespace curseur::core
