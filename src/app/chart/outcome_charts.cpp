// One function and one row of kRows per chart.
#include "app/chart/outcome_charts.hpp"

#include <algorithm>
#include <string_view>

#include "app/say/number_format.hpp"
#include "app/say/words.hpp"
#include "core/model/equations.hpp"
#include "core/sim/series.hpp"

namespace curseur::app {

namespace {

using core::RegionSeries;
using core::Series;

constexpr double kHoursPerMonth = core::kHours;
constexpr double kMonthsPerYear = 12;

template <class Rate>
void scale(Curve& curve, Rate&& rate) {
  const auto scale_line = [&](std::vector<double>& values) {
    for (std::size_t t = 0; t < values.size(); ++t) values[t] *= rate(t);
  };
  for (auto& values : curve.quantiles) scale_line(values);
  scale_line(curve.ghost);
  scale_line(curve.path);
}

// Converts the chart's values to another unit by multiplying them by `factor`.
void rescale(Chart& chart, double factor) {
  for (Curve& curve : chart.curves) {
    scale(curve, [factor](std::size_t) { return factor; });
    curve.factor *= factor;
  }
}

// The inputs and helpers that every chart uses.
struct ChartSource {
  const State& state;
  const Outcome& outcome;
  const core::Scenario& scenario;
  Language language;

  std::string word(std::string_view chart, std::string_view part) const {
    return app::word(language, "charts." + std::string(chart) + "." + std::string(part));
  }
  TextOfValue short_text() const {
    return [l = language](double v) { return app::short_number(v, l); };
  }
  TextOfValue number_text() const {
    return [l = language](double v) { return app::number_text(v, l); };
  }
  TextOfValue money_text() const {
    return [l = language](double v) { return app::money_text(v, l); };
  }
  TextOfValue share_text() const {
    return [l = language](double v) { return app::share_text(v, l); };
  }
  TextOfValue with_unit(std::string_view unit) const {
    return [l = language, u = std::string(unit)](double v) { return app::number_text(v, l) + "\u00A0" + u; };
  }

  std::vector<double> median_path(std::size_t column) const {
    std::vector<double> values;
    if (!outcome.median.monthly.has(column)) return values;
    for (std::size_t t = 0; t < outcome.median.monthly.months(); ++t)
      values.push_back(static_cast<double>(*outcome.median.monthly.at(column, t)));
    return values;
  }
  static const core::Fan& fan_in(const Outcome& outcome, Series series) {
    static const core::Fan none;
    const std::size_t column = core::column_of(series);
    return column < outcome.fans.size() ? outcome.fans[column] : none;
  }
  const core::Fan& fan(Series series) const { return fan_in(outcome, series); }

  // The future that charts draw; null if there is none, or only one of another setting.
  const core::Story* story() const {
    if (!state.view.story || !state.stories || state.stories->version != outcome.version) return nullptr;
    const auto& shown = (*state.stories)[*state.view.story];
    return shown ? &*shown : nullptr;
  }

  // The text for one of the units.
  std::string of_unit(std::string_view unit, std::string_view part) const {
    return word("units." + std::string(unit), part);
  }

  // `units`: ids in charts.units; the first is the default. They differ in the factor passed to rescaled().
  Chart chart(std::string_view id, std::string_view name, std::initializer_list<std::string_view> units) const {
    Chart chart;
    chart.id = id;
    const auto look = state.view.looks.find(chart.id);
    for (const auto unit : units) {
      if (look != state.view.looks.end() && look->second.unit == unit) chart.chosen_unit = chart.units.size();
      chart.units.push_back({std::string(unit), of_unit(unit, "name")});
    }
    const std::string unit = chart.units[chart.chosen_unit].id;
    chart.unit = of_unit(unit, "table");
    if (chart.units.size() == 1) chart.units.clear();
    chart.title = word(name, "title");
    chart.note = fill(language, "charts." + std::string(name) + ".note", {{"unit", of_unit(unit, "note")}});
    chart.help = word(name, "help");
    if (baseline_of(state))
      chart.note += (chart.note.empty() ? "" : " · ") +
                    fill(language, "pins.broken_line", {{"name", state.document.pins[*state.document.baseline].name}});
    if (const core::Story* const told = story())
      for (const auto& event : told->events)
        if (chart.events.empty() || chart.events.back() != static_cast<int>(event.month))
          chart.events.push_back(static_cast<int>(event.month));
    return chart;
  }
  Curve fan_curve(std::string label, Hue hue, Mark mark, Series series, double factor = 1) const {
    Curve curve{Shape::fan, std::move(label), hue, mark, fan(series).quantiles, {}, {}, false, -1, 1};
    curve.column = static_cast<int>(core::column_of(series));
    curve.factor = factor;
    if (const Outcome* const baseline = baseline_of(state)) curve.ghost = fan_in(*baseline, series).quantiles[2];
    if (const core::Story* const told = story()) curve.path = told->series[static_cast<std::size_t>(series)];
    scale(curve, [factor](std::size_t) { return factor; });
    return curve;
  }
  Chart chart(std::string_view name, std::initializer_list<std::string_view> units) const {
    return chart(name, name, units);
  }
  Curve path_curve(Shape shape, std::string label, Hue hue, Mark mark, std::size_t column) const {
    return {shape, std::move(label), hue, mark, {{{}, {}, median_path(column), {}, {}}}, {}, {}, false, -1, 1};
  }
};

Curve area(const ChartSource& s, std::string_view label, Hue hue, std::size_t column) {
  return s.path_curve(Shape::area, s.word("capacity", label), hue, Mark::square, column);
}

// The power drawn by one H100e on servers bought in that month, in MW.
void show_as_power(const ChartSource& s, Chart& chart) {
  const auto& market = s.scenario.market;
  std::vector<double> rates;
  for (int t = 0; t < s.scenario.months; ++t)
    rates.push_back(core::power_per_h100e(market.power_per_h100e, market.power_decline, t) / 1000);
  const auto rate = [&](std::size_t t) { return rates[std::min(t, rates.size() - 1)]; };
  for (Curve& curve : chart.curves) {
    scale(curve, rate);
    curve.rates = rates;
  }
  chart.value_text = s.with_unit("MW");
}

// Demand is split by what serves it, so the areas add up to the demand of the median path. The gap between them and the
// line is idle capacity.
Chart capacity_chart(const ChartSource& s) {
  Chart chart = s.chart("capacity", {"h100e", "new_mw"});
  chart.axis_text = chart.value_text = s.short_text();
  chart.curves = {area(s, "owned_used", Hue::owned, core::column_of(Series::used)),
                  area(s, "reserved", Hue::reserved, core::column_of(Series::reserved)),
                  area(s, "on_demand", Hue::on_demand, core::column_of(Series::on_demand)),
                  area(s, "unserved", Hue::unserved, core::column_of(Series::unserved)),
                  s.fan_curve(s.word("capacity", "demand"), Hue::demand, Mark::disc, Series::demand),
                  s.path_curve(Shape::line, s.word("capacity", "installed"), Hue::owned_text, Mark::square,
                               core::column_of(Series::own))};
  if (chart.chosen_unit == 1) show_as_power(s, chart);
  return chart;
}

Chart region_chart(const ChartSource& s, std::size_t region) {
  Chart chart = s.chart("capacity", "region", {"h100e", "new_mw"});
  chart.title =
      fill(s.language, "charts.region.title", {{"region", text_of(s.scenario.regions[region].name, s.language)}});
  chart.axis_text = chart.value_text = s.short_text();
  chart.curves = {area(s, "installed", Hue::owned, core::column_of(RegionSeries::own, region)),
                  area(s, "rented", Hue::reserved, core::column_of(RegionSeries::rented, region)),
                  area(s, "unserved", Hue::unserved, core::column_of(RegionSeries::unserved, region))};
  if (chart.chosen_unit == 1) show_as_power(s, chart);
  return chart;
}

// Of the chosen region, or of all regions.
Chart large_chart(const ChartSource& s) {
  const std::size_t region = s.state.view.region;
  const bool is_one = region > 0 && region <= s.scenario.regions.size();
  return is_one ? region_chart(s, region - 1) : capacity_chart(s);
}

Chart cash_chart(const ChartSource& s) {
  Chart chart = s.chart("cash", {"meur"});
  chart.below_zero = true;
  chart.axis_text = chart.value_text = s.money_text();
  chart.curves = {s.fan_curve(s.word("cash", "cash"), Hue::accent, Mark::dash, Series::cash)};
  chart.strip =
      Strip{s.word("cash", "distress"), s.word("cash", "no_distress"), Hue::unserved, s.fan(Series::distress).mean};
  return chart;
}

Chart money_chart(const ChartSource& s) {
  Chart chart = s.chart("money", {"per_month", "per_year"});
  chart.axis_text = chart.value_text = s.money_text();
  chart.curves = {s.fan_curve(s.word("money", "revenue"), Hue::accent, Mark::disc, Series::revenue),
                  s.fan_curve(s.word("money", "spend"), Hue::second, Mark::square, Series::spend),
                  s.fan_curve(s.word("money", "flow"), Hue::soft, Mark::diamond, Series::fcf)};
  if (chart.chosen_unit == 1) rescale(chart, kMonthsPerYear);
  return chart;
}

Chart share_chart(const ChartSource& s, std::string_view name, Series series) {
  Chart chart = s.chart(name, {"share"});
  chart.axis_text = chart.value_text = s.share_text();
  chart.low = 0;
  chart.high = 1;
  chart.curves = {s.fan_curve(chart.title, Hue::owned, Mark::dash, series)};
  return chart;
}

Chart autonomy_chart(const ChartSource& s) { return share_chart(s, "autonomy", Series::autonomy); }

Chart utilisation_chart(const ChartSource& s) {
  Chart chart = share_chart(s, "utilisation", Series::utilisation);
  const double threshold = s.scenario.thresholds.idle_utilisation;
  if (threshold > 0)
    chart.threshold = Threshold{
        threshold, fill(s.language, "charts.utilisation.threshold", {{"share", share_text(threshold, s.language)}})};
  return chart;
}

// Energy as the month's average power, to compare with the installed power; or both as energy per year at that power.
Chart power_chart(const ChartSource& s) {
  Chart chart = s.chart("power", {"mw", "gwh_year"});
  chart.axis_text = s.short_text();
  chart.value_text = s.with_unit("MW");
  chart.curves = {s.fan_curve(s.word("power", "in_place"), Hue::accent, Mark::disc, Series::power),
                  s.fan_curve(s.word("power", "drawn"), Hue::second, Mark::square, Series::energy, 1 / kHoursPerMonth)};
  if (chart.chosen_unit == 0) return chart;
  rescale(chart, kHoursPerMonth * kMonthsPerYear / 1000);
  chart.value_text = s.with_unit("GWh");
  return chart;
}

// A server's price divided by its hours of life, to compare with the rental price.
Chart price_chart(const ChartSource& s) {
  Chart chart = s.chart("price", {"per_hour", "per_h100e_month"});
  chart.axis_text = s.number_text();
  chart.value_text = s.with_unit("€");
  const double hours = s.scenario.servers.life * kHoursPerMonth;
  Curve server = s.fan_curve(s.word("price", "server"), Hue::second, Mark::square, Series::server_cost, 1 / hours);
  chart.curves = {s.fan_curve(s.word("price", "rent"), Hue::accent, Mark::disc, Series::price), std::move(server)};
  if (chart.chosen_unit == 0) return chart;
  chart.title = s.word("price", "title_month");
  rescale(chart, kHoursPerMonth);
  return chart;
}

// In display order. To add a chart, write a function above, a row here and its words.
struct ChartRow {
  const char* name;  // its words are under "charts.<name>"
  Chart (*make)(const ChartSource& s);
  std::vector<Series> fans;  // the monthly series of all futures that it draws
};
const std::vector<ChartRow>& rows() {
  static const std::vector<ChartRow> all = {
      {"capacity", large_chart, {Series::demand}},
      {"cash", cash_chart, {Series::cash, Series::distress}},
      {"money", money_chart, {Series::revenue, Series::spend, Series::fcf}},
      {"utilisation", utilisation_chart, {Series::utilisation}},
      {"autonomy", autonomy_chart, {Series::autonomy}},
      {"power", power_chart, {Series::power, Series::energy}},
      {"price", price_chart, {Series::price, Series::server_cost}},
  };
  return all;
}

}  // namespace

std::size_t chart_count() { return rows().size(); }

std::vector<core::Series> charted_series() {
  std::vector<Series> all;
  for (const ChartRow& row : rows()) all.insert(all.end(), row.fans.begin(), row.fans.end());
  return all;
}

std::vector<Chart> charts_of_state(const State& state) {
  const ChartSource s{state, *state.outcome, outcome_scenario(state), state.view.language};
  std::vector<Chart> charts;
  for (const ChartRow& row : rows()) charts.push_back(row.make(s));
  return charts;
}

std::vector<std::string> chart_titles(const State& state) {
  std::vector<std::string> titles;
  for (const ChartRow& row : rows())
    titles.emplace_back(word(state.view.language, "charts." + std::string(row.name) + ".title"));
  return titles;
}

ChartText chart_text(const State& state) {
  const Language language = state.view.language;
  const core::Scenario& scenario = outcome_scenario(state);
  ChartText text;
  text.start_year = scenario.start_year;
  text.start_month = scenario.start_month;
  core::Scenario calendar;  // only its start is needed for dates
  calendar.start_year = scenario.start_year;
  calendar.start_month = scenario.start_month;
  calendar.months = scenario.months;
  text.month_text = [calendar, language](int month) { return app::month_text(calendar, month, language); };
  text.share_text = [language](double share) { return app::share_text(share, language, share < 0.1 ? 1 : 0); };
  text.median = word(language, "charts.median");
  text.inner_range = word(language, "charts.inner_range");
  text.range = word(language, "charts.range");
  return text;
}

std::string picture_caption(const State& state) {
  const Language language = state.view.language;
  const core::Scenario& scenario = outcome_scenario(state);
  const double futures = state.outcome ? static_cast<double>(state.outcome->paths) : 0;
  return fill(language, "charts.caption",
              {{"scenario", text_of(scenario.name, language)},
               {"pace", pace_text(scenario.planning.pace, language)},
               {"futures", number_text(futures, language, 7)}});
}

}  // namespace curseur::app
