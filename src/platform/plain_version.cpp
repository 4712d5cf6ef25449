#include "platform/plain_version.hpp"

#include <algorithm>

#include "app/chart/outcome_charts.hpp"
#include "app/explanation/explanation.hpp"
#include "app/say/figures.hpp"
#include "app/say/names.hpp"
#include "app/say/number_format.hpp"
#include "app/say/sovereignty_text.hpp"
#include "app/say/words.hpp"
#include "core/decide/sweep.hpp"
#include "core/model/parameters.hpp"
#include "io/json/json_writer.hpp"
#include "ui/numbers/levers_panel.hpp"

namespace curseur::platform {
namespace {

using app::State;

struct LeverGroup {
  std::string title;
  std::vector<std::string> pointers;
};

// Grouped as in the cockpit: the pace, each region, equity, debt.
std::vector<LeverGroup> groups_of(const State& state) {
  const auto& scenario = state.document.scenario;
  const auto word = [&](const char* key) { return std::string(app::word(state.view.language, key)); };
  std::vector<LeverGroup> groups{{word("cursor.title"), {std::string(core::kPacePointer)}}};
  for (const auto& region : scenario.regions) groups.push_back({app::text_of(region.name, state.view.language), {}});
  groups.push_back({word("levers.equity"), {}});
  groups.push_back({word("levers.debt"), {}});
  for (auto& pointer : ui::LeversPanel::pointers(scenario)) {
    std::size_t group = groups.size() - 1;
    for (std::size_t r = 0; r < scenario.regions.size(); ++r)
      if (pointer.starts_with("/regions/" + std::to_string(r) + "/")) group = 1 + r;
    if (pointer.starts_with("/finance/equity/")) group = groups.size() - 2;
    groups[group].pointers.push_back(std::move(pointer));
  }
  std::erase_if(groups, [](const LeverGroup& group) { return group.pointers.empty(); });
  return groups;
}

void write_lever(io::JsonWriter& json, const State& state, const std::string& pointer) {
  const core::Scenario& scenario = state.document.scenario;
  const auto number = core::find_number(scenario, pointer);
  if (!number) return;
  const core::Parameter& parameter = *number->parameter;
  const double value = number->value();
  json.begin_object().key("pointer").string(pointer).key("label").string(
      app::number_name(scenario, pointer, state.view.language));
  json.key("value").number(value).key("text").string(
      app::number_value_text(scenario, pointer, value, state.view.language));
  json.key("low")
      .number(std::min(parameter.slider_low, value))
      .key("high")
      .number(std::max(parameter.slider_high, value));
  json.key("step").number(number->whole() ? std::max(1.0, parameter.step) : parameter.step).end_object();
}

// For a fan, the median plus p5 and p95; for other curves, one column.
void write_curve(io::JsonWriter& json, const State& state, const app::Chart& chart, const app::Curve& curve,
                 const std::vector<std::size_t>& months) {
  constexpr std::pair<std::size_t, const char*> kLevels[] = {
      {2, "outcomes.p50"}, {0, "outcomes.p5"}, {4, "outcomes.p95"}};
  for (const auto& [level, key] : kLevels) {
    if (level != 2 && curve.shape != app::Shape::fan) continue;
    const auto& values = curve.quantiles[level];
    const std::string label =
        curve.shape == app::Shape::fan ? curve.label + ", " + app::word(state.view.language, key) : curve.label;
    json.begin_object().key("label").string(label).key("values").begin_array();
    for (const std::size_t t : months) json.string(t < values.size() ? chart.value_text(values[t]) : "");
    json.end_array().end_object();
  }
}

void write_row(io::JsonWriter& json, const std::string& label, const std::string& value) {
  json.begin_array().string(label).string(value).end_array();
}

void write_step(io::JsonWriter& json, const State& state, const app::Derivation& step) {
  json.begin_object()
      .key("title")
      .string(step.title)
      .key("basis")
      .string(step.basis)
      .key("value")
      .string(step.value)
      .key("rows")
      .begin_array();
  for (std::size_t k = 0; k < step.parts.size(); ++k) {
    const std::string sign = app::sign_in_account(step, k);
    write_row(json, sign.empty() ? step.parts[k].label : sign + " " + step.parts[k].label,
              app::value_in_account(step, step.parts[k]));
  }
  json.end_array().key("rule").string(step.rule).key("inputs").begin_array();
  for (const app::Input& input : step.inputs) write_row(json, input.label, input.value);
  json.end_array()
      .key("section")
      .string(app::fill(state.view.language, "explain.model", {{"section", step.section}}))
      .end_object();
}

}  // namespace

std::string levers_text(const State& state) {
  io::JsonWriter json(io::JsonLayout::compact);
  json.begin_array();
  for (const LeverGroup& group : groups_of(state)) {
    json.begin_object().key("title").string(group.title).key("levers").begin_array();
    for (const auto& pointer : group.pointers) write_lever(json, state, pointer);
    json.end_array().end_object();
  }
  json.end_array();
  return std::move(json).take();
}

std::string figures_text(const State& state) {
  io::JsonWriter json(io::JsonLayout::compact);
  json.begin_array();
  if (state.outcome) {
    const app::Language language = state.view.language;
    const auto& npv = state.outcome->summary[core::Metric::npv];
    json.begin_object().key("title").string(app::word(language, "outcomes.npv")).key("figures").begin_array();
    const auto figure = [&](const std::string& label, const std::string& value, const std::string& error,
                            const std::string& note) {
      json.begin_object()
          .key("label")
          .string(label)
          .key("value")
          .string(value)
          .key("error")
          .string(error)
          .key("note")
          .string(note)
          .end_object();
    };
    figure(app::word(language, "outcomes.mean"), app::money_text(npv.mean, language),
           app::money_error(npv.se, language), app::difference_text(state, core::Metric::npv));
    for (const auto& [level, key] : {std::pair{0, "outcomes.p5"}, {2, "outcomes.p50"}, {4, "outcomes.p95"}})
      figure(app::word(language, key), app::money_text(npv.quantiles[static_cast<std::size_t>(level)], language), "",
             "");
    figure(app::word(language, "outcomes.tail"), app::money_text(npv.cvar5.value_or(0), language), "", "");
    json.end_array().end_object();
    for (const auto& group : app::figures_of_state(state)) {
      json.begin_object().key("title").string(group.title).key("figures").begin_array();
      for (const auto& one : group.figures)
        figure(one.label, one.value, one.error, one.difference.empty() ? one.note : one.note + " · " + one.difference);
      json.end_array().end_object();
    }
  }
  json.end_array();
  return std::move(json).take();
}

std::string explanations_text(const State& state) {
  io::JsonWriter json(io::JsonLayout::compact);
  json.begin_array();
  const app::Language language = state.view.language;
  if (state.outcome)
    for (const std::string& id : app::explained_outcomes())
      json.string(app::fill(language, "explain.comes_about", {{"name", app::word(language, "outcomes." + id)}}));
  json.end_array();
  return std::move(json).take();
}

std::string sovereignty_text(const State& state) {
  const core::Scenario& scenario = state.document.scenario;
  const app::Language language = state.view.language;
  const auto sheets = core::sovereignty_sheet(scenario);
  io::JsonWriter json(io::JsonLayout::compact);
  json.begin_array();
  for (std::size_t r = 0; r < sheets.size(); ++r) {
    json.begin_object()
        .key("region")
        .string(app::text_of(scenario.regions[r].name, language))
        .key("supplies")
        .begin_array();
    for (const auto supply : {core::Supply::own, core::Supply::rented}) {
      const auto& standing = sheets[r].of(supply);
      json.begin_object().key("name").string(app::supply_name(supply, language));
      json.key("seal").string(app::seal_text(standing.seal, language) + ", " + app::seal_name(standing.seal, language));
      json.key("score").string(app::share_text(standing.score, language));
      json.key("serves").string(app::served_text(scenario, sheets[r], supply, language));
      std::string opened;
      for (const auto& text : app::opened_texts(scenario, sheets[r], supply, language)) {
        if (!text.step.empty()) opened += (opened.empty() ? "" : " ") + text.step + ".";
        for (const auto& line : text.lines) opened += (opened.empty() ? "" : " ") + line;
      }
      json.key("level_up").string(opened).key("levels").begin_array();
      for (std::size_t k = 0; k < static_cast<std::size_t>(core::kObjectives); ++k)
        write_lever(json, state, core::level_pointer(r, supply, k));
      json.end_array().end_object();
    }
    json.end_array().end_object();
  }
  json.end_array();
  return std::move(json).take();
}

std::string explanation_text(const State& state, std::size_t which) {
  const std::vector<std::string> outcomes = app::explained_outcomes();
  if (which >= outcomes.size() || !app::can_explain(state, outcomes[which])) return "null";
  const app::Explanation found = app::explanation_of(state, outcomes[which]);
  io::JsonWriter json(io::JsonLayout::compact);
  json.begin_object()
      .key("meaning")
      .string(found.note.empty() ? found.meaning : found.meaning + " " + found.note)
      .key("inputs")
      .string(app::word(state.view.language, "explain.inputs"))
      .key("steps")
      .begin_array();
  for (const app::Derivation& step : found.steps) write_step(json, state, step);
  json.end_array().end_object();
  return std::move(json).take();
}

std::string charts_text(const State& state) {
  io::JsonWriter json(io::JsonLayout::compact);
  json.begin_array();
  if (state.outcome)
    for (const auto& chart : app::charts_of_state(state))
      json.begin_object().key("title").string(chart.title).key("note").string(chart.note).end_object();
  json.end_array();
  return std::move(json).take();
}

std::string chart_table_text(const State& state, std::size_t chart) {
  if (!state.outcome) return "null";
  const auto charts = app::charts_of_state(state);
  if (chart >= charts.size()) return "null";
  const core::Scenario& scenario = app::outcome_scenario(state);
  std::vector<std::size_t> months;
  for (std::size_t t = 0; t < static_cast<std::size_t>(scenario.months); t += 12) months.push_back(t);
  months.push_back(static_cast<std::size_t>(scenario.months) - 1);
  io::JsonWriter json(io::JsonLayout::compact);
  json.begin_object().key("months").begin_array();
  for (const std::size_t t : months)
    json.string(app::month_text(scenario, static_cast<double>(t), state.view.language));
  json.end_array().key("columns").begin_array();
  for (const auto& curve : charts[chart].curves) write_curve(json, state, charts[chart], curve, months);
  json.end_array().end_object();
  return std::move(json).take();
}

}  // namespace curseur::platform
