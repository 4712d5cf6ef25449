#include "io/result_writer.hpp"

#include <array>

#include "io/json_writer.hpp"
#include "io/scenario_layout.hpp"
#include "io/version.hpp"

namespace curseur::io {
namespace {

using core::Metric;

constexpr std::array<std::string_view, 5> kQuantileNames = {"p5", "p25", "p50", "p75", "p95"};  // of kQuantileLevels

// The order in which the amounts are written.
constexpr Metric kAmounts[] = {Metric::npv,         Metric::terminal,       Metric::min_cash,
                               Metric::utilisation, Metric::unserved_share, Metric::lost_revenue,
                               Metric::autonomy,    Metric::energy,         Metric::emissions,
                               Metric::capex,       Metric::revenue_final,  Metric::rescue};

const core::MetricInfo& info_of(Metric metric) { return core::metric_infos()[static_cast<std::size_t>(metric)]; }

void write_number(JsonWriter& json, std::string_view key, double value) { json.key(key).number(value); }

void write_quantiles(JsonWriter& json, const std::optional<core::Quantiles>& quantiles) {
  for (std::size_t i = 0; i < kQuantileNames.size(); ++i) {
    json.key(kQuantileNames[i]);
    if (quantiles) json.number((*quantiles)[i]);
    else json.null();
  }
}

void write_amount(JsonWriter& json, const core::Summary& summary) {
  json.begin_object();
  write_number(json, "mean", summary.mean);
  write_number(json, "se", summary.se);
  write_quantiles(json, summary.quantiles);
  if (summary.cvar5) write_number(json, "cvar5", *summary.cvar5);
  json.end_object();
}

void write_probability(JsonWriter& json, std::string_view key, const core::Probability& probability) {
  json.key(key).begin_object();
  write_number(json, "probability", probability.probability);
  write_number(json, "se", probability.se);
  json.end_object();
}

std::string_view status_text(core::IrrStatus status) {
  switch (status) {
    case core::IrrStatus::unique:
      return "unique";
    case core::IrrStatus::none:
      return "none";
    case core::IrrStatus::multiple:
      return "multiple";
  }
  return "";
}

}  // namespace

void write_metrics(JsonWriter& json, const core::RunSummary& summary) {
  json.key("metrics").begin_object();
  for (const Metric metric : kAmounts) {
    json.key(info_of(metric).name);
    write_amount(json, summary[metric]);
  }
  write_probability(json, "distress", summary.distress);
  write_probability(json, info_of(Metric::idle).name, summary.idle);
  write_probability(json, info_of(Metric::short_of_supply).name, summary.short_of_supply);
  json.key(info_of(Metric::distress_month).name).begin_object();
  write_quantiles(json, summary.distress_month.quantiles);
  json.end_object();
  json.key(info_of(Metric::payback_month).name).begin_object();
  write_quantiles(json, summary.payback_month.quantiles);
  write_number(json, "share", summary.payback_month.share);
  json.end_object();
  json.key("irr").begin_object().key("value");
  if (summary.irr.value) json.number(*summary.irr.value);
  else json.null();
  json.key("status").string(status_text(summary.irr.status)).end_object();
  json.end_object();
}

namespace {

void write_monthly(JsonWriter& json, const std::vector<std::string>& names, const std::vector<core::Fan>& fans) {
  json.key("monthly").begin_object();
  for (std::size_t column = 0; column < fans.size(); ++column) {
    json.key(names[column]).begin_object();
    for (std::size_t i = 0; i < kQuantileNames.size(); ++i)
      json.key(kQuantileNames[i]).numbers(fans[column].quantiles[i]);
    json.key("mean").numbers(fans[column].mean);
    json.end_object();
  }
  json.end_object();
}

void write_per_path(JsonWriter& json, const core::PathMetrics& metrics) {
  json.key("per_path").begin_object();
  for (const auto& info : core::metric_infos())
    json.key(info.name).row(metrics[info.metric], [&](double value) {
      if (info.kind == core::MetricKind::flag) json.boolean(value != 0);
      else if (info.kind == core::MetricKind::month && value == core::kNoMonth) json.null();
      else json.number(value);
    });
  json.end_object();
}

// How far quantiles may be off, of themselves; nothing where they are exact.
void write_error(JsonWriter& json, std::string_view key, double error) {
  if (error > 0) write_number(json, key, error);
}

void write_details(JsonWriter& json, const std::vector<std::string>& names, const core::RunReport& report) {
  write_error(json, "quantile_error", report.quantile_error);
  if (!report.monthly.empty()) {
    write_error(json, "monthly_quantile_error", report.monthly_quantile_error);
    write_monthly(json, names, report.monthly);
  }
  if (report.per_path.paths() > 0) write_per_path(json, report.per_path);
}

}  // namespace

void write_head(JsonWriter& json, const core::Scenario& scenario, std::size_t paths, std::uint64_t seed, bool median) {
  json.key("curseur").string(version());
  json.key("format").string(kScenarioFormat);
  json.key("scenario").string(scenario.name.english());
  json.key("paths").integer(paths);
  json.key("seed").integer(seed);
  if (median) json.key("median").boolean(true);
}

std::string digest_text(std::uint64_t digest) {
  std::string text(16, '0');
  for (std::size_t i = text.size(); i-- > 0; digest >>= 4) text[i] = "0123456789abcdef"[digest & 15];
  return text;
}

std::string run_json(const core::Scenario& scenario, const core::RunOptions& options, const core::RunReport& report) {
  JsonWriter json;
  json.begin_object();
  write_head(json, scenario, report.paths, options.seed, options.median);
  json.key("digest").string(digest_text(report.digest));
  write_metrics(json, report.summary);
  write_details(json, core::series_names(scenario), report);
  json.end_object();
  return std::move(json).take();
}

std::string sweep_json(const core::Scenario& scenario, const core::SweepOptions& options, const core::Sweep& sweep,
                       std::span<const core::RunReport> reports) {
  const auto names = core::series_names(scenario);
  JsonWriter json;
  json.begin_object();
  write_head(json, scenario, options.median ? 1 : options.paths, options.seed, options.median);
  json.key("lever").string(sweep.lever);
  write_number(json, "regret", sweep.regret);
  json.key("points").begin_array();
  for (std::size_t i = 0; i < sweep.points.size(); ++i) {
    const auto& point = sweep.points[i];
    json.begin_object();
    write_number(json, "value", point.value);
    write_metrics(json, point.summary);
    write_probability(json, "too_slow", point.verdict.too_slow);
    write_probability(json, "right", point.verdict.right);
    write_probability(json, "too_fast", point.verdict.too_fast);
    if (i < reports.size()) write_details(json, names, reports[i]);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return std::move(json).take();
}

}  // namespace curseur::io
