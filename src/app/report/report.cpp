// One function per section.
#include "app/report/report.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/chart/outcome_charts.hpp"
#include "app/edit/change_list.hpp"
#include "app/report/drawing.hpp"
#include "app/report/html.hpp"
#include "app/report/sovereignty_section.hpp"
#include "app/run/asked.hpp"
#include "app/saved.hpp"
#include "app/say/figures.hpp"
#include "app/say/finding_text.hpp"
#include "app/say/names.hpp"
#include "app/say/number_format.hpp"
#include "app/say/sentence.hpp"
#include "app/say/story_text.hpp"
#include "app/say/verdict.hpp"
#include "app/say/words.hpp"
#include "core/model/parameters.hpp"
#include "io/assets.hpp"
#include "io/result/result_writer.hpp"
#include "io/scenario/scenario_writer.hpp"
#include "io/version.hpp"

namespace curseur::app {
namespace {

constexpr std::size_t kMostSwings = 12;
constexpr std::size_t kLongestToken = 2000;  // a longer link is useless on paper

class ReportPage {
 public:
  explicit ReportPage(const State& state)
      : state_(state), language_(state.view.language), scenario_(state.document.scenario) {}

  std::string write() {
    const std::string name = text_of(scenario_.name, language_);
    html_.raw("<!DOCTYPE html>\n").open("html", {{"lang", std::string(language_.id())}}).open("head");
    html_.leaf("meta", {{"charset", "utf-8"}})
        .leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html_.leaf("meta", {{"http-equiv", "Content-Security-Policy"},
                        {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
    html_.element("title", fill("title", {{"name", name}}));
    html_.open("style").raw(io::find_asset("report.css")->bytes).close().close();
    html_.open("body").open("main");
    write_question(name);
    write_answer();
    write_outcomes();
    write_charts();
    write_futures();
    write_drivers();
    write_setting();
    write_sovereignty();
    write_assumptions();
    write_meaning();
    write_reproduction();
    html_.close().close().close().raw("\n");
    return html_.take();
  }

 private:
  std::string word(const std::string& key) const { return app::word(language_, "report." + key); }
  std::string fill(const std::string& key,
                   std::initializer_list<std::pair<std::string_view, std::string>> values) const {
    return app::fill(language_, "report." + key, values);
  }
  std::string money(double meur) const { return money_text(meur, language_); }
  std::string number(const std::string& pointer, double value) const {
    return number_value_text(scenario_, pointer, value, language_);
  }
  // Shows the unit once: "1.4 – 2.6 €/H100e·h".
  std::string range(const std::string& pointer, double low, double high) const {
    std::string from = number(pointer, low);
    const std::string to = number(pointer, high);
    const std::size_t unit = to.find("\u00a0");
    if (unit != std::string::npos && from.ends_with(to.substr(unit))) from.resize(from.size() - (to.size() - unit));
    return from + " – " + to;
  }
  void heading(const char* key) { html_.element("h2", word(key)); }
  void paragraph(const std::string& text, const char* name = "") { html_.element("p", text, {{"class", name}}); }
  void head(std::initializer_list<std::string> names) {
    html_.open("thead").open("tr");
    for (const auto& name : names) html_.element("th", name, {{"scope", "col"}});
    html_.close().close();
  }

  void write_question(const std::string& name) {
    html_.open("header").element("p", "Curseur", {{"class", "brand"}}).element("h1", name);
    if (const auto& description = text_of(scenario_.description, language_); !description.empty())
      paragraph(description, "lead");
    html_.close();
    heading("question");
    paragraph(fill("asked", {{"from", month_text(scenario_, 0, language_)},
                             {"to", month_text(scenario_, scenario_.months - 1, language_)}}));
  }

  void write_answer() {
    heading("answer");
    html_.open("div", {{"class", "answer"}});
    paragraph(result_sentence(state_));
    paragraph(place_text());
    html_.close();
    html_.open("figure", {{"class", "wide"}})
        .open("figcaption")
        .element("strong", app::word(language_, "cursor.title"))
        .text(" ");
    html_.element("small", app::word(language_, "cursor.explanation")).close();
    draw_cursor(html_, *state_.sweep, scenario_.planning.pace, language_);
    html_.close().open("ul", {{"class", "bests"}});
    const auto& sweep = *state_.sweep;
    const auto best = [&](const char* key, const core::Best& found) {
      const std::string pace = pace_text(sweep.points[found.position].pace, language_),
                        low = pace_text(sweep.points[found.low].pace, language_),
                        high = pace_text(sweep.points[found.high].pace, language_);
      html_.element("li",
                    app::fill(language_, low == high ? "cursor.best_label_alone" : "cursor.best_label",
                              {{"name", app::word(language_, key)}, {"pace", pace}, {"low", low}, {"high", high}}));
    };
    best("cursor.mean", sweep.best_mean);
    best("cursor.median", sweep.best_median);
    best("cursor.tail", sweep.best_cvar5);
    html_.close();
  }

  // The cursor's position relative to the best range for the mean.
  std::string place_text() const {
    const auto& sweep = *state_.sweep;
    const auto& best = sweep.points[sweep.best_mean.position];
    const double low = sweep.points[sweep.best_mean.low].pace, high = sweep.points[sweep.best_mean.high].pace,
                 pace = scenario_.planning.pace;
    const std::string key = pace < low ? "place_below" : pace > high ? "place_above" : "place_within";
    return fill(low == high ? key + "_one" : key,
                {{"pace", pace_text(pace, language_)},
                 {"best", pace_text(best.pace, language_)},
                 {"low", pace_text(low, language_)},
                 {"high", pace_text(high, language_)},
                 {"value", money(best.npv.mean) + " " + money_error(best.npv.se, language_)}});
  }

  void write_outcomes() {
    heading("outcomes");
    const auto& summary = state_.outcome->summary;
    const bool compared = baseline_of(state_) != nullptr;
    html_.open("table", {{"class", "figures"}});
    if (compared)
      head({word("figure"), word("mean"), word("error"), word("p5"), word("median"), word("p95"),
            fill("difference", {{"name", state_.document.pins[*state_.document.baseline].name}})});
    else head({word("figure"), word("mean"), word("error"), word("p5"), word("median"), word("p95")});
    html_.open("tbody");
    const auto& npv = summary[core::Metric::npv];
    row(app::word(language_, "outcomes.npv"), money(npv.mean), money_error(npv.se, language_), &npv.quantiles,
        core::Metric::npv, difference_text(state_, core::Metric::npv), "");
    row(app::word(language_, "outcomes.tail"), money(npv.cvar5.value_or(npv.mean)), "", nullptr, core::Metric::npv, "",
        "");
    const auto& terminal = summary[core::Metric::terminal];
    row(app::word(language_, "outcomes.terminal"), money(terminal.mean), money_error(terminal.se, language_),
        &terminal.quantiles, core::Metric::terminal, "", "");
    for (const auto& group : figures_of_state(state_))
      for (const auto& figure : group.figures)
        row(figure.label, figure.value, figure.error, figure.quantiles, figure.metric.value_or(core::Metric::npv),
            figure.difference, figure.note);
    html_.close().close();
    paragraph(fill("error_help", {{"paths", number_text(static_cast<double>(state_.outcome->paths), language_, 6)}}),
              "note");
  }
  std::string amount(core::Metric metric, double value) const {
    switch (core::info_of(metric).family) {
      case core::MetricFamily::money:
        return money(value);
      case core::MetricFamily::share:
        return share_text(value, language_, std::fabs(value) < 0.0995 && value != 0 ? 1 : 0);
      default:
        return number_text(value, language_);
    }
  }
  void row(const std::string& label, const std::string& value, const std::string& error,
           const core::Quantiles* quantiles, core::Metric metric, const std::string& difference,
           const std::string& note) {
    html_.open("tr").open("th", {{"scope", "row"}}).text(label);
    if (!note.empty()) html_.text(" ").element("small", note);
    html_.close().element("td", value).element("td", error);
    for (const std::size_t level : {0, 2, 4})
      html_.element("td", quantiles != nullptr ? amount(metric, (*quantiles)[level]) : "");
    if (baseline_of(state_) != nullptr) html_.element("td", difference);
    html_.close();
  }

  void write_charts() {
    heading("charts");
    html_.open("div", {{"class", "charts"}});
    const ChartText text = chart_text(state_);
    bool wide = true;
    // In the default unit, whatever unit the person has chosen.
    State plain = state_;
    plain.view.looks.clear();
    for (const Chart& chart : charts_of_state(plain)) {
      draw_chart(html_, chart, text, wide);
      wide = false;
    }
    State of_region = plain;
    for (std::size_t region = 1; scenario_.regions.size() > 1 && region <= scenario_.regions.size(); ++region) {
      of_region.view.region = region;
      draw_chart(html_, charts_of_state(of_region).front(), text, false);
    }
    html_.close();
    paragraph(word("charts_help"), "note");
  }

  void write_futures() {
    heading("futures");
    html_.open("div", {{"class", "futures"}});
    for (const auto& [choice, key] : {std::pair{StoryChoice::bad, "story.bad"},
                                      {StoryChoice::median, "story.median"},
                                      {StoryChoice::good, "story.good"}}) {
      const auto& story = (*state_.stories)[choice];
      if (!story) continue;
      html_.open("section").element("h3", app::word(language_, key));
      paragraph(app::word(language_, "outcomes.npv") + conventions(language_).colon +
                money(story->metrics[static_cast<std::size_t>(core::Metric::npv)]));
      html_.open("ul");
      for (const auto& event : story->events)
        html_.open("li")
            .element("b", month_text(scenario_, static_cast<double>(event.month), language_))
            .text(" ")
            .text(event_text(event, scenario_, language_))
            .close();
      html_.close().close();
    }
    html_.close();
  }

  void write_drivers() {
    heading("drivers");
    const Finding& found = *state_.drivers;
    if (!found.faults.empty()) return paragraph(word("no_drivers"));
    paragraph(finding_sentence(state_));
    const auto& drivers = std::get<core::Sensitivity>(found.answer);
    std::vector<std::size_t> order(drivers.inputs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto size = [&](std::size_t k) {
      return std::fabs(drivers.tornado[k][0].high.mean - drivers.tornado[k][0].low.mean);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
    order.resize(std::min(order.size(), kMostSwings));
    const double now = drivers.present[core::Metric::npv].mean;
    double low = now, high = now;
    for (const std::size_t k : order)
      for (const double end : {drivers.tornado[k][0].low.mean, drivers.tornado[k][0].high.mean})
        low = std::min(low, end), high = std::max(high, end);
    html_.open("table", {{"class", "drivers"}});
    head({word("assumption"), word("range"), app::word(language_, "outcomes.npv"), word("low_high"),
          app::word(language_, "outcomes.distress")});
    html_.open("tbody");
    for (const std::size_t k : order) {
      const auto& [pointer, from, to] = drivers.inputs[k];
      const auto& value = drivers.tornado[k][0];
      const auto& distress = drivers.tornado[k][1];
      const std::string name = number_name(scenario_, pointer, language_);
      html_.open("tr").element("th", name, {{"scope", "row"}}).element("td", range(pointer, from, to));
      html_.open("td", {{"class", "bar"}});
      draw_swing(html_, {now, value.low.mean, value.high.mean}, low, high, name);
      html_.close().element("td", money(value.low.mean) + " → " + money(value.high.mean));
      html_
          .element("td",
                   share_text(distress.low.mean, language_, 1) + " → " + share_text(distress.high.mean, language_, 1))
          .close();
    }
    html_.close().close();
    paragraph(fill("drivers_help", {{"paths", std::to_string(found.paths)}}), "note");
  }

  void write_setting() {
    heading("setting");
    html_.open("ul", {{"class", "levers"}});
    for (const auto& pointer : offered_levers(scenario_)) {
      const auto now = core::number_value(scenario_, pointer),
                 before = core::number_value(state_.document.original, pointer);
      if (!now) continue;
      html_.open("li")
          .element("span", number_name(scenario_, pointer, language_))
          .open("b")
          .text(number(pointer, *now));
      if (before && now != before) html_.text(" ").element("small", fill("was", {{"value", number(pointer, *before)}}));
      html_.close().close();
    }
    html_.close();
    write_changes();
  }

  void write_changes() {
    const auto changes = changes_since(state_.document.original, scenario_, language_);
    if (changes.empty())
      return paragraph(fill("unchanged", {{"name", text_of(state_.document.original.name, language_)}}), "note");
    html_.element("h3", fill("changed", {{"name", text_of(state_.document.original.name, language_)}}));
    html_.open("table", {{"class", "setting"}});
    head({word("number"), word("as_opened"), word("now")});
    html_.open("tbody");
    for (const auto& change : changes)
      html_.open("tr")
          .element("th", change.name, {{"scope", "row"}})
          .element("td", change.before)
          .element("td", change.after)
          .close();
    html_.close().close();
  }

  void write_sovereignty() {
    heading("sovereignty");
    paragraph(word("sovereignty_intro"));
    app::write_sovereignty(html_, scenario_, language_);
    paragraph(app::word(language_, "sovereignty.source"), "note");
  }

  void write_assumptions() {
    heading("assumptions");
    if (scenario_.assumptions.empty()) return paragraph(word("no_assumptions"));
    html_.open("table", {{"class", "assumptions"}});
    head({word("assumption"), word("value"), word("range"), word("source")});
    html_.open("tbody");
    for (const auto& assumption : scenario_.assumptions) {
      const auto value = core::number_value(scenario_, assumption.pointer);
      if (!value) continue;
      html_.open("tr")
          .element("th", number_name(scenario_, assumption.pointer, language_), {{"scope", "row"}})
          .element("td", number(assumption.pointer, *value));
      html_.element("td", range(assumption.pointer, assumption.low, assumption.high));
      html_.open("td").text(text_of(assumption.source, language_));
      if (assumption.quality != core::Quality::unsaid)
        html_.text(" · ").text(app::word(language_, quality_key(assumption.quality)));
      if (const auto& note = text_of(assumption.note, language_); !note.empty()) html_.text(" ").element("small", note);
      html_.close().close();
    }
    html_.close().close();
    const std::size_t others = core::numbers(scenario_).size() - scenario_.assumptions.size();
    paragraph(fill("other_numbers", {{"count", number_text(static_cast<double>(others), language_, 6)}}), "note");
  }

  void write_meaning() {
    heading("meaning");
    html_.open("ul");
    for (const char* key :
         {"about.means_1", "about.means_2", "about.means_3", "about.not_1", "about.not_2", "about.not_3"})
      html_.element("li", app::word(language_, key));
    html_.close();
  }

  void write_reproduction() {
    heading("reproduce");
    html_.open("dl");
    const auto pair = [&](const char* key, const std::string& value, const char* tag) {
      html_.element("dt", word(key)).open("dd").element(tag, value).close();
    };
    const std::string paths = std::to_string(state_.outcome->paths), seed = std::to_string(state_.document.seed);
    pair("version", "Curseur " + std::string(io::version()), "span");
    pair("digest", io::digest_text(state_.outcome->digest), "code");
    pair("futures_count",
         fill("paths_and_seed",
              {{"paths", number_text(static_cast<double>(state_.outcome->paths), language_, 6)}, {"seed", seed}}),
         "span");
    pair("command", "curseur run scenario.json --paths " + paths + " --seed " + seed + " --json", "code");
    if (const std::string token = link_token(state_); token.size() <= kLongestToken) pair("link", "#" + token, "code");
    html_.close();
    paragraph(word("reproduce_help"));
    html_.open("details")
        .element("summary", word("scenario_file"))
        .element("pre", io::write_scenario(scenario_))
        .close();
  }

  const State& state_;
  Language language_;
  const core::Scenario& scenario_;
  Html html_;
};

}  // namespace

bool can_report(const State& state) {
  const Document& document = state.document;
  return state.outcome && state.outcome->complete && state.outcome->version == document.version && state.sweep &&
         state.sweep->complete && state.sweep->sweep_version == document.sweep_version && state.stories &&
         state.stories->version == document.version && state.drivers && state.drivers->complete &&
         state.drivers->version == document.version;
}

std::string report_html(State state) {
  // The default view: no chosen region, future or measure.
  state.view.region = 0;
  state.view.story.reset();
  state.view.measure = 0;
  state.finding = state.drivers;
  return ReportPage(state).write();
}

}  // namespace curseur::app
