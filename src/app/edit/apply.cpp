// One overload per command. Lists, pins and view commands are in files of their own (apply_parts.hpp).
#include "app/edit/apply.hpp"

#include <algorithm>

#include "app/edit/apply_parts.hpp"
#include "app/edit/change.hpp"
#include "app/report/drawing.hpp"
#include "app/report/report.hpp"
#include "app/saved.hpp"
#include "app/say/number_format.hpp"
#include "app/say/words.hpp"
#include "io/scenario/presets.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "io/scenario/scenario_writer.hpp"
#include "io/text/delimited.hpp"
#include "io/text/encoding.hpp"
#include "io/text/file_kind.hpp"
#include "io/text/fold.hpp"
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

// Decides by the file name, unless the content begins like a scenario; other names, by the content alone.
bool is_table(const LoadText& file) {
  std::string end = file.name.substr(std::min(file.name.size(), file.name.rfind('.')));
  for (char& c : end) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (io::other_kind_of_file(file.text)) return false;
  std::string converted;
  const std::string_view text = io::decoded(file.text, converted);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  const char begin = first == std::string_view::npos ? '\0' : text[first];
  if (begin == '{' || io::other_kind_of_text(text)) return false;
  return end == ".csv" || end == ".tsv" || end == ".txt" || (end != ".json" && io::looks_like_table(text));
}

struct Applier {
  State& state;
  std::uint64_t gesture;

  template <class Other>
  bool operator()(const Other& c) {
    return carry_out(state, c);
  }

  bool operator()(const SetNumber& c) { return set_numbers(state, {{c.pointer, c.value}}, StepKind::number, gesture); }
  bool operator()(const SetLevers& c) { return set_numbers(state, c.numbers, StepKind::finding, 0); }
  bool operator()(const ResetNumbers& c) { return reset_numbers(state, c.pointers); }
  bool operator()(const ResetAll&) {
    const Document& document = state.document;
    if (document.scenario == document.original) return false;
    Content content = document.content();
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
  bool operator()(const LoadText& c) {
    if (is_table(c)) return offer(c);
    auto reading = io::read_scenario(c.text);
    if (!reading.scenario) return refuse(state, c.name, std::move(reading.faults));
    open({"", *reading.scenario, *reading.scenario, 1}, StepKind::open);
    return true;
  }
  bool operator()(const OpenLink& c) {
    Opening opening = read_link(c.token);
    if (!opening.content) return refuse(state, word(state.view.language, "links.name"), std::move(opening.faults));
    if (opening.language) state.view.language = *opening.language;
    const bool differs = opening.content->scenario != opening.content->original;
    open(std::move(*opening.content), StepKind::link);
    state.view.region = opening.region;
    if (differs) state.view.overlay = Overlay::changes;
    if (opening.made_by != io::version())
      tell(state, fill(state.view.language, "links.other_version", {{"version", opening.made_by}}));
    return true;
  }
  bool operator()(const OpenSaved& c) {
    Opening opening = read_saved(c.text);
    if (!opening.content)
      return refuse(state, c.name.empty() ? word(state.view.language, "saved.last_visit") : c.name,
                    std::move(opening.faults));
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
    if (!opening.faults.empty())
      return refuse(state, word(state.view.language, "saved.last_visit"), std::move(opening.faults));
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

  bool operator()(const ShareLink&) {
    std::string token = link_token(state);
    if (token.size() <= kLongestLink) return request(CopyLink{std::move(token)});
    tell(state, word(state.view.language, "links.too_long"));
    state.message.offers_file = true;
    return true;
  }
  bool operator()(const ExportScenario&) {
    const core::Scenario& scenario = state.document.scenario;
    return request(
        SaveFile{io::file_stem(text_of(scenario.name, state.view.language)) + ".json", io::write_scenario(scenario)});
  }
  bool operator()(const Copy& c) { return request(CopyText{c.text}); }
  bool operator()(const SaveTable& c) { return request(SaveFile{io::file_stem(c.name) + ".csv", c.text}); }
  bool operator()(const SavePicture& c) {
    if (!c.picture) return false;
    const std::string name = io::file_stem(c.picture->chart.title);
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
  bool operator()(const LinkCopied& c) {
    const Language language = state.view.language;
    tell(state, word(language, c.key));
    if (c.length <= kCutByMail) return true;
    state.message.text += " " + fill(language, c.length <= kCutByServers ? "links.cut_by_mail" : "links.cut_by_servers",
                                     {{"count", number_text(static_cast<double>(c.length), language, 6)},
                                      {"most", number_text(static_cast<double>(kCutByMail), language, 6)}});
    state.message.offers_file = true;
    return true;
  }
  bool operator()(const TellUnreadable& c) {
    state.notice = Notice{c.name, {{"", "unreadable_file", {c.name}}}};
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
  bool operator()(const PickPath& c) {
    state.document.picked = c.pick;
    ++state.document.picked_version;
    state.view.story = StoryChoice::picked;
    return true;
  }

 private:
  // A table goes to the list named in its first line, otherwise to the list viewed last.
  bool offer(const LoadText& c) {
    state.view.list = list_for(state.document.scenario, c.text).value_or(state.view.list);
    carry_out(state, SetOverlay{Overlay::tables});
    // Passes on one byte more than a table may have, so that the reader reports it as too long.
    state.offered = {state.offered.number + 1, c.name, c.text.substr(0, io::kMostTableBytes + 1)};
    return true;
  }
  void open(Content content, StepKind kind) {
    core::Text name = content.original.name;
    open_content(state, std::move(content), kind, std::move(name));
    state.notice.reset();
    state.view.region = 0;
  }
  // Nothing has to be redrawn.
  bool request(Request wish) {
    state.requests.push_back(std::move(wish));
    return false;
  }
};

// Finishes a running replay, so that a command acts on the document itself.
void finish_replay(State& state) {
  if (!state.replay) return;
  state.replay->finish();
  advance_replay(state, 0);
}

}  // namespace

void tell(State& state, std::string text) { state.message = {state.message.number + 1, std::move(text)}; }

bool refuse(State& state, std::string name, std::vector<io::Fault> faults) {
  state.notice = Notice{std::move(name), std::move(faults)};
  return true;
}

State opening_state() {
  State state;
  state.document.content() = content_of(*io::find_preset(io::kDefaultPreset));
  return state;
}

bool apply(const Command& command, State& state, std::uint64_t gesture) {
  finish_replay(state);
  const bool changed = std::visit(Applier{state, gesture}, static_cast<const AnyCommand&>(command));
  if (changed) ++state.revision;
  return changed;
}

void give_up(State& state) {
  const Failure failure = state.progress.failure;
  if (failure == Failure::none) return;
  Document& document = state.document;
  if (document.asked || document.reported) ++document.asked_version;
  document.asked.reset();
  document.reported = false;
  tell(state, word(state.view.language, failure == Failure::memory ? "told.no_memory" : "told.engine_failed"));
  ++state.revision;
}

bool deliver_report(State& state) {
  if (!state.document.reported || !can_report(state)) return false;
  state.document.reported = false;
  ++state.revision;
  state.requests.push_back(SaveFile{io::file_stem(text_of(state.document.scenario.name, state.view.language)) + ".html",
                                    report_html(state)});
  return true;
}

bool advance_replay(State& state, double milliseconds) {
  if (!state.replay) return false;
  state.replay->advance(milliseconds);
  state.replay->show(state.document.scenario, state.view.reduced_motion);
  ++state.document.version;
  if (state.replay->moves_sweep()) ++state.document.sweep_version;
  if (state.replay->is_over()) state.replay.reset();
  ++state.revision;
  return true;
}

}  // namespace curseur::app
