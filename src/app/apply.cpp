// One overload a command.
#include "app/apply.hpp"

#include <algorithm>

#include "app/change.hpp"
#include "app/finding.hpp"
#include "app/number_format.hpp"
#include "app/report/drawing.hpp"
#include "app/report/report.hpp"
#include "app/saved.hpp"
#include "app/words.hpp"
#include "core/model/parameters.hpp"
#include "io/presets.hpp"
#include "io/scenario_reader.hpp"
#include "io/scenario_writer.hpp"
#include "io/version.hpp"

namespace curseur::app {
namespace {

Content content_of(const io::Preset& preset) {
  Content content;
  content.preset = std::string(preset.id);
  content.original = io::scenario_of(preset);
  content.scenario = content.original;
  return content;
}

void tell(State& state, std::string text) {
  ++state.message.number;
  state.message.text = std::move(text);
}

// "Europe: a provider" -> "europe-a-provider"; other letters than plain ones are left out.
std::string file_name(const std::string& name) {
  std::string file;
  for (const char c : name) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    if (is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) file += is_upper ? static_cast<char>(c + 32) : c;
    else if (!file.empty() && file.back() != '-') file += '-';
  }
  while (!file.empty() && file.back() == '-') file.pop_back();
  return file.empty() ? "curseur" : file;
}

bool is_table(const std::string& name) {
  std::string end = name.substr(std::min(name.size(), name.rfind('.')));
  for (char& c : end) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return end == ".csv" || end == ".tsv" || end == ".txt";
}

// The first letter no pin has, and the pace: "B, pace 0.35".
std::string pin_name(const State& state) {
  char letter = 'A';
  const auto is_taken = [&](const Pin& pin) { return pin.name.starts_with(letter); };
  while (std::any_of(state.document.pins.begin(), state.document.pins.end(), is_taken)) ++letter;
  return fill(state.view.language, "pins.name",
              {{"letter", std::string(1, letter)}, {"pace", pace_text(state.document.scenario.planning.pace, state.view.language)}});
}

// A comparison of them is to be made anew.
void touch_pins(Document& document) {
  if (document.asked && document.asked->kind == core::QuestionKind::compare) ++document.asked_version;
}

void set_baseline(State& state, std::optional<std::size_t> pin) {
  state.document.baseline = pin;
  ++state.document.baseline_version;
  touch_pins(state.document);
  state.baseline_outcome.reset();
  state.differences.reset();
}

template <class Value>
bool change(Value& place, Value value) {
  if (place == value) return false;
  place = value;
  return true;
}

struct Applier {
  State& state;
  std::uint64_t gesture;

  bool operator()(const SetNumber& c) { return set_numbers(state, {{c.pointer, c.value}}, StepKind::number, gesture); }
  bool operator()(const SetLevers& c) { return set_numbers(state, c.numbers, StepKind::finding, 0); }
  bool operator()(const ResetNumbers& c) { return reset_numbers(state, c.pointers); }
  bool operator()(const ResetAll&) {
    const Document& document = state.document;
    if (document.scenario == document.original) return false;
    Content content = document;
    content.scenario = content.original;
    open_content(state, std::move(content), StepKind::reset, document.original.name);
    return true;
  }
  bool operator()(const LoadPreset& c) {
    const auto* const preset = io::find_preset(c.id);
    if (preset == nullptr) return false;
    Content content = content_of(*preset);
    open(std::move(content), StepKind::open);
    return true;
  }
  bool operator()(const SetCell& c) {
    core::Scenario next = state.document.scenario;
    if (c.row >= row_count(next, c.list) || c.column >= columns_of(c.list).size()) return false;
    const Column& column = columns_of(c.list)[c.column];
    if (put_cell(next, c.list, c.row, column, c.text, state.view.language)) return false;
    const core::Text row = {row_name(next, c.list, c.row, Language::en), row_name(next, c.list, c.row, Language::fr)};
    return edit(std::move(next), in_both("history.cell", {{"column", {column_name(column, Language::en), column_name(column, Language::fr)}}, {"row", row}}));
  }
  bool operator()(const AddRow& c) {
    core::Scenario next = state.document.scenario;
    return add_row(next, c.list) && edit(std::move(next), in_both("history.row_added", {{"list", name_of(c.list)}}));
  }
  bool operator()(const RemoveRow& c) {
    core::Scenario next = state.document.scenario;
    return c.row < row_count(next, c.list) && remove_row(next, c.list, c.row) && edit(std::move(next), in_both("history.row_removed", {{"list", name_of(c.list)}}));
  }
  bool operator()(const ImportRows& c) {
    Import import = import_rows(state.document.scenario, c.list, c.text, c.rows, state.view.language);
    if (import.faulty > 0 || import.rows.empty()) return false;
    const std::string count = std::to_string(import.rows.size());
    if (!edit(std::move(import.scenario), in_both("history.imported", {{"list", name_of(c.list)}, {"count", {count, count}}}))) return false;
    tell(state, fill(state.view.language, "told.imported", {{"count", count}, {"list", list_name(c.list, state.view.language)}}));
    return true;
  }
  bool operator()(const SetAssumption& c) {
    core::Scenario next = state.document.scenario;
    const auto same = [&](const core::Assumption& given) { return given.pointer == c.assumption.pointer; };
    const auto at = std::find_if(next.assumptions.begin(), next.assumptions.end(), same);
    if (at == next.assumptions.end()) next.assumptions.push_back(c.assumption);
    else *at = c.assumption;
    return edit(std::move(next), in_both("history.assumption", {{"name", number_in_both(c.assumption.pointer)}}));
  }
  bool operator()(const RemoveAssumption& c) {
    core::Scenario next = state.document.scenario;
    if (std::erase_if(next.assumptions, [&](const auto& given) { return given.pointer == c.pointer; }) == 0) return false;
    return edit(std::move(next), in_both("history.assumption", {{"name", number_in_both(c.pointer)}}));
  }
  bool operator()(const PutBack& c) {
    if (c.change.kind == ChangeKind::number) return reset_numbers(state, {c.change.pointer});
    return edit(put_back(state.document.original, state.document.scenario, c.change), in_both("history.put_back", {{"name", {c.change.name, c.change.name}}}));
  }
  bool operator()(const LoadText& c) {
    if (is_table(c.name)) return offer(c);
    auto reading = io::read_scenario(c.text);
    if (!reading.scenario) {
      state.notice = Notice{c.name, std::move(reading.faults)};  // what is open stays open
      return true;
    }
    open({"", *reading.scenario, *reading.scenario, 1}, StepKind::open);
    return true;
  }
  bool operator()(const OpenLink& c) {
    Opening opening = read_link(c.token);
    if (!opening.content) return refuse("links.name", std::move(opening.faults));
    if (opening.language) state.view.language = *opening.language;
    const bool differs = opening.content->scenario != opening.content->original;
    open(std::move(*opening.content), StepKind::link);
    state.view.region = opening.region;
    if (differs) state.view.overlay = Overlay::changes;
    if (opening.made_by != io::version()) tell(state, fill(state.view.language, "links.other_version", {{"version", opening.made_by}}));
    return true;
  }
  bool operator()(const OpenSaved& c) {
    Opening opening = read_saved(c.text);
    if (!opening.content) return refuse(c.name.empty() ? "saved.last_visit" : "", std::move(opening.faults), c.name);
    if (!c.name.empty()) {
      open(std::move(*opening.content), StepKind::open);
      return true;
    }
    start_with(state, std::move(*opening.content));
    state.history = {};
    state.document.pins = std::move(opening.pins);
    set_baseline(state, opening.baseline);
    if (opening.language) state.view.language = *opening.language;
    if (opening.theme) state.view.theme = *opening.theme;
    if (opening.contrast) state.view.contrast = *opening.contrast;
    if (opening.text_size) state.view.text_size = *opening.text_size;
    state.view.region = opening.region;
    state.view.looks = std::move(opening.looks);
    if (!opening.faults.empty()) return refuse("saved.last_visit", std::move(opening.faults));
    return true;
  }
  bool operator()(const OpenPin& c) {
    if (c.pin >= state.document.pins.size()) return false;
    const Pin& pin = state.document.pins[c.pin];
    if (pin.content == static_cast<const Content&>(state.document)) return false;
    open_content(state, pin.content, StepKind::open, {pin.name, pin.name});
    return true;
  }

  bool operator()(const Undo&) { return undo(state); }
  bool operator()(const Redo&) { return redo(state); }
  bool operator()(const GoToStep& c) {
    if (c.done > state.history.steps().size() || c.done == state.history.done()) return false;
    while (state.history.done() > c.done) undo(state);
    while (state.history.done() < c.done) redo(state);
    return true;
  }
  bool operator()(const ReplayLast&) { return replay_last(state); }

  bool operator()(const PinSetting&) {
    Document& document = state.document;
    if (document.pins.size() == kMostPins) return false;
    document.pins.push_back({pin_name(state), document});
    touch_pins(document);
    if (!document.baseline) set_baseline(state, document.pins.size() - 1);
    tell(state, fill(state.view.language, "pins.pinned", {{"name", document.pins.back().name}}));
    return true;
  }
  bool operator()(const Unpin& c) {
    Document& document = state.document;
    if (c.pin >= document.pins.size()) return false;
    touch_pins(document);
    document.pins.erase(document.pins.begin() + static_cast<std::ptrdiff_t>(c.pin));
    if (document.baseline == c.pin) set_baseline(state, std::nullopt);
    else if (document.baseline && *document.baseline > c.pin) --*document.baseline;
    return true;
  }
  bool operator()(const SetBaseline& c) {
    if (c.pin == state.document.baseline || (c.pin && *c.pin >= state.document.pins.size())) return false;
    set_baseline(state, c.pin);
    return true;
  }

  bool operator()(const ShareLink&) {
    std::string token = link_token(state);
    if (token.size() <= kLongestLink) return request(CopyLink{std::move(token)});
    tell(state, word(state.view.language, "links.too_long"));
    return true;
  }
  bool operator()(const ExportScenario&) {
    const core::Scenario& scenario = state.document.scenario;
    return request(SaveFile{file_name(text_of(scenario.name, state.view.language)) + ".json", io::write_scenario(scenario)});
  }
  bool operator()(const Copy& c) { return request(CopyText{c.text}); }
  bool operator()(const SaveTable& c) { return request(SaveFile{file_name(c.name) + ".csv", c.text}); }
  bool operator()(const SavePicture& c) {
    if (!c.picture) return false;
    const std::string name = file_name(c.picture->chart.title);
    if (c.form == PictureForm::svg) return request(SaveFile{name + ".svg", svg_of(*c.picture)});
    return request(SaveImage{name + ".png", c.picture, state.view.dark()});
  }
  bool operator()(const MakeReport&) {
    state.document.reported = true;
    ++state.document.report_version;
    tell(state, word(state.view.language, "told.report_begun"));
    return true;
  }
  bool operator()(const OpenFile&) { return request(PickFile{}); }
  bool operator()(const KeepAs& c) { return !c.name.empty() && request(KeepScenario{c.name, saved_text(state)}); }
  bool operator()(const OpenKept& c) { return request(FetchScenario{c.name}); }
  bool operator()(const ForgetKept& c) { return request(ForgetScenario{c.name}); }
  bool operator()(const SetKept& c) { return change(state.kept, c.names); }
  bool operator()(const Tell& c) {
    tell(state, fill(state.view.language, c.key, {{"name", c.name}}));
    return true;
  }
  bool operator()(const TellUnreadable& c) {
    state.notice = Notice{c.name, {{"", fill(state.view.language, "page.unreadable_file", {{"name", c.name}})}}};
    return true;
  }
  bool operator()(const DismissNotice&) {
    if (!state.notice) return false;
    state.notice.reset();
    return true;
  }
  bool operator()(const AskQuestion& c) {
    Document& document = state.document;
    if (document.asked == c.asked) return false;
    if (!document.asked || !c.asked || document.asked->kind != c.asked->kind) state.finding.reset();
    document.asked = c.asked;
    ++document.asked_version;
    return true;
  }
  bool operator()(const SetAgainst& c) { return change(state.view.against, c.against); }
  bool operator()(const ShowStory& c) { return change(state.view.story, c.story); }
  bool operator()(const PickPath& c) {
    state.document.picked = c.pick;
    ++state.document.picked_version;
    state.view.story = StoryChoice::picked;
    return true;
  }
  bool operator()(const SetMeasure& c) { return c.measure < core::kAskedCount && change(state.view.measure, c.measure); }
  bool operator()(const SetChartLook& c) {
    ChartLook& look = state.view.looks[c.chart];
    const bool changed = change(look, c.look);
    if (look == ChartLook{}) state.view.looks.erase(c.chart);
    return changed;
  }
  bool operator()(const SetLanguage& c) { return change(state.view.language, c.language); }
  bool operator()(const SetTheme& c) { return change(state.view.theme, c.theme); }
  bool operator()(const SetContrast& c) { return change(state.view.contrast, c.contrast); }
  bool operator()(const SizeText& c) { return change(state.view.text_size, text_size_beside(state.view.text_size, c.steps)); }
  bool operator()(const SetSystemLook& c) {
    const bool dark = change(state.view.system_prefers_dark, c.prefers_dark);
    const bool contrast = change(state.view.system_prefers_contrast, c.prefers_contrast);
    return change(state.view.reduced_motion, c.reduced_motion) || dark || contrast;
  }
  bool operator()(const SetTour& c) { return change(state.view.tour, c.step); }
  bool operator()(const SetOverlay& c) {
    state.view.behind.clear();
    return change(state.view.overlay, c.overlay);
  }
  bool operator()(const CloseOverlay&) {
    View& view = state.view;
    const Overlay next = view.behind.empty() ? Overlay::none : view.behind.back();
    if (!view.behind.empty()) view.behind.pop_back();
    return change(view.overlay, next);
  }
  bool operator()(const ShowTable& c) {
    const bool list = change(state.view.list, c.list);
    return change(state.view.overlay, Overlay::tables) || list;
  }
  bool operator()(const ShowNumber& c) {
    if (!core::number_value(state.document.scenario, c.pointer)) return false;
    const bool number = change(state.view.number, c.pointer);
    return open_over(Overlay::number) || number;
  }
  bool operator()(const ShowModel& c) {
    open_over(Overlay::model);
    state.view.section = c.section;
    ++state.view.sections_asked;
    return true;
  }
  bool operator()(const ShowExplanation& c) {
    const bool which = change(state.view.explained, c.which);
    return change(state.view.overlay, Overlay::explain) || which;
  }
  bool operator()(const SelectRegion& c) {
    return c.region <= state.document.scenario.regions.size() && change(state.view.region, c.region);
  }
  bool operator()(const ShowSovereignty& c) {
    if (c.region >= state.document.scenario.regions.size()) return false;
    const bool differs = change(state.view.sheet_region, c.region);
    return change(state.view.overlay, Overlay::sovereignty) || differs;
  }

 private:
  static core::Text name_of(List list) { return {list_name(list, Language::en), list_name(list, Language::fr)}; }
  core::Text number_in_both(const std::string& pointer) const {
    return {number_name(state.document.scenario, pointer, Language::en), number_name(state.document.scenario, pointer, Language::fr)};
  }
  // The scenario in place of the open one, as one step. One that could not run changes nothing and is told.
  bool edit(core::Scenario next, core::Text name) {
    if (next == state.document.scenario) return false;
    if (auto faults = core::check(next); !faults.empty()) return refuse("lists.refused", std::move(faults));
    Content content = state.document;
    content.scenario = std::move(next);
    open_content(state, std::move(content), StepKind::edit, std::move(name));
    return true;
  }
  // A table goes to the list that its first line speaks of, else to the one that was looked at last.
  bool offer(const LoadText& c) {
    state.view.list = list_for(c.text).value_or(state.view.list);
    state.view.overlay = Overlay::tables;
    state.offered = {state.offered.number + 1, c.name, c.text};
    return true;
  }
  // Explanation, card and model lead to each other: what one was opened from comes back when it is closed.
  bool open_over(Overlay next) {
    View& view = state.view;
    if (view.overlay == next) return false;
    const auto known = std::find(view.behind.begin(), view.behind.end(), next);
    view.behind.erase(known, view.behind.end());
    const bool comes_back = view.overlay == Overlay::explain || view.overlay == Overlay::number || view.overlay == Overlay::model;
    if (comes_back && known == view.behind.end()) view.behind.push_back(view.overlay);
    view.overlay = next;
    return true;
  }
  void open(Content content, StepKind kind) {
    core::Text name = content.original.name;
    open_content(state, std::move(content), kind, std::move(name));
    state.notice.reset();
    state.view.region = 0;
  }
  bool refuse(const char* key, std::vector<io::Fault> faults, const std::string& name = "") {
    state.notice = Notice{*key == 0 ? name : std::string(word(state.view.language, key)), std::move(faults)};
    return true;
  }
  // Nothing is to be drawn anew.
  bool request(Request wish) {
    state.requests.push_back(std::move(wish));
    return false;
  }
};

// Whatever is done while a replay runs is done to the document itself.
void finish_replay(State& state) {
  if (!state.replay) return;
  state.replay->finish();
  advance_replay(state, 0);
}

}  // namespace

State opening_state() {
  State state;
  static_cast<Content&>(state.document) = content_of(*io::find_preset(io::kDefaultPreset));
  return state;
}

bool apply(const Command& command, State& state, std::uint64_t gesture) {
  finish_replay(state);
  return std::visit(Applier{state, gesture}, static_cast<const AnyCommand&>(command));
}

bool deliver_report(State& state) {
  if (!state.document.reported || !can_report(state)) return false;
  state.document.reported = false;
  state.requests.push_back(SaveFile{file_name(text_of(state.document.scenario.name, state.view.language)) + ".html", report_html(state)});
  return true;
}

bool advance_replay(State& state, double milliseconds) {
  if (!state.replay) return false;
  state.replay->advance(milliseconds);
  state.replay->show(state.document.scenario, state.view.reduced_motion);
  ++state.document.version;
  if (state.replay->moves_sweep()) ++state.document.sweep_version;
  if (state.replay->is_over()) state.replay.reset();
  return true;
}

}  // namespace curseur::app
