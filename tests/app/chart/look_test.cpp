// How a chart is looked at: units, the logarithmic axis, and what of it reaches tables, files and the report.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <set>

#include "app/chart/logarithm.hpp"
#include "app/chart/outcome_charts.hpp"
#include "app/chart/range.hpp"
#include "app/chart/table.hpp"
#include "app/edit/apply.hpp"
#include "app/program.hpp"
#include "app/report/drawing.hpp"
#include "app/report/prepare.hpp"
#include "app/report/report.hpp"
#include "app/saved.hpp"
#include "app/say/number_format.hpp"
#include "io/scenario/presets.hpp"

using namespace curseur;
using namespace curseur::app;

namespace {

// Three years, few paths: enough for everything to have values.
const State& small_state() {
  static const State state = [] {
    Content content;
    content.preset = "";
    content.original = io::scenario_of(*io::find_preset("utility"));
    content.original.months = 36;
    content.scenario = content.original;
    return reportable_state(content, 128, core::for_each_in_turn, 1);
  }();
  return state;
}
State looked_at(const std::string& chart, const std::string& unit, Language language = Language::en) {
  State state = small_state();
  state.view.language = language;
  apply(SetChartLook{chart, {false, unit}}, state);
  return state;
}
Chart chart_of(const State& state, std::string_view id) {
  for (Chart& chart : charts_of_state(state))
    if (chart.id == id) return chart;
  FAIL("no such chart");
  return {};
}
const std::vector<double>& median_of(const Chart& chart, std::string_view label) {
  for (const Curve& curve : chart.curves)
    if (curve.label == label) return curve.values();
  FAIL("no such curve");
  return chart.curves.front().values();
}
bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Chart made_of(std::vector<double> values, Shape shape = Shape::line) {
  Chart chart;
  chart.note = "EUR";
  Curve curve{shape, "One", Hue::owned, Mark::square, {}, {}, {}, false, -1, 1};
  curve.quantiles[2] = std::move(values);
  chart.curves = {curve};
  return chart;
}

}  // namespace

TEST_CASE("every unit of every chart has its words in both languages, and the first is the one at first") {
  for (const auto language : {Language::en, Language{"fr"}}) {
    State state = small_state();
    state.view.language = language;
    for (const Chart& chart : charts_of_state(state)) {
      CAPTURE(chart.title);
      CHECK(!chart.id.empty());
      CHECK(chart.chosen_unit == 0);
      CHECK(!has(chart.unit, "charts."));
      CHECK(!has(chart.note, "{unit}"));
      CHECK(!has(chart.note, "charts."));
      CHECK((chart.units.empty() || chart.units.size() == 2));
      for (const auto& unit : chart.units) CHECK(!has(unit.label, "charts."));
    }
  }
}

TEST_CASE("money a year is twelve months', a price a month is 730.5 hours', energy a year is that of its power") {
  const struct {
    const char *chart, *unit, *curve;
    double factor;
    const char *note, *table;
  } rows[] = {{"money", "per_year", "Revenue", 12, "EUR/year", "MEUR/year"},
              {"price", "per_h100e_month", "Rental price", 730.5, "730.5", "EUR/H100e-month"},
              {"power", "gwh_year", "Drawn, rented included", 8.766, "GWh/year", "GWh/year"}};
  for (const auto& row : rows) {
    CAPTURE(row.chart);
    const State state = looked_at(row.chart, row.unit);
    const Chart before = chart_of(small_state(), row.chart), after = chart_of(state, row.chart);
    CHECK(after.chosen_unit == 1);
    CHECK(after.units[1].id == row.unit);
    CHECK(has(after.note, row.note));
    CHECK(after.unit == row.table);
    for (std::size_t k = 0; k < before.curves.size(); ++k)
      for (std::size_t q = 0; q < 5; ++q)
        for (std::size_t t = 0; t < before.curves[k].quantiles[q].size(); ++t)
          CHECK(after.curves[k].quantiles[q][t] == doctest::Approx(before.curves[k].quantiles[q][t] * row.factor));
    // A place in the chart still means the same future.
    CHECK(after.curves[0].factor_in(5) == doctest::Approx(before.curves[0].factor_in(5) * row.factor));
    CHECK(median_of(after, row.curve)[10] == doctest::Approx(median_of(before, row.curve)[10] * row.factor));
    const std::string table = table_of(after, chart_text(state), TableForm::csv, Language::en);
    CHECK(has(table.substr(0, table.find('\n')), row.table));
    CHECK(has(table, edit_text(after.curves[0].quantiles[2][3], Language::en)));
  }
}

TEST_CASE("capacity as power is what that month's new servers draw for it") {
  const State state = looked_at("capacity", "new_mw");
  const Chart before = chart_of(small_state(), "capacity"), after = chart_of(state, "capacity");
  const auto& market = state.document.scenario.market;
  for (std::size_t k = 0; k < before.curves.size(); ++k)
    for (std::size_t t = 0; t < before.curves[k].values().size(); ++t) {
      const double rate =
          market.power_per_h100e * std::pow(1 - market.power_decline, static_cast<double>(t) / 12) / 1000;
      CHECK(after.curves[k].values()[t] == doctest::Approx(before.curves[k].values()[t] * rate));
      CHECK(after.curves[k].factor_in(t) == doctest::Approx(rate));
    }
  CHECK(has(after.note, "new servers"));
  CHECK(has(after.value_text(3), "MW"));
  State of_region = state;
  of_region.view.region = 1;
  CHECK(charts_of_state(of_region).front().chosen_unit == 1);  // whichever region it shows
}

TEST_CASE("an unknown unit is the first, and the report keeps its own") {
  CHECK(chart_of(looked_at("price", "furlongs"), "price").chosen_unit == 0);
  State state = looked_at("money", "per_year");
  state.view.looks["price"].logarithmic = true;
  CHECK(report_html(state) == report_html(small_state()));
}

TEST_CASE("a run publishes what charts draw, once each, and charts draw what is published for them") {
  const std::vector<core::Series> charted = charted_series();
  std::set<int> published, drawn;
  for (const core::Series series : charted) CHECK(published.insert(static_cast<int>(core::column_of(series))).second);
  const State& state = small_state();
  const std::vector<Chart> charts = charts_of_state(state);
  CHECK(charts.size() == chart_count());
  CHECK(chart_titles(state).size() == chart_count());
  for (const Chart& chart : charts) {
    for (const Curve& curve : chart.curves) {
      if (curve.column < 0) continue;
      CHECK_FALSE(curve.values().empty());
      drawn.insert(curve.column);
    }
    if (chart.strip) drawn.insert(static_cast<int>(core::column_of(core::Series::distress)));
  }
  CHECK(drawn == published);
}

TEST_CASE("looks are kept with the last visit, travel in no link, and are no step") {
  State state = looked_at("price", "per_h100e_month");
  apply(SetChartLook{"capacity", {true, ""}}, state);
  CHECK(state.history.steps().empty());
  State other = opening_state();
  apply(OpenSaved{"", saved_text(state)}, other);
  CHECK(other.view.looks == state.view.looks);
  State third = opening_state();
  apply(OpenLink{link_token(state)}, third);
  CHECK(third.view.looks.empty());
  apply(SetChartLook{"price", {}}, state);
  apply(SetChartLook{"capacity", {}}, state);
  CHECK(state.view.looks.empty());
  CHECK_FALSE(apply(SetChartLook{"capacity", {}}, state));
}

TEST_CASE("a logarithmic axis suits amounts above zero, not cash, not shares, not what is hidden") {
  for (Chart& chart : charts_of_state(small_state())) {
    CAPTURE(chart.id);
    if (chart.id == "price" || chart.id == "capacity" || chart.id == "power") CHECK(suits_logarithm(chart));
    if (chart.id == "autonomy" || chart.id == "utilisation" || chart.id == "cash") CHECK_FALSE(suits_logarithm(chart));
  }
  CHECK(suits_logarithm(made_of({0, 1, 10})));
  CHECK_FALSE(suits_logarithm(made_of({-1, 1, 10})));
  CHECK_FALSE(suits_logarithm(made_of({0, 0, 0})));
  Chart money = made_of({5, 6, 7});
  money.curves.push_back(made_of({-3, 2, 4}).curves[0]);
  CHECK_FALSE(suits_logarithm(money));
  money.curves[1].hidden = true;
  CHECK(suits_logarithm(money));
  set_axis(money, false, Language::en);
  CHECK(money.suits_log);
  CHECK_FALSE(money.logarithmic);
}

TEST_CASE("on a logarithmic axis areas become lines with marks of their own, and the reader is told of gaps") {
  Chart chart = made_of({0, 20, 400}, Shape::area);
  chart.curves.push_back(made_of({30, 50, 70}, Shape::area).curves[0]);
  chart.curves.push_back(made_of({30, 50, 500}).curves[0]);
  const Chart before = chart;
  set_axis(chart, true, Language::en);
  CHECK(chart.logarithmic);
  CHECK(tops_of(chart).empty());
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = i + 1; j < 3; ++j) CHECK(chart.curves[i].mark != chart.curves[j].mark);
  CHECK(has(chart.note, "log scale, with gaps"));
  Chart whole = made_of({3, 20, 400});
  set_axis(whole, true, Language{"fr"});
  CHECK(whole.note == "EUR · échelle logarithmique");
  Chart linear = before;
  set_axis(linear, false, Language::en);
  CHECK(linear.note == before.note);
  CHECK(linear.curves[0].shape == Shape::area);
}

TEST_CASE("a logarithmic axis holds what is above zero in the months shown, but no more than four powers of ten") {
  Chart chart = made_of({0, 20, 400, 1000});
  set_axis(chart, true, Language::en);
  CHECK(shown_range(chart, {}, 0, 3) == ValueRange{20, 1000});
  CHECK(shown_range(chart, {}, 2, 3) == ValueRange{400, 1000});
  CHECK(shown_range(chart, {}, 0, 0).low > 0);  // nothing to show, and an axis all the same
  Chart speck = made_of({1e-9, 20, 1000});
  set_axis(speck, true, Language::en);
  CHECK(shown_range(speck, {}, 0, 2).low == doctest::Approx(0.1));
  CHECK(has(speck.note, "too small"));
}

TEST_CASE("a chart as SVG names itself, its curves and whose it is, and breaks lines where the axis ends") {
  State state = small_state();
  const ChartText text = chart_text(state);
  for (Chart& chart : charts_of_state(state)) {
    CAPTURE(chart.id);
    for (const bool logarithmic : {false, true}) {
      set_axis(chart, logarithmic, Language::en);
      const std::string svg = svg_of({chart, text, 6, 30, picture_caption(state)});
      CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
      CHECK(svg.ends_with("</svg>"));
      CHECK(has(svg, "Curseur · "));
      CHECK(has(svg, "pace 0."));
      CHECK(has(svg, "<polyline"));
      CHECK(!has(svg, "nan"));
      CHECK(!has(svg, "inf"));
      for (const Curve& curve : chart.curves)
        if (chart.curves.size() > 1) CHECK(has(svg, curve.label.substr(0, curve.label.find('\''))));
    }
  }
  Chart gap = made_of({10, 0, 20, 30});
  gap.axis_text = gap.value_text = [](double v) { return std::to_string(v); };
  set_axis(gap, true, Language::en);
  const std::string svg = svg_of({gap, text, 0, 3, ""});
  std::size_t lines = 0;
  for (std::size_t at = svg.find("<polyline"); at != std::string::npos; at = svg.find("<polyline", at + 1)) ++lines;
  CHECK(lines == 2);
}

TEST_CASE("pictures are saved under the chart's title, as a drawing or to be drawn") {
  State state = small_state();
  const auto picture = std::make_shared<const Picture>(
      Picture{chart_of(state, "price"), chart_text(state), 0, 35, picture_caption(state)});
  apply(SavePicture{picture, PictureForm::svg}, state);
  const auto file = std::get<SaveFile>(state.requests.back());
  CHECK(file.name == "price-of-an-h100e-hour.svg");
  CHECK(file.text == svg_of(*picture));
  apply(SavePicture{picture, PictureForm::png}, state);
  const auto image = std::get<SaveImage>(state.requests.back());
  CHECK(image.name == "price-of-an-h100e-hour.png");
  CHECK(image.picture == picture);
}
