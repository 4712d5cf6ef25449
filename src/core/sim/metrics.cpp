// The table of the metrics, and the digest of a run.
#include "core/sim/metrics.hpp"

#include <algorithm>

#include "core/math/bits.hpp"

namespace curseur::core {

namespace {

using enum Metric;

// One row for each metric, in the order of Metric.
constexpr std::array<MetricInfo, kMetrics> kInfos = {{
    {.metric = npv,
     .name = "npv",
     .unit = "MEUR",
     .kind = MetricKind::amount,
     .family = MetricFamily::money,
     .direction = +1,
     .section = "4.8",
     .meaning = "net present value, with rescue cost and end value",
     .meaning_fr = "valeur actuelle nette, coût du sauvetage et valeur finale compris",
     .has_tail = true,
     .written = 1,
     .run_row = 1,
     .run_label = "Net present value",
     .figure = "npv",
     .compared = 1},
    {.metric = terminal,
     .name = "terminal",
     .unit = "MEUR",
     .kind = MetricKind::amount,
     .family = MetricFamily::money,
     .direction = +1,
     .section = "4.8",
     .meaning = "the part of it that comes from the end value",
     .meaning_fr = "la part de celle-ci qui vient de la valeur finale",
     .written = 2,
     .run_row = 2,
     .run_label = "  of which end value",
     .figure = "terminal"},
    {.metric = distress_month,
     .name = "distress_month",
     .unit = "month",
     .kind = MetricKind::month,
     .family = MetricFamily::month,
     .direction = -1,
     .section = "4.8",
     .meaning = "first month of distress, or none",
     .meaning_fr = "premier mois de détresse, ou aucun",
     .measure = "distress",
     .figure = "distress",
     .figure_group = "money",
     .figure_row = 1,
     .compared = 2},
    {.metric = payback_month,
     .name = "payback_month",
     .unit = "month",
     .kind = MetricKind::month,
     .family = MetricFamily::month,
     .direction = +1,
     .section = "5",
     .meaning = "month from which cumulative FCF stays at or above 0 to the end, or none",
     .meaning_fr = "mois à partir duquel le FCF cumulé reste à 0 ou plus jusqu’à la fin, ou aucun",
     .measure = "payback",
     .figure = "payback",
     .figure_group = "money",
     .figure_row = 2},
    {.metric = min_cash,
     .name = "min_cash",
     .unit = "MEUR",
     .kind = MetricKind::amount,
     .family = MetricFamily::money,
     .direction = +1,
     .section = "4.8",
     .meaning = "lowest cash at a month's end, before rescue",
     .meaning_fr = "plus basse trésorerie en fin de mois, avant sauvetage",
     .has_tail = true,
     .written = 3,
     .run_row = 3,
     .run_label = "Lowest cash"},
    {.metric = rescue,
     .name = "rescue",
     .unit = "MEUR",
     .kind = MetricKind::amount,
     .family = MetricFamily::money,
     .direction = -1,
     .section = "4.8",
     .meaning = "rescue capital, in total",
     .meaning_fr = "capital de sauvetage, au total",
     .written = 12,
     .run_row = 4,
     .run_label = "Rescue capital"},
    {.metric = utilisation,
     .name = "utilisation",
     .unit = "share",
     .kind = MetricKind::amount,
     .family = MetricFamily::share,
     .direction = +1,
     .section = "5",
     .meaning = "in use, of the owned capacity that runs: Σ used/Σ E",
     .meaning_fr = "utilisée, de la capacité en propre en marche : Σ utilisé/Σ E",
     .written = 4,
     .run_row = 8,
     .run_label = "Utilisation of owned",
     .figure = "utilisation",
     .figure_group = "supply",
     .figure_row = 6,
     .compared = 6},
    {.metric = unserved_share,
     .name = "unserved_share",
     .unit = "share",
     .kind = MetricKind::amount,
     .family = MetricFamily::share,
     .direction = -1,
     .section = "5",
     .meaning = "of the deployed workload of customers: Σ unserved/Σ D",
     .meaning_fr = "de la charge déployée des clients : Σ non servi/Σ D",
     .written = 5,
     .run_row = 9,
     .run_label = "Workload unserved"},
    {.metric = lost_revenue,
     .name = "lost_revenue",
     .unit = "MEUR",
     .kind = MetricKind::amount,
     .family = MetricFamily::money,
     .direction = -1,
     .section = "4.6",
     .meaning = "revenue of unserved workload, in total",
     .meaning_fr = "revenus de la charge non servie, au total",
     .written = 6,
     .run_row = 7,
     .run_label = "Revenue lost",
     .figure = "lost",
     .figure_group = "supply",
     .figure_row = 5,
     .compared = 4},
    {.metric = autonomy,
     .name = "autonomy",
     .unit = "share",
     .kind = MetricKind::amount,
     .family = MetricFamily::share,
     .direction = +1,
     .section = "5",
     .meaning = "of served customer workload that owned capacity served",
     .meaning_fr = "de la charge servie aux clients qui l’a été par la capacité en propre",
     .written = 7,
     .run_row = 10,
     .run_label = "Autonomy",
     .figure = "autonomy",
     .figure_group = "supply",
     .figure_row = 4,
     .compared = 3},
    {.metric = energy,
     .name = "energy",
     .unit = "TWh",
     .kind = MetricKind::amount,
     .family = MetricFamily::energy,
     .direction = -1,
     .section = "4.6",
     .meaning = "owned and rented",
     .meaning_fr = "en propre et louée",
     .written = 8,
     .run_row = 11,
     .run_label = "Energy",
     .figure = "energy",
     .figure_group = "footprint",
     .figure_row = 7},
    {.metric = emissions,
     .name = "emissions",
     .unit = "kt",
     .kind = MetricKind::amount,
     .family = MetricFamily::emissions,
     .direction = -1,
     .section = "4.6",
     .meaning = "owned and rented",
     .meaning_fr = "en propre et louées",
     .written = 9,
     .run_row = 12,
     .run_label = "Emissions",
     .figure = "emissions",
     .figure_group = "footprint",
     .figure_row = 8},
    {.metric = capex,
     .name = "capex",
     .unit = "MEUR",
     .kind = MetricKind::amount,
     .family = MetricFamily::money,
     .direction = -1,
     .section = "4.8",
     .meaning = "all payments for facilities and servers",
     .meaning_fr = "tous les paiements pour sites et serveurs",
     .written = 10,
     .run_row = 5,
     .run_label = "Capital spent",
     .figure = "capex",
     .figure_group = "money",
     .figure_row = 3,
     .compared = 5},
    {.metric = revenue_final,
     .name = "revenue_final",
     .unit = "MEUR",
     .kind = MetricKind::amount,
     .family = MetricFamily::money,
     .direction = +1,
     .section = "5",
     .meaning = "revenue of the last 12 months",
     .meaning_fr = "revenus des 12 derniers mois",
     .written = 11,
     .run_row = 6,
     .run_label = "Revenue, last 12 months"},
    {.metric = idle,
     .name = "idle",
     .unit = "",
     .kind = MetricKind::flag,
     .family = MetricFamily::share,
     .direction = -1,
     .section = "5",
     .meaning = "some 12 months in a row with Σ used/Σ E below idle_utilisation, where Σ E > 0",
     .meaning_fr = "12 mois de suite avec Σ utilisé/Σ E sous idle_utilisation, là où Σ E > 0"},
    {.metric = short_of_supply,
     .name = "short",
     .unit = "",
     .kind = MetricKind::flag,
     .family = MetricFamily::share,
     .direction = -1,
     .section = "5",
     .meaning = "some 12 months in a row that lose more than lost_revenue of lost + earned revenue",
     .meaning_fr = "12 mois de suite qui perdent plus que lost_revenue des revenus perdus + gagnés"},
}};

}  // namespace

const std::array<MetricInfo, kMetrics>& metric_infos() { return kInfos; }
const MetricInfo& info_of(Metric metric) { return kInfos[static_cast<std::size_t>(metric)]; }

MetricFamily measured_as(Metric metric) {
  const MetricFamily family = info_of(metric).family;
  return family == MetricFamily::month ? MetricFamily::share : family;
}

std::vector<Metric> metrics_by(std::size_t MetricInfo::*place) {
  std::vector<Metric> found;
  for (const MetricInfo& info : kInfos)
    if (info.*place > 0) found.push_back(info.metric);
  std::ranges::sort(found, {}, [place](Metric metric) { return info_of(metric).*place; });
  return found;
}

std::span<const Part> written_amounts() {
  static const std::vector<Part> parts = [] {
    std::vector<Part> made;
    for (const Metric metric : metrics_by(&MetricInfo::written)) {
      const MetricInfo& info = info_of(metric);
      made.push_back({info.name, static_cast<std::size_t>(metric), info.unit, info.meaning});
    }
    return made;
  }();
  return parts;
}

std::uint64_t fnv1a_word(std::uint64_t word, std::uint64_t hash) {
  constexpr std::uint64_t kPrime = 0x100000001b3u;
  for (int byte = 0; byte < 8; ++byte) hash = (hash ^ ((word >> (8 * byte)) & 0xff)) * kPrime;
  return hash;
}

std::string digest_text(std::uint64_t digest) {
  std::string text(16, '0');
  for (std::size_t i = text.size(); i-- > 0; digest >>= 4) text[i] = "0123456789abcdef"[digest & 15];
  return text;
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
