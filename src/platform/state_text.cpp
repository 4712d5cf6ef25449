#include "platform/state_text.hpp"

#include "app/say/finding_text.hpp"
#include "app/say/number_format.hpp"
#include "app/say/sentence.hpp"
#include "app/say/words.hpp"
#include "app/view_names.hpp"
#include "core/decide/sweep.hpp"
#include "core/model/parameters.hpp"
#include "io/json/json_writer.hpp"
#include "io/result/fields_json.hpp"
#include "io/result/result_writer.hpp"
#include "io/scenario/presets.hpp"
#include "io/version.hpp"

namespace curseur::platform {
namespace {

struct PresetName {
  std::string_view id;
  core::Text name;
};
const std::vector<PresetName>& preset_names() {
  static const auto names = [] {
    std::vector<PresetName> all;
    for (const io::Preset& preset : io::presets()) all.push_back({preset.id, io::scenario_of(preset).name});
    return all;
  }();
  return names;
}

void write_scenario(io::JsonWriter& json, const app::State& state) {
  const app::Document& document = state.document;
  const auto name = [&](const core::Text& text) { return app::text_of(text, state.view.language); };
  json.key("scenario").begin_object();
  json.key("id").string(document.preset).key("name").string(name(document.scenario.name)).end_object();
  json.key("presets").begin_array();
  for (const auto& [id, text] : preset_names())
    json.begin_object().key("id").string(id).key("name").string(name(text)).end_object();
  json.end_array();
}

void write_pace(io::JsonWriter& json, const app::State& state) {
  const double pace = state.document.scenario.planning.pace;
  json.key("pace").begin_object();
  json.key("value").number(pace).key("text").string(app::pace_text(pace, state.view.language));
  for (const auto& field : core::planning_fields()) {
    if (field.name != "planning.pace") continue;
    json.key("low").number(field.slider_low).key("high").number(field.slider_high).key("step").number(field.step);
  }
  json.end_object();
}

void write_result(io::JsonWriter& json, const app::State& state) {
  json.key("result");
  if (!state.outcome) {
    json.null();
    return;
  }
  const app::Outcome& outcome = *state.outcome;
  json.begin_object();
  json.key("version").integer(outcome.version).key("paths").integer(outcome.paths);
  json.key("complete").boolean(outcome.complete && outcome.version == state.document.version);
  if (outcome.complete) json.key("digest").string(io::digest_text(outcome.digest));
  const core::Scenario& scenario = app::outcome_scenario(state);
  json.key("pace").number(scenario.planning.pace);
  json.key("scenario").string(app::text_of(scenario.name, state.view.language));
  json.key("metrics");
  io::write_value(json, outcome.summary);
  json.end_object();
}

// The question, and its finding; the finding is null until there is one for this question.
void write_question(io::JsonWriter& json, const app::State& state) {
  const app::Document& document = state.document;
  json.key("question");
  if (!document.asked) {
    json.null();
    return;
  }
  json.begin_object()
      .key("kind")
      .string(core::name_of(document.asked->kind))
      .key("risk")
      .number(document.asked->risk)
      .key("finding");
  if (state.finding && state.finding->kind == document.asked->kind) {
    const app::Finding& finding = *state.finding;
    const bool is_current = finding.version == document.version && finding.asked_version == document.asked_version;
    json.begin_object().key("sentence").string(app::finding_sentence(state)).key("paths").integer(finding.paths);
    json.key("complete").boolean(finding.complete && is_current).end_object();
  } else {
    json.null();
  }
  json.end_object();
}

void write_rect(io::JsonWriter& json, const ui::Rect& rect) {
  json.begin_object();
  json.key("x").number(rect.x).key("y").number(rect.y);
  json.key("width").number(rect.width).key("height").number(rect.height).end_object();
}

}  // namespace

std::string state_text(const app::State& state, const ui::Rect& track) {
  io::JsonWriter json;
  json.begin_object();
  json.key("curseur").string(io::version()).key("threads").integer(state.progress.threads);
  json.key("language").string(state.view.language.id());
  json.key("theme").string(name_of(state.view.theme)).key("dark").boolean(state.view.dark());
  json.key("contrast").string(name_of(state.view.contrast)).key("high_contrast").boolean(state.view.high_contrast());
  json.key("text_size").integer(static_cast<std::size_t>(state.view.text_size));
  write_scenario(json, state);
  write_pace(json, state);
  json.key("version").integer(state.document.version).key("busy").boolean(state.progress.busy);
  json.key("notice").boolean(state.notice.has_value());
  json.key("history").begin_object().key("undo").integer(state.history.done());
  json.key("redo").integer(state.history.steps().size() - state.history.done()).end_object();
  json.key("message").string(state.message.text);
  json.key("pins").begin_array();
  for (const auto& pin : state.document.pins) json.string(pin.name);
  json.end_array();
  json.key("kept").begin_array();
  for (const auto& name : state.kept) json.string(name);
  json.end_array();
  write_result(json, state);
  json.key("sentence").string(app::result_sentence(state));
  json.key("waiting").string(app::waiting_text(state));
  write_question(json, state);
  json.key("track");
  write_rect(json, track);
  json.end_object();
  return std::move(json).take();
}

std::string place_text(const std::optional<ui::Rect>& place) {
  io::JsonWriter json;
  if (place) write_rect(json, *place);
  else json.null();
  return std::move(json).take();
}

}  // namespace curseur::platform
