#include "cli/run_text.hpp"

#include <algorithm>
#include <cmath>

#include "cli/number_text.hpp"
#include "io/fault.hpp"
#include "io/json/json_writer.hpp"
#include "io/result/result_writer.hpp"

namespace curseur::cli {
namespace {

using core::Metric;
using core::MetricFamily;

constexpr std::size_t kLabelWidth = 26, kUnitWidth = 8, kMeanWidth = 18, kColumnWidth = 10;

// How to show the numbers of one row.
struct FigureScale {
  double factor;
  std::string unit;
  int decimals;
};

FigureScale scaled(const AmountUnit& unit, std::string name, double size) {
  return {unit.factor, std::move(name), size == 0 ? 0 : decimals_for(size * unit.factor)};
}

FigureScale scale_of(MetricFamily family, double size) {
  switch (family) {
    case MetricFamily::money:
      return scaled(money_unit(size), money_head(money_unit(size)), size);
    case MetricFamily::share:
      return {100, "%", 1};
    case MetricFamily::energy:
      return scaled(energy_unit(size), energy_unit(size).unit, size);
    case MetricFamily::emissions:
      return scaled(emissions_unit(size), emissions_unit(size).unit, size);
    case MetricFamily::month:
      break;
  }
  return {1, "", 2};
}

double size_of(const core::Summary& summary) {
  return std::max({std::fabs(summary.mean), std::fabs(summary.quantiles[1]), std::fabs(summary.quantiles[3])});
}

std::string probability_text(const core::Probability& p) {
  return share_text(p.probability) + " % ± " + share_text(p.se);
}

std::string head_line(const std::string& name) { return io::printable(name) + "\n"; }

std::string period_text(const core::Scenario& scenario) {
  return calendar_text(scenario, 0) + " to " + calendar_text(scenario, scenario.months - 1) + " (" +
         std::to_string(scenario.months) + " months)";
}

std::string draws_text(std::size_t paths, std::uint64_t seed, bool median) {
  return median ? "the median path"
                : count_text(paths) + (paths == 1 ? " path" : " paths") + ", seed " + std::to_string(seed);
}

std::string column_heads(bool median) {
  std::string line = padded_right("", kLabelWidth + kUnitWidth);
  if (median) return line + padded_left("value", kColumnWidth) + "\n";
  line += padded_left("mean ± error", kMeanWidth);
  for (const char* const head : {"5 %", "25 %", "median", "75 %", "95 %"}) line += padded_left(head, kColumnWidth);
  return line + "\n";
}

std::string amount_line(const core::MetricInfo& info, const core::Summary& summary, bool median) {
  const auto scale = scale_of(info.family, size_of(summary));
  // "0" is exact; what is not comes out with the row's decimals.
  const auto text = [&](double value) {
    if (info.family == MetricFamily::share) return share_text(value);
    return value == 0 ? "0" : fixed_text(value * scale.factor, scale.decimals);
  };
  std::string line = padded_right(info.run_label, kLabelWidth) + padded_right(scale.unit, kUnitWidth);
  if (median) return line + padded_left(text(summary.mean), kColumnWidth) + "\n";
  const std::string error = info.family == MetricFamily::share ? share_text(summary.se)
                                                               : fixed_text(summary.se * scale.factor, scale.decimals);
  line += padded_left(text(summary.mean) + " ± " + padded_left(error, 4), kMeanWidth);
  for (const double quantile : summary.quantiles) line += padded_left(text(quantile), kColumnWidth);
  return line + "\n";
}

// ", median 2028-08, nine in ten from 2027-01 to 2031-02"
std::string months_text(const core::Scenario& scenario, const core::MonthSummary& months) {
  if (!months.quantiles) return "";
  const auto& q = *months.quantiles;
  return std::string(", median ")
      .append(calendar_text(scenario, q[2]))
      .append(", nine in ten from ")
      .append(calendar_text(scenario, q[0]))
      .append(" to ")
      .append(calendar_text(scenario, q[4]));
}

std::string fact_line(const char* label, const std::string& text) {
  return padded_right(label, kLabelWidth) + text + "\n";
}

std::string return_text(const core::Irr& irr) {
  if (irr.value) return fixed_text(100 * *irr.value, 1) + " % a year (internal rate of the mean flow)";
  return irr.status == core::IrrStatus::none ? "none: the mean flow has no internal rate"
                                             : "not defined: the mean flow has several internal rates";
}

std::string tail_text(const core::Summary& summary) {
  if (!summary.cvar5) return "";
  const auto scale = scale_of(MetricFamily::money, std::max(size_of(summary), std::fabs(*summary.cvar5)));
  return fixed_text(*summary.cvar5 * scale.factor, scale.decimals) + " " + scale.unit;
}

std::string path_facts(const core::Scenario& scenario, const core::RunSummary& s) {
  const auto yes_no = [](const core::Probability& p) { return p.probability > 0.5 ? "yes" : "no"; };
  const auto month = [&](const core::MonthSummary& m) {
    return m.quantiles ? calendar_text(scenario, (*m.quantiles)[2]) : "none";
  };
  return fact_line("First month of distress", month(s.distress_month)) + fact_line("Payback", month(s.payback_month)) +
         fact_line("Idle capacity", yes_no(s.idle)) + fact_line("Short of capacity", yes_no(s.short_of_supply)) +
         fact_line("Return", return_text(s.irr));
}

std::string chance_facts(const core::Scenario& scenario, const core::RunSummary& s) {
  return fact_line("Distress", probability_text(s.distress) + months_text(scenario, s.distress_month)) +
         fact_line("Idle capacity", probability_text(s.idle)) +
         fact_line("Short of capacity", probability_text(s.short_of_supply)) +
         fact_line("Payback",
                   share_text(s.payback_month.share) + " % of paths" + months_text(scenario, s.payback_month)) +
         fact_line("Return", return_text(s.irr)) +
         fact_line("Mean of the worst 5 %", "net present value " + tail_text(s[Metric::npv]) + ", lowest cash " +
                                                tail_text(s[Metric::min_cash]));
}

// The number of decimals that the most precise position needs.
int position_decimals(const core::Sweep& sweep) {
  std::size_t decimals = 0;
  for (const auto& point : sweep.points) {
    const std::string text = io::number_text(point.value);
    if (const auto dot = text.find('.'); dot != std::string::npos) decimals = std::max(decimals, text.size() - dot - 1);
  }
  return static_cast<int>(std::min<std::size_t>(decimals, 6));
}

std::string point_line(const core::SweepPoint& point, std::size_t width, int decimals, const FigureScale& scale,
                       bool is_best) {
  const auto& npv = point.summary[Metric::npv];
  const auto money = [&](double value) { return fixed_text(value * scale.factor, scale.decimals); };
  std::string line = padded_left(fixed_text(point.value, decimals), width);
  line += padded_left(money(npv.mean) + " ± " + padded_left(money(npv.se), 4) + (is_best ? " *" : "  "), 22);
  for (const double share :
       {point.summary.distress.probability, point.summary.idle.probability, point.summary.short_of_supply.probability,
        point.summary[Metric::autonomy].mean, point.verdict.too_slow.probability, point.verdict.right.probability,
        point.verdict.too_fast.probability})
    line += padded_left(share_text(share) + " %", 10);
  return line + "\n";
}

}  // namespace

std::string run_summary(const core::Scenario& scenario, const core::RunOptions& options,
                        const core::RunReport& report) {
  const core::RunSummary& summary = report.summary;
  std::string text = head_line(scenario.name.english());
  text += period_text(scenario) + ", pace " + io::number_text(scenario.planning.pace) + ", " +
          draws_text(options.paths, options.seed, options.median) + "\n\n";
  text += column_heads(options.median);
  for (const Metric metric : core::metrics_by(&core::MetricInfo::run_row))
    text += amount_line(core::info_of(metric), summary[metric], options.median);
  text += "\n";
  text += options.median ? path_facts(scenario, summary) : chance_facts(scenario, summary);
  if (report.quantile_error > 0)
    text += fact_line("Quantiles",
                      "within " + fixed_text(100 * report.quantile_error, 2) + " % of themselves; all else exact");
  return text + fact_line("Digest", io::digest_text(report.digest));
}

std::string sweep_summary(const core::Scenario& scenario, const core::SweepOptions& options, const core::Sweep& sweep) {
  std::string text = head_line(scenario.name.english());
  text += period_text(scenario) + ", " + io::printable(sweep.lever) + " at " + std::to_string(sweep.points.size()) +
          " positions, " + draws_text(options.paths, options.seed, options.median) + "\n\n";
  double size = 0;
  for (const auto& point : sweep.points) size = std::max(size, std::fabs(point.summary[Metric::npv].mean));
  const auto scale = scale_of(MetricFamily::money, size);
  const std::string lever = io::printable(sweep.lever);
  const std::size_t width = std::max<std::size_t>(lever.size(), 10);
  text += padded_left(lever, width) + padded_left("mean NPV, " + scale.unit, 22);
  for (const char* const head : {"distress", "idle", "short", "autonomy", "too slow", "right", "too fast"})
    text += padded_left(head, 10);
  text += "\n";
  const std::size_t best = core::best_point(sweep);
  for (std::size_t i = 0; i < sweep.points.size(); ++i)
    text += point_line(sweep.points[i], width, position_decimals(sweep), scale, i == best);
  text += "\n* highest mean net present value; too slow, right, too fast: in hindsight, future by future\n";
  if (const auto end = core::end_of(best, sweep.points.size())) text += end_text(*end, lever) + "\n";
  return text + fact_line("Digest", io::digest_text(sweep.digest));
}

}  // namespace curseur::cli
