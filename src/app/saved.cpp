// One JSON object: {"curseur_saved": 1, "version", "preset" or "original", "set": {pointer: value, or null if removed},
// "seed", ...}.
#include "app/saved.hpp"

#include <algorithm>

#include "app/say/dictionary.hpp"
#include "app/view_names.hpp"
#include "io/json/json_difference.hpp"
#include "io/json/json_writer.hpp"
#include "io/scenario/presets.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "io/scenario/scenario_writer.hpp"
#include "io/version.hpp"

namespace curseur::app {
namespace {

using io::Json;
using io::JsonKind;

constexpr double kFormat = 1;

Json json_of(const core::Scenario& scenario) { return std::move(*io::read_json(io::write_scenario(scenario)).value); }

void write_content(io::JsonWriter& json, const Content& content) {
  const auto* const preset = io::find_preset(content.preset);
  const bool from_preset = preset && io::scenario_of(*preset) == content.original;
  const Json original = json_of(content.original);
  if (from_preset) json.key("preset").string(content.preset);
  else json.key("original").value(original);
  json.key("set").begin_object();
  for (const auto& setting : io::difference(original, json_of(content.scenario)))
    json.key(setting.pointer).value(setting.value);  // null: removed
  json.end_object();
  // As text, because a JSON number cannot represent every seed.
  json.key("seed").string(std::to_string(content.seed));
}

void write_head(io::JsonWriter& json, const State& state) {
  json.key("curseur_saved").number(kFormat).key("version").string(io::version());
  write_content(json, state.document.content());
  json.key("lang").string(state.view.language.id()).key("region").integer(state.view.region);
}

const std::string* string_in(const Json& object, std::string_view key) {
  const Json* const found = object.find(key);
  return found && found->kind == JsonKind::string ? &found->string : nullptr;
}

std::optional<std::uint64_t> seed_of(const std::string& text) {
  if (text.empty() || text.size() > 20 || text.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  std::uint64_t seed = 0;
  for (const char c : text) {
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (seed > (UINT64_MAX - digit) / 10) return std::nullopt;
    seed = seed * 10 + digit;
  }
  return seed;
}

class SavedReader {
 public:
  explicit SavedReader(std::vector<io::Fault>& faults) : faults_(faults) {}

  std::optional<Content> content(const Json& object) {
    Content content;
    const auto text = text_of_origin(object, content.preset);
    if (!text) return std::nullopt;
    auto original = io::read_scenario(*text);
    if (!original.scenario) return refuse(std::move(original.faults));
    auto reading = io::read_scenario(*text, settings(object));
    if (!reading.scenario) return refuse(std::move(reading.faults));
    content.original = std::move(*original.scenario);
    content.scenario = std::move(*reading.scenario);
    if (const std::string* seed = string_in(object, "seed")) {
      const auto read = seed_of(*seed);
      if (!read) return refuse({{"/seed", "found", {io::in_quotes(*seed), core::phrase("a_whole_number")}}});
      content.seed = *read;
    }
    return content;
  }

 private:
  std::nullopt_t refuse(std::vector<io::Fault> faults) {
    for (auto& fault : faults) faults_.push_back(std::move(fault));
    return std::nullopt;
  }

  std::optional<std::string> text_of_origin(const Json& object, std::string& preset) {
    if (const Json* const original = object.find("original")) {
      io::JsonWriter json(io::JsonLayout::compact);
      json.value(*original);
      return std::move(json).take();
    }
    const std::string* const id = string_in(object, "preset");
    const auto* const found = id ? io::find_preset(*id) : nullptr;
    if (!found)
      return refuse({id ? io::Fault{"/preset", "found", {io::in_quotes(*id), core::phrase("a_preset")}}
                        : io::Fault{"/preset", "no_preset"}});
    preset = *id;
    return std::string(found->text);
  }

  std::vector<io::Assignment> settings(const Json& object) {
    std::vector<io::Assignment> found;
    if (const Json* const set = object.find("set"))
      for (const auto& member : set->members)
        found.push_back({member.key, member.value, member.value.kind == JsonKind::null});
    return found;
  }

  std::vector<io::Fault>& faults_;
};

void read_view(const Json& object, Opening& opening) {
  if (const std::string* language = string_in(object, "lang")) opening.language = language_named(*language);
  if (const std::string* theme = string_in(object, "theme")) opening.theme = theme_named(*theme);
  if (const std::string* contrast = string_in(object, "contrast")) opening.contrast = contrast_named(*contrast);
  if (const Json* const size = object.find("text_size"); size && size->kind == JsonKind::number) {
    const auto known = std::find(kTextSizes.begin(), kTextSizes.end(), size->number);
    if (known != kTextSizes.end()) opening.text_size = *known;
  }
  const Json* const region = object.find("region");
  if (region && region->kind == JsonKind::number && region->number > 0 &&
      region->number <= static_cast<double>(opening.content->scenario.regions.size()))
    opening.region = static_cast<std::size_t>(region->number);
}

void read_looks(const Json& object, Opening& opening) {
  constexpr std::size_t kMost = 64;
  const Json* const looks = object.find("charts");
  if (!looks) return;
  for (const auto& member : looks->members) {
    ChartLook look;
    if (const Json* const logarithmic = member.value.find("log"))
      look.logarithmic = logarithmic->kind == JsonKind::boolean && logarithmic->boolean;
    if (const std::string* unit = string_in(member.value, "unit")) look.unit = *unit;
    if (look != ChartLook{} && opening.looks.size() < kMost) opening.looks[member.key] = std::move(look);
  }
}

void read_pins(const Json& object, SavedReader& reader, Opening& opening) {
  const Json* const pins = object.find("pins");
  if (!pins) return;
  for (const Json& item : pins->items) {
    auto content = reader.content(item);
    if (!content || opening.pins.size() == kMostPins) continue;
    const std::string* const name = string_in(item, "name");
    opening.pins.push_back({name ? *name : "", std::move(*content)});
  }
  const Json* const baseline = object.find("baseline");
  if (baseline && baseline->kind == JsonKind::number && baseline->number >= 0 &&
      baseline->number < static_cast<double>(opening.pins.size()))
    opening.baseline = static_cast<std::size_t>(baseline->number);
}

Opening refused(io::Fault fault) {
  Opening opening;
  opening.faults.push_back(std::move(fault));
  return opening;
}

}  // namespace

std::string saved_text(const State& state) {
  io::JsonWriter json(io::JsonLayout::compact);
  json.begin_object();
  write_head(json, state);
  json.key("theme").string(name_of(state.view.theme)).key("contrast").string(name_of(state.view.contrast));
  json.key("text_size").integer(static_cast<std::size_t>(state.view.text_size)).key("charts").begin_object();
  for (const auto& [chart, look] : state.view.looks) {
    json.key(chart).begin_object();
    if (look.logarithmic) json.key("log").boolean(true);
    if (!look.unit.empty()) json.key("unit").string(look.unit);
    json.end_object();
  }
  json.end_object().key("pins").begin_array();
  for (const Pin& pin : state.document.pins) {
    json.begin_object().key("name").string(pin.name);
    write_content(json, pin.content);
    json.end_object();
  }
  json.end_array();
  if (state.document.baseline) json.key("baseline").integer(*state.document.baseline);
  json.end_object();
  return std::move(json).take();
}

std::string link_token(const State& state) {
  io::JsonWriter json(io::JsonLayout::compact);
  json.begin_object();
  write_head(json, state);
  json.end_object();
  return token_of(std::move(json).take());
}

Opening read_saved(std::string_view text) {
  auto reading = io::read_json(text);
  if (!reading.value) return refused(std::move(*reading.fault));
  const Json& root = *reading.value;
  const Json* const format = root.find("curseur_saved");
  if (root.kind != JsonKind::object || !format || format->kind != JsonKind::number)
    return refused({"", "found", {io::shown(root), core::phrase("saved")}});
  if (format->number != kFormat) return refused({"/curseur_saved", "newer_save", {io::shown(*format), kFormat}});
  Opening opening;
  SavedReader reader(opening.faults);
  opening.content = reader.content(root);
  if (!opening.content) return opening;
  if (const std::string* version = string_in(root, "version")) opening.made_by = *version;
  read_view(root, opening);
  read_looks(root, opening);
  read_pins(root, reader, opening);
  return opening;
}

Opening read_link(std::string_view link) {
  LinkReading reading = text_in_link(link);
  return reading.text ? read_saved(*reading.text) : refused(std::move(reading.fault));
}

}  // namespace curseur::app
