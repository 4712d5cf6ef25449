// The figures in the order of the metric table; the return follows the payback.
#include "app/say/figures.hpp"

#include <cmath>
#include <string_view>

#include "app/say/number_format.hpp"
#include "app/say/words.hpp"

namespace curseur::app {

namespace {

using core::Metric;

struct FigureSource {
  const State& state;
  const Outcome& outcome;
  Language language;

  std::string word(std::string_view key) const { return app::word(language, "outcomes." + std::string(key)); }
  std::string fill(std::string_view key, std::string_view name, std::string value) const {
    return app::fill(language, "outcomes." + std::string(key), {{name, std::move(value)}});
  }
  const core::Summary& summary(Metric metric) const { return outcome.summary[metric]; }
  std::string money(double meur) const { return app::money_text(meur, language); }
  std::string share(double value) const {
    return app::share_text(value, language, value > 0 && value < 0.0995 ? 1 : 0);
  }
  std::string month(double t) const { return app::month_text(outcome_scenario(state), std::round(t), language); }

  Figure figure(std::string_view id, std::optional<Metric> metric = {}) const {
    Figure figure;
    figure.id = id;
    figure.metric = metric;
    if (metric) figure.difference = difference_text(state, *metric);
    figure.label = word(id);
    figure.help = word(std::string(id) + "_help");
    return figure;
  }
  Figure figure(Metric metric) const { return figure(core::info_of(metric).figure, metric); }
  void add_histogram(Figure& figure, Metric metric, bool quantiles = true) const {
    const auto& histogram = outcome.histograms[static_cast<std::size_t>(metric)];
    if (histogram) figure.histogram = &*histogram;
    if (quantiles) figure.quantiles = &summary(metric).quantiles;
  }
  // The mean of an amount with its error, in the words and unit of its family.
  Figure mean_figure(Metric metric, std::string note) const {
    Figure f = figure(metric);
    const auto& [mean, se, quantiles, cvar5] = summary(metric);
    switch (core::info_of(metric).family) {
      case core::MetricFamily::money:
        f.value = money(mean);
        f.error = money_error(se, language);
        break;
      case core::MetricFamily::share:
        f.value = share(mean);
        f.error = share_error(se, language);
        break;
      default:
        // Emissions are named beside it, so their unit needs no "CO₂".
        f.value = number_text(mean, language) + "\u00A0" +
                  (metric == Metric::emissions ? "kt" : unit_text(language, core::info_of(metric).unit));
        f.error = "± " + number_text(se, language, 2);
    }
    f.note = std::move(note);
    add_histogram(f, metric);
    return f;
  }
  Figure mean_figure(Metric metric) const {
    return mean_figure(metric, word(std::string(core::info_of(metric).figure) + "_note"));
  }
};

Figure distress_figure(const FigureSource& s) {
  Figure f = s.figure(Metric::distress_month);
  const core::RunSummary& summary = s.outcome.summary;
  f.value = s.share(summary.distress.probability);
  f.error = share_error(summary.distress.se, s.language);
  const auto& months = summary.distress_month.quantiles;
  f.note = months ? s.fill("distress_note", "month", s.month((*months)[2])) : s.word("distress_never");
  s.add_histogram(f, Metric::distress_month, false);
  f.alarming = true;
  return f;
}

Figure payback_figure(const FigureSource& s) {
  Figure f = s.figure(Metric::payback_month);
  const core::MonthSummary& payback = s.outcome.summary.payback_month;
  f.value = payback.quantiles ? s.month((*payback.quantiles)[2]) : "–";
  f.note = payback.quantiles ? s.fill("payback_note", "share", s.share(payback.share)) : s.word("payback_never");
  s.add_histogram(f, Metric::payback_month, false);
  return f;
}

Figure irr_figure(const FigureSource& s) {
  Figure f = s.figure("irr");
  const core::Irr& irr = s.outcome.summary.irr;
  f.note = s.word("irr_note");
  f.value = irr.value ? share_text(*irr.value, s.language, 1)
                      : s.word(irr.status == core::IrrStatus::multiple ? "irr_multiple" : "irr_none");
  return f;
}

// The figure of any metric. Where a metric has no function here, it shows its mean and the words of its note.
Figure figure_of(const FigureSource& s, Metric metric) {
  const core::RunSummary& summary = s.outcome.summary;
  switch (metric) {
    case Metric::distress_month:
      return distress_figure(s);
    case Metric::payback_month:
      return payback_figure(s);
    case Metric::lost_revenue:
      return s.mean_figure(metric, s.fill("lost_note", "share", s.share(summary.short_of_supply.probability)));
    case Metric::utilisation:
      return s.mean_figure(metric, s.fill("utilisation_note", "share", s.share(summary.idle.probability)));
    default:
      return s.mean_figure(metric);
  }
}

}  // namespace

std::string difference_text(const State& state, core::Metric metric) {
  if (!state.differences || !state.document.baseline || !state.outcome ||
      state.differences->version != state.outcome->version ||
      state.differences->baseline_version != state.document.baseline_version)
    return {};
  const Language language = state.view.language;
  const core::PairedDifference& found = (*state.differences)[metric];
  const double by = found.mean.mean;
  if (by == 0 && found.better.probability == 0 && found.worse.probability == 0) return word(language, "pins.same");
  const core::MetricFamily family = core::measured_as(metric);
  const double size = std::fabs(by);
  const std::string amount = family == core::MetricFamily::money   ? money_text(size, language)
                             : family == core::MetricFamily::share ? points_text(size, language)
                                                                   : number_text(size, language);
  return fill(language, "pins.difference",
              {{"by", (by < 0 ? "−" : "+") + amount}, {"better", share_text(found.better.probability, language)}});
}

std::vector<FigureGroup> figures_of_state(const State& state) {
  const FigureSource s{state, *state.outcome, state.view.language};
  std::vector<FigureGroup> groups;
  std::string_view group;
  for (const Metric metric : core::metrics_by(&core::MetricInfo::figure_row)) {
    const std::string_view its_group = core::info_of(metric).figure_group;
    if (its_group != group) groups.push_back({s.word(its_group), {}});
    group = its_group;
    groups.back().figures.push_back(figure_of(s, metric));
    if (metric == Metric::payback_month) groups.back().figures.push_back(irr_figure(s));
  }
  return groups;
}

}  // namespace curseur::app
